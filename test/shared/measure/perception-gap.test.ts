import { describe, expect, test } from 'vitest';
import { perceptionGaps, selfLevels, type Perception } from '../../../shared/measure/perception-gap';
import { skillsProfile } from '../../../shared/measure/skills-profile';
import type { Level } from '../../../shared/model/dimensions';
import { sampleQuestionnaire } from '../diagnosis-samples';
import { sampleCall, sampleCard, sampleRubric, type Mark } from '../samples';

const questionnaire = sampleQuestionnaire();
const limits = { threshold: 1, target: 4 };

/** Answers on discovery quality, confidence first; nothing else is answered. */
const answered = (...levels: readonly Level[]) =>
  selfLevels(
    {
      answers: Object.fromEntries(
        ['confidence.1', 'confidence.2', 'competence.1', 'competence.2']
          .slice(0, levels.length)
          .map((end, place) => [`discoveryQuality.${end}`, levels[place] ?? 1]),
      ),
    },
    questionnaire,
  );

/** A profile of calls with these marks on discovery quality. */
const heard = (...marks: readonly Mark[]) =>
  skillsProfile({
    calls: marks.map((_, n) => sampleCall(n + 1)),
    scorecards: marks.map((mark, n) => sampleCard(n + 1, [mark, 3, 3, 3, 3])),
    rubrics: [sampleRubric()],
    evidence: [],
  });

const gapOf = (self: ReturnType<typeof answered>, marks: readonly Mark[], given = limits) =>
  perceptionGaps(heard(...marks), self, given).discoveryQuality;

describe('what a rep says of himself', () => {
  test('is the mean of his four answers, confidence and competence apart too', () => {
    // 5 and 4 on confidence: 4.5; 3 and 2 on competence: 2.5; all four: 14 ÷ 4 = 3.5
    const { level, confidence, competence } = answered(5, 4, 3, 2).discoveryQuality;
    expect([level?.value, level?.n]).toEqual([3.5, 4]);
    expect([confidence?.value, confidence?.n]).toEqual([4.5, 2]);
    expect([competence?.value, competence?.n]).toEqual([2.5, 2]);
  });

  test('counts only what is answered, and is nothing where nothing is', () => {
    const half = answered(5, 2);
    expect(half.discoveryQuality.level).toMatchObject({ value: 3.5, n: 2 });
    expect(half.discoveryQuality.competence).toBeUndefined();
    expect(half.valueConnection.level).toBeUndefined();
  });

  test('explains itself by the questions and the answers', () =>
    expect(answered(5, 4, 3, 2).discoveryQuality.level?.inputs[2]).toEqual({
      label: 'How is your competence in discoveryQuality, 1?',
      value: 3,
    }));
});

describe('the perception gap', () => {
  test('is self-assessed − observed, with the scores behind it and the band of the observed level', () => {
    // Observed 2 3 3 4 3: mean 3, band 2.12201 to 3.87799 (worked out in skills-profile.test.ts).
    const { gap } = gapOf(answered(5, 4, 5, 4), [2, 3, 3, 4, 3]);
    expect(gap).toMatchObject({ value: 1.5, n: 5 });
    expect(gap?.band?.[0]).toBeCloseTo(4.5 - 3.87799, 4);
    expect(gap?.band?.[1]).toBeCloseTo(4.5 - 2.12201, 4);
  });

  test.each<[string, Level[], Mark[], Perception]>([
    // Self 4, observed 3: exactly +1.
    ['+1.0', [4, 4, 4, 4], [3, 3, 3, 3, 3], 'blind spot'],
    // Self 3.75, observed 3.
    ['+0.75', [4, 4, 4, 3], [3, 3, 3, 3, 3], 'agreed gap'],
    // Self 3, observed 4: exactly −1.
    ['−1.0', [3, 3, 3, 3], [4, 4, 4, 4, 4], 'hidden strength'],
    // Self 3.25, observed 4: under the threshold, and at the target.
    ['−0.75', [4, 3, 3, 3], [4, 4, 4, 4, 4], 'agreed strength'],
    // Self 3.5, observed 5 5 4 4: 4.5.
    ['−1.0 of halves', [4, 3, 4, 3], [5, 5, 4, 4], 'hidden strength'],
  ])('of %s is what its threshold says', (_, self, marks, perception) =>
    expect(gapOf(answered(...self), marks).perception).toBe(perception),
  );

  test('of exactly the threshold counts though fractions do not add up in binary', () => {
    // Self 2, observed 2 1 1 1 1 1 1 1 1 1: 1.1; the gap is 0.9, which floats make 0.8999999999999999.
    const marks: Mark[] = [2, 1, 1, 1, 1, 1, 1, 1, 1, 1];
    const found = gapOf(answered(2, 2, 2, 2), marks, { threshold: 0.9, target: 4 });
    expect(found.perception).toBe('blind spot');
  });

  test('follows the client’s threshold', () => {
    const self = answered(4, 4, 4, 4);
    expect(gapOf(self, [3, 3, 3, 3, 3], { threshold: 1.5, target: 4 }).perception).toBe('agreed gap');
  });

  test('says where the observed level rests on fewer than five scores', () => {
    expect(gapOf(answered(5, 5, 5, 5), [3, 3, 3, 3]).isThin).toBe(true);
    expect(gapOf(answered(5, 5, 5, 5), [3, 3, 3, 3, 3]).isThin).toBe(false);
  });

  test('is nothing without answers, without scores, and without opportunity', () => {
    expect(gapOf(answered(), [3, 3])).toMatchObject({ gap: undefined, perception: undefined });
    expect(perceptionGaps(undefined, answered(5, 5, 5, 5), limits).discoveryQuality).toMatchObject({
      gap: undefined,
      perception: undefined,
      isThin: false,
    });
    expect(gapOf(answered(5, 5, 5, 5), ['o', 'o'])).toMatchObject({ gap: undefined, isThin: false });
  });
});
