import { memo } from 'react';
import type { Transcript } from '../../../../shared/model/transcript';
import { useKeyOf } from '../../../platform/commands';
import { Keys } from '../../../ui/controls/keys';
import { setUi, useScoringUi } from '../scoring-ui';
import type { ScoringView } from '../use-scoring';
import { EvidenceRow } from './evidence-row';
import styles from './evidence.module.css';

/** The evidence of the scorecard on screen, by its time on the call. */
export const EvidenceList = memo(function EvidenceList({
  view,
  transcript,
}: {
  readonly view: ScoringView;
  readonly transcript: Transcript | undefined;
}) {
  const { evidenceInOrder, rubric, isFrozen } = view;
  const selectedId = useScoringUi((ui) => ui.selectedId);
  const keyOf = useKeyOf();
  const here = keyOf('evidence-here');
  const last = keyOf('evidence-last-15');
  return (
    <section className={styles.panel} aria-label="Evidence">
      <header className={styles.head}>
        <h2>Evidence</h2>
        {evidenceInOrder.length > 0 ? <span className={styles.count}>{evidenceInOrder.length}</span> : null}
      </header>
      {evidenceInOrder.length === 0 ? (
        <p className={styles.empty}>
          What you mark on the call stands here: where, what was said, and what it shows.{' '}
          {here ? (
            <>
              <Keys combination={here} /> marks the playhead
            </>
          ) : null}
          {last ? (
            <>
              , <Keys combination={last} /> the last 15 seconds
            </>
          ) : null}
          .
        </p>
      ) : (
        <ol className={styles.list}>
          {evidenceInOrder.map(({ letter, evidence }) => (
            <EvidenceRow
              key={evidence.id}
              letter={letter}
              evidence={evidence}
              rubric={rubric}
              isSelected={evidence.id === selectedId}
              isFrozen={isFrozen}
              speakers={transcript?.speakers}
              onSelect={select}
            />
          ))}
        </ol>
      )}
    </section>
  );
});

const select = (id: string | undefined): void => setUi({ selectedId: id });
