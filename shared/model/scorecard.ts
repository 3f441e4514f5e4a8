import { z } from 'zod';
import { dimensionKeys, Level, perDimension, type DimensionKey } from './dimensions';
import { Id, Instant, Line, Text } from './fields';

/**
 * How one dimension stands: open, a level, or no opportunity on this call. The last counts in no mean and
 * is not a missed opportunity, which is a 1 or a 2. `reason` says why a level has no evidence.
 */
export const DimensionScore = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('open'), reason: Line }),
  z.strictObject({ is: z.literal('level'), level: Level, reason: Line }),
  z.strictObject({ is: z.literal('no opportunity'), reason: Line }),
]);
export type DimensionScore = Readonly<z.infer<typeof DimensionScore>>;

/**
 * One coach's evaluation of one call against one rubric version. The five scores are fields of their own,
 * so that two people who score different dimensions of one card do not collide.
 */
export const Scorecard = z.strictObject({
  id: Id,
  clientId: Id,
  callId: Id,
  coachId: Id,
  rubricId: Id,
  state: z.enum(['draft', 'complete']),
  /** 1 for the first; an amendment is the next. */
  revision: z.int().min(1),
  /** The scorecard that this one amends, and why. */
  amends: Id.nullable(),
  amendReason: Line,
  /** The later revision that took this one's place; it stays readable. */
  supersededBy: Id.nullable(),
  discoveryQuality: DimensionScore,
  valueConnection: DimensionScore,
  objectionResponse: DimensionScore,
  nextStepClarity: DimensionScore,
  executivePresence: DimensionScore,
  note: Text,
  /** The one thing for the rep to do next. */
  nextAction: Text,
  startedAt: Instant,
  completedAt: Instant.nullable(),
});
export type Scorecard = Readonly<z.infer<typeof Scorecard>>;

/** A dimension that nobody has scored yet. */
export const openScore: DimensionScore = { is: 'open', reason: '' };

/** A new draft on which nothing is scored. */
export const blankScorecard = (
  given: Pick<Scorecard, 'id' | 'clientId' | 'callId' | 'coachId' | 'rubricId' | 'startedAt'>,
): Scorecard => ({
  state: 'draft',
  revision: 1,
  amends: null,
  amendReason: '',
  supersededBy: null,
  ...perDimension(() => openScore),
  note: '',
  nextAction: '',
  completedAt: null,
  ...given,
});

/** Whether this scorecard counts: complete, and no later revision has taken its place. */
export const counts = (card: Scorecard): boolean => card.state === 'complete' && card.supersededBy === null;

/** The level of a dimension; undefined while open and where there was no opportunity. */
export function levelOf(card: Scorecard, key: DimensionKey): Level | undefined {
  const score = card[key];
  return score.is === 'level' ? score.level : undefined;
}

/** The dimensions that are neither scored nor without opportunity. */
export const openDimensions = (card: Scorecard): readonly DimensionKey[] =>
  dimensionKeys.filter((key) => card[key].is === 'open');
