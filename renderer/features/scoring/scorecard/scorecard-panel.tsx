import { memo } from 'react';
import { dimensionKeys } from '../../../../shared/model/dimensions';
import type { ScoringView } from '../use-scoring';
import { Notice } from '../../../ui/controls/empty';
import { useScoringUi } from '../scoring-ui';
import { DimensionPart } from './dimension-part';
import { Finish } from './finish';
import { Writing } from './writing';
import styles from './scorecard.module.css';

/** The five dimensions, the note, the next action, and the way to complete. */
export const ScorecardPanel = memo(function ScorecardPanel({ view }: { readonly view: ScoringView }) {
  const { card, rubric, isFrozen, evidenceInOrder } = view;
  const focused = useScoringUi((ui) => ui.focused);
  if (!rubric) {
    return (
      <section className={styles.panel} aria-label="Scorecard">
        <Notice tone="warning">
          This client has no published rubric. Publish one in the library to score calls.
        </Notice>
      </section>
    );
  }
  return (
    <section className={styles.panel} aria-label="Scorecard">
      <ol className={styles.dimensions}>
        {dimensionKeys.map((key, place) => (
          <DimensionPart
            key={key}
            dimension={key}
            place={place + 1}
            terms={rubric.dimensions[key]}
            score={card[key]}
            isFocused={key === focused}
            isFrozen={isFrozen}
            letters={lettersOf(evidenceInOrder, key)}
          />
        ))}
      </ol>
      <Writing card={card} isFrozen={isFrozen} />
      <Finish view={view} />
    </section>
  );
});

/** As one text, so that a dimension is drawn again only when its own letters change. */
const lettersOf = (evidence: ScoringView['evidenceInOrder'], key: string): string =>
  evidence
    .filter((one) => one.evidence.dimension === key)
    .map(({ letter }) => letter)
    .join(' ');
