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
import { useFreshFramework } from '../../../platform/use-fresh';
import { useOnce } from '../../../platform/use-once';
import styles from '../library.module.css';
import { VersionHead } from '../version-head';
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
      <VersionHead
        version={framework}
        noun="framework"
        detail={
          <>
            {audience}, {counted(framework.competencies.length, 'competency', 'competencies')}, version{' '}
            {framework.version}, made {formats.instant(framework.createdAt)}
            {framework.changeNote && !isOpen ? `: ${framework.changeNote}` : ''}
          </>
        }
        isOpen={isOpen}
        standing={
          assessments > 0 ? counted(assessments, 'assessment stands', 'assessments stand') : undefined
        }
        onRename={(name) => run((now) => alterFramework(now, { name }, 'name'))}
        onNote={(changeNote) => run((now) => alterFramework(now, { changeNote }, 'changeNote'))}
        onDelete={remove}
        onPublish={() => void run((now) => publishFramework(now, versions))}
        onRetire={(isRetired) => void run((now) => setFrameworkRetired(now, isRetired))}
        onNextVersion={onNextVersion}
        onCopy={onCopy}
      />
      <CompetencyTable framework={framework} versions={versions} isOpen={isOpen} onAct={run} />
      <GroupTable framework={framework} isOpen={isOpen} onAct={run} />
    </article>
  );
}
