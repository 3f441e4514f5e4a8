import { describe, expect, test } from 'vitest';
import type { Figure } from '../../../shared/measure/figure';
import { canPoint, pointers, type AreaLeak } from '../../../shared/measure/pointers';
import { skillsProfile, type SkillsProfile } from '../../../shared/measure/skills-profile';
import { dimensionKeys, type DimensionKey } from '../../../shared/model/dimensions';
import { idOf, sampleCall, sampleCard, sampleRubric, type Mark } from '../samples';

/** A profile with these marks on one dimension; all others are at 4. */
function heard(key: DimensionKey, marks: readonly Mark[]): SkillsProfile {
  const place = dimensionKeys.indexOf(key);
  const profile = skillsProfile({
    calls: marks.map((_, n) => sampleCall(n + 1)),
    scorecards: marks.map((mark, n) =>
      sampleCard(
        n + 1,
        dimensionKeys.map((_key, at): Mark => (at === place ? mark : 4)),
      ),
    ),
    rubrics: [sampleRubric()],
    evidence: [],
  });
  if (!profile) throw new Error('there are complete scorecards');
  return profile;
}
const areas = (profile: SkillsProfile): readonly string[] => pointers(profile).map(({ area }) => area);

describe('from the calls', () => {
  test('one low score points at nothing', () =>
    expect(pointers(heard('discoveryQuality', [4, 4, 4, 4, 1]))).toEqual([]));

  test('three of the last five do not, four do', () => {
    expect(pointers(heard('discoveryQuality', [2, 2, 4, 4, 1]))).toEqual([]);
    expect(areas(heard('discoveryQuality', [2, 2, 4, 2, 1]))).toEqual(['qualifying']);
  });

  test('only the last five count', () => {
    expect(pointers(heard('discoveryQuality', [1, 1, 1, 1, 1, 4, 4, 3, 4, 2]))).toEqual([]);
    expect(areas(heard('discoveryQuality', [5, 5, 5, 5, 5, 2, 2, 3, 2, 2]))).toEqual(['qualifying']);
  });

  test('a call without an opportunity is passed over, not counted as low', () => {
    expect(pointers(heard('objectionResponse', [4, 2, 2, 'o', 'o', 2]))).toEqual([]);
    expect(areas(heard('objectionResponse', [2, 'o', 2, 2, 'o', 5, 2]))).toEqual(['closing']);
  });

  test('four low scores alone are no pattern of five', () => {
    const four = heard('nextStepClarity', [1, 1, 1, 1]);
    expect(pointers(four)).toEqual([]);
    expect(canPoint(four)).toBe(false);
    expect(canPoint(heard('nextStepClarity', [3, 3, 3, 3, 3]))).toBe(true);
  });

  test.each<[DimensionKey, readonly string[]]>([
    ['discoveryQuality', ['qualifying']],
    ['valueConnection', ['presenting']],
    ['objectionResponse', ['closing']],
    ['nextStepClarity', ['closing']],
    // Scored on calls only: it points at no part of selling.
    ['executivePresence', []],
  ])('%s points to %s', (key, expected) => expect(areas(heard(key, [1, 2, 1, 2, 3]))).toEqual(expected));

  test('a pointer carries its rule and the figures that fired it', () => {
    const [pointer] = pointers(heard('nextStepClarity', [1, 2, 5, 2, 1]));
    expect(pointer?.rule).toBe(
      'Next step clarity was 2 or less on 4 of the last 5 scored calls; 4 make a pattern.',
    );
    expect(pointer?.finding).toBe('Next step clarity, 4 of last 5 at 2 or less');
    expect(pointer?.figure).toMatchObject({ value: 4, n: 5 });
    expect(pointer?.figure.inputs.map(({ value }) => value)).toEqual([1, 2, 5, 2, 1]);
    expect(pointer?.figure.inputs[0]?.label).toBe('2026-03-01');
  });

  test('scores of an older version of the rubric take no part', () => {
    const profile = skillsProfile({
      calls: [1, 2, 3, 4, 5, 6].map((n) => sampleCall(n)),
      scorecards: [1, 2, 3, 4, 5, 6].map((n) =>
        sampleCard(n, [1, 4, 4, 4, 4], n < 3 ? {} : { rubricId: idOf(2, 4) }),
      ),
      rubrics: [sampleRubric(), sampleRubric({ id: idOf(2, 4), version: 2 })],
      evidence: [],
    });
    // Four scores on the newer version: low, all of them, and yet too few.
    expect(pointers(profile)).toEqual([]);
  });
});

describe('from the pipeline', () => {
  const share = (value: number, n: number, band?: readonly [number, number]): Figure => ({
    value,
    n,
    formula: 'lost ÷ got there',
    inputs: [],
    ...(band && { band }),
  });
  const leak = (rep: Figure | undefined, team: Figure | undefined): AreaLeak => ({
    area: 'prospecting',
    what: 'deals lost of those that got there',
    rep,
    team,
  });

  test('ten points over the team point, with both figures', () => {
    const [pointer] = pointers(undefined, [leak(share(0.6, 10), share(0.5, 80))]);
    expect(pointer).toMatchObject({ area: 'prospecting', foundBy: 'pipeline', dimension: undefined });
    expect(pointer?.rule).toBe(
      'Deals lost of those that got there: 60% of 10, the team 50%; ten points over the team make a leak.',
    );
    expect(pointer?.finding).toBe('60% lost of 10, the team 50%');
    expect([pointer?.figure.value, pointer?.team?.value]).toEqual([0.6, 0.5]);
  });

  test.each([
    ['less than ten points', share(0.59, 10), share(0.5, 80)],
    ['fewer than five deals', share(1, 4), share(0.5, 80)],
    ['a band that reaches down to the team', share(0.7, 10, [0.4, 0.89]), share(0.5, 80)],
    ['no figure of the rep', undefined, share(0.5, 80)],
    ['no figure of the team', share(0.7, 10), undefined],
  ])('%s points at nothing', (_, rep, team) => expect(pointers(undefined, [leak(rep, team)])).toEqual([]));

  test('a band over the team’s share points', () =>
    expect(pointers(undefined, [leak(share(0.8, 30, [0.63, 0.9]), share(0.5, 80))])).toHaveLength(1));

  test('stands with those from the calls in the order of selling', () =>
    expect(
      pointers(heard('nextStepClarity', [1, 1, 1, 1, 1]), [leak(share(0.8, 30), share(0.5, 80))]).map(
        ({ area }) => area,
      ),
    ).toEqual(['prospecting', 'closing']));
});
