import type { Review } from './review';

// What a report tells of, by the sections that its plan chose: its first page says nothing about anything else.

type Chosen = Pick<Review, 'records'>;

const hasOneOf = ({ records }: Chosen, keys: readonly string[]): boolean =>
  keys.some((key) => !records.plan.leftOut.includes(key));

/** Whether the report tells of the calls: of all together, or rep by rep. */
export const tellsOfCalls = (review: Chosen): boolean => hasOneOf(review, ['calls', 'calls-by-rep']);

/** Whether the report tells of the competencies: of all together, or person by person. */
export const tellsOfCompetencies = (review: Chosen): boolean => hasOneOf(review, ['team', 'matrix']);
