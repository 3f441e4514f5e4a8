import { standardRubric } from '../../shared/content/standard-rubric';
import { blankCall, type Call } from '../../shared/model/call';
import { dimensionKeys, perDimension, type DimensionKey, type Level } from '../../shared/model/dimensions';
import type { Evidence } from '../../shared/model/evidence';
import type { Id } from '../../shared/model/fields';
import type { Rubric } from '../../shared/model/rubric';
import { blankScorecard, openScore, type DimensionScore, type Scorecard } from '../../shared/model/scorecard';

// Small sound records for tests, told apart by a number.

export const noon = '2026-03-14T12:00:00.000Z';

/** An id made of two numbers, so that a failing test says which record it is about. */
export const idOf = (n: number, space = 0): Id =>
  `00000000-0000-7000-8${String(space).padStart(3, '0')}-${String(n).padStart(12, '0')}`;

export const clientId = idOf(1, 1);
export const repId = idOf(1, 2);
export const coachId = idOf(1, 3);

export const sampleRubric = (fields: Partial<Rubric> = {}): Rubric => ({
  ...standardRubric({ id: idOf(1, 4), clientId, family: idOf(1, 5), createdAt: noon }),
  ...fields,
});

/** Call number n, on day n of March 2026. */
export const sampleCall = (n: number, fields: Partial<Call> = {}): Call => ({
  ...blankCall({
    id: idOf(n, 6),
    clientId,
    repId,
    date: `2026-03-${String(n).padStart(2, '0')}`,
    createdAt: noon,
  }),
  kind: 'other',
  ...fields,
});

/** A level, 'o' for no opportunity, or null for open. */
export type Mark = Level | 'o' | null;

export const scoreOf = (mark: Mark, reason = ''): DimensionScore => {
  if (mark === null) return openScore;
  return mark === 'o' ? { is: 'no opportunity', reason } : { is: 'level', level: mark, reason };
};

/** The complete scorecard of call n; marks in the order of the dimensions. */
export const sampleCard = (
  n: number,
  marks: readonly Mark[],
  fields: Partial<Scorecard> = {},
): Scorecard => ({
  ...blankScorecard({
    id: idOf(n, 7),
    clientId,
    callId: idOf(n, 6),
    coachId,
    rubricId: idOf(1, 4),
    startedAt: noon,
  }),
  state: 'complete',
  completedAt: noon,
  ...perDimension((_, place) => scoreOf(marks[place] ?? null)),
  ...fields,
});

/** Evidence number n on the card of call `card`. */
export const sampleEvidence = (
  n: number,
  card: number,
  dimension: DimensionKey = dimensionKeys[0],
  fields: Partial<Evidence> = {},
): Evidence => ({
  id: idOf(n, 8),
  clientId,
  scorecardId: idOf(card, 7),
  callId: idOf(card, 6),
  dimension,
  polarity: 'positive',
  startMs: 60_000,
  endMs: null,
  speaker: '',
  quote: '',
  note: '',
  createdAt: noon,
  ...fields,
});
