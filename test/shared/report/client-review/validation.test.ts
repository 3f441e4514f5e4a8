import { expect, test } from 'vitest';
import { clientReview } from '../../../../shared/report/client-review';
import type { ReviewInput } from '../../../../shared/report/client-review/records';
import { reviewInput } from '../../../fixtures/review-input';

const leadOf = (input: ReviewInput): string | undefined =>
  clientReview(input).booklet.sections.find(({ key }) => key === 'validation')?.lead;

const input = reviewInput({ reps: 12, hasPipeline: false });
/** The levels of the quarter before, all so much higher than they were. */
const before = (more: number): ReviewInput => ({
  ...input,
  records: {
    ...input.records,
    assessments: input.records.assessments.map((one) =>
      one.quarter === input.quarter
        ? one
        : {
            ...one,
            levels: Object.fromEntries(
              Object.entries(one.levels).map(([key, level]) => [
                key,
                level === null ? null : Math.max(1, Math.min(10, level + more)),
              ]),
            ),
          },
    ),
  },
});

test('what can be told and what cannot stand in a sentence each', () => {
  expect(leadOf(before(-3))).toBe(
    'The score improved. Whether the behaviour and the outcome improved cannot be told.',
  );
  expect(leadOf(before(5))).toBe(
    'The score got worse. Whether the behaviour and the outcome improved cannot be told.',
  );
});
