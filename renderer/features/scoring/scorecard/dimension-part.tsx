import { memo, useState } from 'react';
import type { DimensionKey, Level } from '../../../../shared/model/dimensions';
import type { RubricDimension } from '../../../../shared/model/rubric';
import type { DimensionScore } from '../../../../shared/model/scorecard';
import { sameJson } from '../../../../shared/lib/canonical-json';
import { useKeyOf } from '../../../platform/commands';
import { Keys } from '../../../ui/controls/keys';
import { LevelMark } from '../../../ui/controls/tag';
import { DraftField } from '../../../widgets/draft-field';
import { setUi } from '../scoring-ui';
import { useSession } from '../session';
import { useWanted } from '../use-focus';
import { clear, noOpportunity, reasonFor, score as giveScore } from './marks';
import styles from './scorecard.module.css';

interface DimensionProps {
  readonly dimension: DimensionKey;
  /** From 1; decides the colour. */
  readonly place: number;
  readonly terms: RubricDimension;
  readonly score: DimensionScore;
  readonly isFocused: boolean;
  readonly isFrozen: boolean;
  /** Of its evidence, with blanks between. */
  readonly letters: string;
}

/** One dimension: its score and evidence on one line; in focus, its anchors below. */
export const DimensionPart = memo(
  function DimensionPart(props: DimensionProps) {
    const { dimension, place, terms, score, isFocused, letters } = props;
    return (
      <li
        className={styles.dimension}
        data-focused={isFocused || undefined}
        style={{ '--dimension': `var(--dimension-${place})` }}
      >
        <h3>
          <button
            type="button"
            aria-expanded={isFocused}
            title={terms.question}
            onClick={() => setUi({ focused: dimension })}
          >
            <span className={styles.name}>{terms.name}</span>
            {letters ? (
              <span className={styles.letters}>
                <span className="visually-hidden">evidence </span>
                {letters}
              </span>
            ) : null}
            <Score score={score} />
          </button>
        </h3>
        {isFocused ? <Anchors {...props} /> : null}
      </li>
    );
  },
  (before, after) =>
    before.isFocused === after.isFocused &&
    before.isFrozen === after.isFrozen &&
    before.letters === after.letters &&
    before.terms === after.terms &&
    sameJson(before.score, after.score),
);

function Score({ score }: { readonly score: DimensionScore }) {
  switch (score.is) {
    case 'open':
      return (
        <span className={styles.open}>
          <span aria-hidden="true">–</span>
          <span className="visually-hidden">not scored</span>
        </span>
      );
    case 'level':
      return <LevelMark level={score.level} />;
    case 'no opportunity':
      return <span className={styles.noOpportunity}>no opportunity</span>;
  }
}

function Anchors({ dimension, terms, score, isFrozen, letters }: DimensionProps) {
  const session = useSession();
  const keyOf = useKeyOf();
  const [hovered, setHovered] = useState<Level | undefined>(undefined);
  const given = score.is === 'level' ? score.level : undefined;
  const read = hovered ?? given;
  const anchor = terms.anchors.find(({ level }) => level === read);
  // Nothing can be chosen any more: what the level means says enough, and all five dimensions stay in view.
  const shown = isFrozen ? [] : terms.anchors;
  const toggle = (level: Level): void =>
    level === given ? clear(session, dimension) : giveScore(session, dimension, level);
  return (
    <div className={styles.anchors} role="group" aria-label={`Levels of ${terms.name}`}>
      {shown.map(({ level, text }) => (
        <button
          key={level}
          type="button"
          className={styles.anchor}
          aria-pressed={level === given}
          data-read={level === read || undefined}
          disabled={isFrozen}
          onPointerEnter={() => setHovered(level)}
          onPointerLeave={() => setHovered(undefined)}
          onFocus={() => setHovered(level)}
          onBlur={() => setHovered(undefined)}
          onClick={() => toggle(level)}
        >
          <LevelMark level={level} /> <span>{text}</span>
        </button>
      ))}
      {isFrozen ? null : (
        <button
          type="button"
          className={styles.anchor}
          aria-pressed={score.is === 'no opportunity'}
          disabled={isFrozen}
          onClick={() =>
            score.is === 'no opportunity' ? clear(session, dimension) : noOpportunity(session, dimension)
          }
        >
          <span className={styles.keyHint}>{keyOf('no-opportunity') ?? '–'}</span>
          <span>No opportunity</span>
        </button>
      )}
      <div className={styles.detail}>
        {score.is === 'no opportunity' && hovered === undefined ? (
          <p>
            Nothing on this call asked for it: it counts in no mean. A chance that came and was missed is a 1
            or 2.
          </p>
        ) : anchor ? (
          <>
            <p>{anchor.text}</p>
            {anchor.example ? <p className={styles.example}>{anchor.example}</p> : null}
          </>
        ) : (
          <p className={styles.question}>
            {terms.question} <Keys combination="1" /> to <Keys combination="5" /> scores.
          </p>
        )}
      </div>
      {score.is === 'level' && letters === '' ? (
        <Reason dimension={dimension} reason={score.reason} isFrozen={isFrozen} />
      ) : null}
    </div>
  );
}

function Reason({
  dimension,
  reason,
  isFrozen,
}: {
  readonly dimension: DimensionKey;
  readonly reason: string;
  readonly isFrozen: boolean;
}) {
  const session = useSession();
  const ref = useWanted<HTMLInputElement>('reason');
  if (isFrozen) return reason ? <p className={styles.frozenReason}>No evidence: {reason}</p> : null;
  return (
    <DraftField
      ref={ref}
      label="Reason for no evidence"
      hideLabel
      placeholder="No evidence yet. Mark some, or say why there is none"
      maxLength={200}
      stored={reason}
      onSave={(text) => reasonFor(session, dimension, text)}
    />
  );
}
