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
import { DraftArea } from '../../widgets/draft-field';
import { AnchorTable } from './anchor-table';
import styles from './library.module.css';
import { VersionHead } from './version-head';
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
      <VersionHead
        version={rubric}
        noun="rubric"
        detail={
          <>
            Version {rubric.version}, made {made}
            {rubric.changeNote ? `: ${rubric.changeNote}` : ''}
          </>
        }
        isOpen={isOpen}
        standing={scorecards > 0 ? counted(scorecards, 'scorecard stands', 'scorecards stand') : undefined}
        onRename={(name) => run((now) => alterRubric(now, { name }, 'name'))}
        onNote={(changeNote) => run((now) => alterRubric(now, { changeNote }, 'changeNote'))}
        onDelete={remove}
        onPublish={() => void run((now) => publishRubric(now, versions))}
        onRetire={(isRetired) => void run((now) => setRetired(now, isRetired))}
        onNextVersion={onNextVersion}
        onCopy={onCopy}
      />
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
