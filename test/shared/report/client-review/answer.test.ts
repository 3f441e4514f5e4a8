import { describe, expect, test } from 'vitest';
import { answerOf } from '../../../../shared/report/client-review/answer';
import { reviewOf } from '../../../../shared/report/client-review/review';
import { reviewInput } from '../../../fixtures/review-input';

const review = reviewOf(reviewInput({ reps: 12, calls: 10, isAssessed: false, hasPipeline: false }));

/** The first sentence where the five dimensions have these means, each half a band to both sides. */
const sentenceOf = (means: readonly number[], half: number): string => {
  const dimensions = review.dimensions.map((one, place) => {
    const value = means[place] ?? 3;
    const band = [value - half, value + half] as const;
    return {
      ...one,
      name: `Skill ${place + 1}`,
      n: 12,
      mean: { value, n: 12, band, formula: '', inputs: [] },
    };
  });
  return answerOf({ ...review, dimensions }).sentences[0] ?? '';
};

describe('where the team stands, by its dimensions', () => {
  test('names a strongest and a weakest with n where each is apart from the next', () => {
    expect(sentenceOf([3.8, 3, 3.1, 3.05, 2], 0.2)).toBe(
      'On 5 of 5 dimensions the team’s calls are under the target of 4.0, on 4 with the whole band: it is strongest in skill 1 (3.8 of 5, 12 reps) and weakest in skill 5 (2.0 of 5, 12 reps).',
    );
  });

  test('names no strongest where its band overlaps that of the second, though it is apart from the last', () => {
    expect(sentenceOf([3.1, 3, 3.05, 2.9, 2], 0.2)).toBe(
      'On 5 of 5 dimensions the team’s calls are under the target of 4.0, with the whole band: it is weakest in skill 5 (2.0 of 5, 12 reps); which is strongest cannot be told, because the bands overlap.',
    );
  });

  test('names neither where both ends overlap with the next, though best and worst are apart', () => {
    expect(sentenceOf([3.2, 3.1, 2.8, 2.5, 2.4], 0.2)).toMatch(
      /; which is strongest and which weakest cannot be told, because the bands overlap\.$/,
    );
  });

  test('says on none with the whole band where every band reaches the target', () => {
    expect(sentenceOf([3.9, 3.85, 3.8, 3.85, 3.9], 0.3)).toMatch(
      /^On 5 of 5 dimensions .+ under the target of 4\.0, on none with the whole band;/,
    );
  });
});
