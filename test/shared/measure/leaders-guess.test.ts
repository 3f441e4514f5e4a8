import { describe, expect, test } from 'vitest';
import { isGuessDue, observedNow, overestimation } from '../../../shared/measure/leaders-guess';
import { skillsProfile } from '../../../shared/measure/skills-profile';
import type { LeaderGuess } from '../../../shared/model/leader-guess';
import { clientId, coachId, idOf, noon, repId, sampleCall, sampleCard, sampleRubric } from '../samples';

const guess = (fields: Partial<LeaderGuess> = {}): LeaderGuess => ({
  id: idOf(1, 20),
  clientId,
  repId,
  coachId,
  levels: {},
  observed: {},
  revealedAt: null,
  createdAt: noon,
  ...fields,
});
const byOther = sampleCard(1, [3, 3, 3, 3, 3], { coachId: idOf(2, 3) });
const own = sampleCard(1, [3, 3, 3, 3, 3]);

describe('a guess is asked for', () => {
  test('before somebody who scored nothing looks for the first time', () =>
    expect(isGuessDue([], [byOther], coachId)).toBe(true));
  test('not of somebody who scored the rep himself: he knows what was heard', () => {
    expect(isGuessDue([], [byOther, own], coachId)).toBe(false);
    // A draft has not been weighed up yet.
    expect(isGuessDue([], [byOther, { ...own, state: 'draft' }], coachId)).toBe(true);
  });
  test('not twice, a skip included', () =>
    expect(isGuessDue([guess({ revealedAt: noon })], [byOther], coachId)).toBe(false));
  test('of everybody for himself', () =>
    expect(isGuessDue([guess({ revealedAt: noon, coachId: idOf(9, 3) })], [byOther], coachId)).toBe(true));
  test('as long as one from before the first score waits for its reveal', () =>
    expect(isGuessDue([guess({ levels: { discoveryQuality: 4 } })], [own], coachId)).toBe(true));
});

test('a reveal keeps the means that were shown, with the scores behind each', () => {
  const profile = skillsProfile({
    calls: [sampleCall(1), sampleCall(2)],
    scorecards: [sampleCard(1, [3, 'o', 2, 5, 3]), sampleCard(2, [4, 'o', 2, 4, 3])],
    rubrics: [sampleRubric()],
    evidence: [],
  });
  expect(profile && observedNow(profile)).toEqual({
    discoveryQuality: { mean: 3.5, n: 2 },
    objectionResponse: { mean: 2, n: 2 },
    nextStepClarity: { mean: 4.5, n: 2 },
    executivePresence: { mean: 3, n: 2 },
  });
});

describe('the overestimation', () => {
  const found = overestimation(
    guess({
      levels: { discoveryQuality: 4, valueConnection: 3, nextStepClarity: 5 },
      observed: {
        discoveryQuality: { mean: 2.5, n: 8 },
        valueConnection: { mean: 3.5, n: 8 },
        objectionResponse: { mean: 3, n: 8 },
      },
      revealedAt: noon,
    }),
  );

  test('is guess − observed where both are there', () => {
    expect(found.dimensions.discoveryQuality).toMatchObject({ value: 1.5, n: 8 });
    expect(found.dimensions.valueConnection).toMatchObject({ value: -0.5, n: 8 });
    expect(found.dimensions.objectionResponse).toBeUndefined();
    expect(found.dimensions.nextStepClarity).toBeUndefined();
  });

  // (1.5 − 0.5) ÷ 2 = 0.5
  test('is on the whole the mean over these dimensions', () =>
    expect(found.mean).toMatchObject({ value: 0.5, n: 2 }));

  test('is nothing after a skip', () =>
    expect(overestimation(guess({ revealedAt: noon })).mean).toBeUndefined());
});
