import { describe, expect, test } from 'vitest';
import { competencyStandings } from '../../../../shared/measure/competency/competency-standing';
import { competency, team } from '../../../fixtures/assessed';

const [hunting] = competencyStandings(
  team(
    { hunting: [2, 4, 4, 6, null] },
    {
      framework: { competencies: [competency('hunting', { benchmark: { gap: 400, source: 'Reference' } })] },
    },
  ),
);

describe('a competency of a team', () => {
  test('has a mean with n and the band of t', () => {
    // By hand: mean of 2, 4, 4, 6 is 4, s = √(8 ÷ 3) = 1.633, t(3) = 3.182: 4 ± 2.598.
    expect(hunting?.mean).toMatchObject({ value: 4, n: 4 });
    expect(hunting?.mean?.band?.[0]).toBeCloseTo(1.402, 3);
    expect(hunting?.mean?.band?.[1]).toBeCloseTo(6.598, 3);
  });

  test('has the people at each level, 1 to 10', () =>
    expect(hunting?.distribution).toEqual([0, 1, 0, 2, 0, 1, 0, 0, 0, 0]));

  test('counts who was assessed of all whom the framework is for', () =>
    expect(hunting).toMatchObject({ n: 4, people: 5 }));

  test('has its own gap beside the published one, with both tiers', () => {
    // Best of four 6, worst 2 (a third of four is one person): 200%, tier 1.
    expect(hunting?.ownGap).toMatchObject({ is: 'known', own: { gap: { value: 200 }, tier: 1 } });
    expect(hunting?.benchmark).toEqual({ gap: 400, tier: 1, source: 'Reference' });
  });

  test('has no figures of nobody', () => {
    const [empty] = competencyStandings(team({ hunting: [null, null] }));
    expect(empty).toMatchObject({ n: 0, mean: undefined, cohorts: undefined, required: undefined });
    expect(empty?.ownGap.is).toBe('not known');
  });
});
