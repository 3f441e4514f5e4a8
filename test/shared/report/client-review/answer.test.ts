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
  return answerOf({ ...review, dimensions }, []).sentences[0] ?? '';
};

describe('where the team stands, by its dimensions', () => {
  test('names a strongest and a weakest with n where each is apart from the next', () => {
    expect(sentenceOf([3.8, 3, 3.1, 3.05, 2], 0.2)).toBe(
      'The team’s calls are under the target of 4.0 on all five dimensions, clearly so on 4; it is strongest in skill 1 (3.8 of 5, 12 reps) and weakest in skill 5 (2.0 of 5, 12 reps).',
    );
  });

  test('names no strongest where its band overlaps that of the second, though it is apart from the last', () => {
    expect(sentenceOf([3.1, 3, 3.05, 2.9, 2], 0.2)).toBe(
      'The team’s calls are clearly under the target of 4.0 on all five dimensions; it is weakest in skill 5 (2.0 of 5, 12 reps), and the highest lie too close together to tell apart.',
    );
  });

  test('names neither where both ends overlap with the next, though best and worst are apart', () => {
    expect(sentenceOf([3.2, 3.1, 2.8, 2.5, 2.4], 0.2)).toMatch(
      /; the dimensions lie too close together to say which is strongest or weakest\.$/,
    );
  });

  test('says on none of them clearly where every band reaches the target', () => {
    expect(sentenceOf([3.9, 3.85, 3.8, 3.85, 3.9], 0.3)).toMatch(
      /^The team’s calls are under the target of 4\.0 on all five dimensions, though not clearly;/,
    );
  });
});

describe('how far the people are apart', () => {
  const assessed = reviewInput({ reps: 12, calls: 2, hasPipeline: false });

  /** The second sentence where everybody is at a level but for one person each at the ends. */
  const sentenceWith = (low: number, usual: number, high: number): string | undefined => {
    const { records } = assessed;
    const [first, last] = [records.reps[0]?.id, records.reps[1]?.id];
    const assessments = records.assessments.map((one) => ({
      ...one,
      levels: Object.fromEntries(
        Object.keys(one.levels).map((key) => [
          key,
          one.repId === first ? low : one.repId === last ? high : usual,
        ]),
      ),
    }));
    return answerOf(reviewOf({ ...assessed, records: { ...records, assessments } }), []).sentences[1];
  };

  test('is nothing where all are at one level', () =>
    expect(sentenceWith(5, 5, 5)).toBe(
      'The best and the worst are at one level on every competency (n 12).',
    ));

  test('is told in per cent under twice, and thin with one person at each end', () =>
    // 9 is 80% over 5.
    expect(sentenceWith(5, 6, 9)).toMatch(
      /^On no competency are the best twice as good as the worst: the widest gap is in .+, where they are 80% over them; with 12 people assessed, one at each end, that is a first look\.$/,
    ));

  test('is not rounded up to the limit of the next tier', () =>
    // 8 is 2.67 times 3, which prints as 2.6.
    expect(sentenceWith(3, 6, 8)).toMatch(
      /the best are rated 2\.6 times as high as the worst, a wide gap \(tier 2\)/,
    ));
});
