import { counted } from '../../../../shared/lib/words';
import {
  alterFramework,
  deleteFramework,
  publishFramework,
  setFrameworkRetired,
} from '../../../../shared/model/acts/frameworks';
import type { Framework } from '../../../../shared/model/framework';
import type { FrameworkInUse } from '../../../data/queries/frameworks';
import { useFormats } from '../../../platform/use-formats';
import { useFreshFramework, type RunOn } from '../../../platform/use-fresh';
import { useOnce } from '../../../platform/use-once';
import { Button } from '../../../ui/controls/button';
import { Notice } from '../../../ui/controls/empty';
import { DraftArea, DraftField } from '../../../widgets/draft-field';
import styles from '../library.module.css';
import { CompetencyTable } from './competency-table';
import { GroupTable } from './group-table';

/** One framework version: read when it is in use, written while it is a draft. */
export function FrameworkView({
  inUse: { framework, assessments },
  versions,
  onNextVersion,
  onCopy,
}: {
  readonly inUse: FrameworkInUse;
  readonly versions: readonly Framework[];
  readonly onNextVersion: () => void;
  readonly onCopy: () => void;
}) {
  const run = useFreshFramework(framework.id);
  const formats = useFormats();
  const remove = useOnce(() => run(deleteFramework));
  const isOpen = framework.state === 'draft' && assessments === 0;
  const audience = framework.audience === 'leaders' ? 'For those who lead a team' : 'For reps';
  return (
    <article className={styles.framework} aria-label={`${framework.name}, version ${framework.version}`}>
      <header className={styles.head}>
        <div>
          <h2 className={isOpen ? 'visually-hidden' : undefined}>{framework.name}</h2>
          {isOpen ? (
            <DraftField
              label="Name"
              maxLength={200}
              whyNot={(text) => (text.trim() === '' ? 'A framework needs a name.' : undefined)}
              stored={framework.name}
              onSave={(name) => run((now) => alterFramework(now, { name }, 'name'))}
            />
          ) : null}
          <p className={styles.detail}>
            {audience}, {counted(framework.competencies.length, 'competency', 'competencies')}, version{' '}
            {framework.version}, made {formats.instant(framework.createdAt)}
            {framework.changeNote && !isOpen ? `: ${framework.changeNote}` : ''}
          </p>
        </div>
        <div className={styles.acts}>
          {isOpen ? (
            <>
              <Button onClick={remove}>Delete draft</Button>
              <Button look="primary" onClick={() => void run((now) => publishFramework(now, versions))}>
                Publish version {framework.version}
              </Button>
            </>
          ) : (
            <ActsInUse framework={framework} run={run} onNextVersion={onNextVersion} onCopy={onCopy} />
          )}
        </div>
      </header>
      {isOpen ? (
        <DraftArea
          rows={1}
          maxLength={20_000}
          label="What this version changes"
          stored={framework.changeNote}
          onSave={(changeNote) => run((now) => alterFramework(now, { changeNote }, 'changeNote'))}
        />
      ) : (
        <Notice>
          {assessments > 0
            ? `${counted(assessments, 'assessment stands', 'assessments stand')} on this version, so it stays as it is.`
            : 'This version is published, so it stays as it is.'}
        </Notice>
      )}
      <CompetencyTable framework={framework} versions={versions} isOpen={isOpen} onAct={run} />
      <GroupTable framework={framework} isOpen={isOpen} onAct={run} />
    </article>
  );
}

function ActsInUse({
  framework: { state },
  run,
  onNextVersion,
  onCopy,
}: {
  readonly framework: Framework;
  readonly run: RunOn<Framework>;
  readonly onNextVersion: () => void;
  readonly onCopy: () => void;
}) {
  const isRetired = state === 'retired';
  return (
    <>
      <Button onClick={onCopy}>Copy</Button>
      <Button onClick={() => void run((now) => setFrameworkRetired(now, !isRetired))}>
        {isRetired ? 'Bring back' : 'Retire'}
      </Button>
      <Button look="primary" onClick={onNextVersion}>
        Draft next version
      </Button>
    </>
  );
}
