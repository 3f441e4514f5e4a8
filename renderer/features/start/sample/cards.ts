import {
  dimensionKeys,
  perDimension,
  type DimensionKey,
  type Level,
  type PerDimension,
} from '../../../../shared/model/dimensions';
import type { Evidence } from '../../../../shared/model/evidence';
import type { Id } from '../../../../shared/model/fields';
import { blankScorecard, type DimensionScore, type Scorecard } from '../../../../shared/model/scorecard';

/** A scorecard of the coach before with its evidence. */
export interface ScoredCard {
  readonly card: Scorecard;
  readonly evidence: readonly Evidence[];
}

/** What a card is made from. Null for a dimension without opportunity. */
export interface CardGiven {
  readonly clientId: Id;
  readonly callId: Id;
  readonly coachId: Id;
  readonly rubricId: Id;
  readonly levels: PerDimension<Level | null>;
  readonly note: string;
  readonly nextAction: string;
  readonly completedAt: string;
  /** Why a level has no evidence, where it has none. */
  readonly reason: string;
  readonly seen: readonly Seen[];
  readonly newId: () => Id;
}

/** Evidence before it belongs to a card. */
export type Seen = Pick<
  Evidence,
  'dimension' | 'polarity' | 'startMs' | 'endMs' | 'speaker' | 'quote' | 'note'
>;

const minutesOfScoring = 14;

/** A complete scorecard with its evidence. A level without any says why. */
export function completeCard(given: CardGiven): ScoredCard {
  const { levels, seen, reason } = given;
  const has = new Set(seen.map(({ dimension }) => dimension));
  const score = (key: DimensionKey): DimensionScore => {
    const level = levels[key];
    if (level === null) return { is: 'no opportunity', reason: '' };
    return { is: 'level', level, reason: has.has(key) ? '' : reason };
  };
  const card: Scorecard = {
    ...blank(given),
    ...perDimension(score),
    state: 'complete',
    note: given.note,
    nextAction: given.nextAction,
    completedAt: given.completedAt,
  };
  return { card, evidence: evidenceOf(card, seen, given.newId) };
}

/** A draft that was left after its first dimensions. */
export function draftCard(given: CardGiven, scored: readonly DimensionKey[]): ScoredCard {
  const seen = given.seen.filter(({ dimension }) => scored.includes(dimension));
  const score = (key: DimensionKey): DimensionScore => {
    const level = scored.includes(key) ? given.levels[key] : null;
    return level === null ? { is: 'open', reason: '' } : { is: 'level', level, reason: '' };
  };
  const card: Scorecard = { ...blank(given), ...perDimension(score) };
  return { card, evidence: evidenceOf(card, seen, given.newId) };
}

/**
 * A card and the one that it was amended to: the first revision held other levels and stays readable.
 * Both point at the same moments.
 */
export function amendedCard(
  given: CardGiven,
  first: { readonly levels: Partial<PerDimension<Level>>; readonly completedAt: string },
  amendReason: string,
): readonly ScoredCard[] {
  const before = completeCard({
    ...given,
    levels: { ...given.levels, ...first.levels },
    completedAt: first.completedAt,
  });
  const after = completeCard(given);
  return [
    { ...before, card: { ...before.card, supersededBy: after.card.id } },
    { ...after, card: { ...after.card, revision: 2, amends: before.card.id, amendReason } },
  ];
}

const blank = ({ newId, clientId, callId, coachId, rubricId, completedAt }: CardGiven): Scorecard =>
  blankScorecard({
    id: newId(),
    clientId,
    callId,
    coachId,
    rubricId,
    startedAt: new Date(Date.parse(completedAt) - minutesOfScoring * 60_000).toISOString(),
  });

const evidenceOf = (card: Scorecard, seen: readonly Seen[], newId: () => Id): readonly Evidence[] =>
  dimensionKeys.flatMap((key) =>
    seen
      .filter(({ dimension }) => dimension === key)
      .map((one) => ({
        ...one,
        id: newId(),
        clientId: card.clientId,
        scorecardId: card.id,
        callId: card.callId,
        createdAt: card.startedAt,
      })),
  );
