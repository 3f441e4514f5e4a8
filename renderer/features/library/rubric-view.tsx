import { counted } from '../../../shared/lib/words';
import {
  alterRubric,
  deleteRubric,
  publishRubric,
  setRetired,
  withDimension,
} from '../../../shared/model/acts/rubrics';
import { dimensionKeys } from '../../../shared/model/dimensions';
import type { Rubric } from '../../../shared/model/rubric';
import { useFreshRubric } from '../../platform/use-fresh';
import { useOnce } from '../../platform/use-once';
import { Button } from '../../ui/controls/button';
import { Notice } from '../../ui/controls/empty';
import { DraftArea, DraftField } from '../../widgets/draft-field';
import { AnchorTable } from './anchor-table';
import styles from './library.module.css';
import { WeightTable } from './weight-table';

/** One rubric version: read when it is in use, written while it is a draft. */
export function RubricView({
  rubric,
  scorecards,
  versions,
  made,
  onNextVersion,
  onCopy,
}: {
  readonly rubric: Rubric;
  readonly scorecards: number;
  readonly versions: readonly Rubric[];
  readonly made: string;
  readonly onNextVersion: () => void;
  readonly onCopy: () => void;
}) {
  const run = useFreshRubric(rubric.id);
  const remove = useOnce(() => run(deleteRubric));
  const isOpen = rubric.state === 'draft' && scorecards === 0;
  return (
    <article className={styles.rubric} aria-label={`${rubric.name}, version ${rubric.version}`}>
      <header className={styles.head}>
        <div>
          <h2 className={isOpen ? 'visually-hidden' : undefined}>{rubric.name}</h2>
          {isOpen ? (
            <DraftField
              label="Name"
              maxLength={200}
              whyNot={(text) => (text.trim() === '' ? 'A rubric needs a name.' : undefined)}
              stored={rubric.name}
              onSave={(name) => run((now) => alterRubric(now, { name }, 'name'))}
            />
          ) : null}
          <p className={styles.detail}>
            Version {rubric.version}, made {made}
            {rubric.changeNote ? `: ${rubric.changeNote}` : ''}
          </p>
        </div>
        <div className={styles.acts}>
          {isOpen ? (
            <>
              <Button onClick={remove}>Delete draft</Button>
              <Button look="primary" onClick={() => void run((now) => publishRubric(now, versions))}>
                Publish version {rubric.version}
              </Button>
            </>
          ) : (
            <>
              <Button onClick={onCopy}>Copy</Button>
              {rubric.state === 'retired' ? (
                <Button onClick={() => void run((now) => setRetired(now, false))}>Bring back</Button>
              ) : (
                <Button onClick={() => void run((now) => setRetired(now, true))}>Retire</Button>
              )}
              <Button look="primary" onClick={onNextVersion}>
                Draft next version
              </Button>
            </>
          )}
        </div>
      </header>
      {isOpen ? (
        <DraftArea
          rows={1}
          maxLength={20_000}
          label="What this version changes"
          stored={rubric.changeNote}
          onSave={(changeNote) => run((now) => alterRubric(now, { changeNote }, 'changeNote'))}
        />
      ) : (
        <Notice>
          {scorecards > 0
            ? `${counted(scorecards, 'scorecard stands', 'scorecards stand')} on this version, so it stays as it is.`
            : 'This version is published, so it stays as it is.'}
        </Notice>
      )}
      {dimensionKeys.map((key, place) => (
        <section key={key} className={styles.dimension} aria-label={rubric.dimensions[key].name}>
          <h3 style={{ '--dimension': `var(--dimension-${place + 1})` }}>{rubric.dimensions[key].name}</h3>
          {isOpen ? (
            <DraftArea
              rows={1}
              maxLength={20_000}
              label={`Question of ${rubric.dimensions[key].name}`}
              hideLabel
              stored={rubric.dimensions[key].question}
              onSave={(question) =>
                run((now) => alterRubric(now, withDimension(now, key, { question }), `${key}.question`))
              }
            />
          ) : (
            <p className={styles.question}>{rubric.dimensions[key].question}</p>
          )}
          <AnchorTable rubric={rubric} dimension={key} isOpen={isOpen} onAct={run} />
        </section>
      ))}
      <WeightTable rubric={rubric} isOpen={isOpen} onAct={run} />
    </article>
  );
}
