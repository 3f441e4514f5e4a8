import { describe, expect, test } from 'vitest';
import {
  groupNeeds,
  investmentOf,
  needsAsShares,
  newestMeasured,
  unmeasuredGroups,
} from '../../../../shared/measure/competency/budget-needs';
import { competency, team } from '../../../fixtures/assessed';

const groups = ['system', 'talk', 'idle'].map((key) => ({ key, name: key, reference: null }));
const competencies = [
  competency('hunting', { group: 'system', benchmark: { gap: 400, source: 'Reference' } }),
  competency('social', { group: 'system', benchmark: { gap: 600, source: 'Reference' } }),
  competency('talking', { group: 'talk' }),
  competency('idle', { group: 'idle' }),
];
const required = [
  { role: 'AE' as const, levels: { hunting: 6, social: 6, talking: 6 }, rampMonths: 0, rampFrom: 1 },
];
type Levels = Parameters<typeof team>[0];
const whole: Levels = { hunting: [3, 8, 5], social: [4, 6, 9], talking: [4, 6, 6], idle: [null, null, null] };
// Asked for 6. System: 3 + 0 + 1 and 2 + 0 + 0 are 6 levels short of 6 judged; talk: 2 of 3; idle: nobody is asked.
const assessed = (levels: Levels, quarter = '2026-10-01') =>
  team(levels, { quarter, framework: { groups, competencies, required } });
const needs = groupNeeds(assessed(whole));
const of = (key: string) => needs.find(({ group }) => group.key === key);

describe('what a group of skills is short of', () => {
  test('is the mean of the levels under the requirement', () => {
    expect(of('system')?.meanShortfall).toMatchObject({ value: 1, n: 6 });
    expect(of('talk')?.meanShortfall?.value).toBeCloseTo(2 / 3, 10);
  });

  test('is its part of what the team is short of', () => {
    // 6 of 8 levels and 2 of 8.
    expect(of('system')?.share?.value).toBe(75);
    expect(of('talk')?.share?.value).toBe(25);
  });

  test('stands beside the mean own gap and the mean of the published ones', () => {
    // Hunting 8 against 3 is 166.7%, social 9 against 4 is 125%.
    expect(of('system')?.ownGap?.value).toBeCloseTo((500 / 3 + 125) / 2, 10);
    expect(of('system')?.benchmark).toMatchObject({ value: 500, n: 2 });
    expect(of('talk')?.benchmark).toBeUndefined();
  });

  test('is not known where nobody is asked and judged', () => {
    expect(of('idle')).toMatchObject({ meanShortfall: undefined, share: undefined });
    expect(needsAsShares(needs)).toEqual({ system: 75, talk: 25, idle: 0 });
  });
});

describe('a quarter that assessed only a part', () => {
  // The quarter worked on hunting and social: nobody was judged on talking, which is not a shortfall of nothing.
  const part = assessed({ ...whole, talking: [null, null, null] });
  // Two people are not three, and one of two competencies is half of them.
  const two = assessed({ ...whole, talking: [4, 6, null] });
  const half = assessed({ ...whole, social: [null, null, null] });

  test('names the groups that were not measured', () => {
    expect(unmeasuredGroups(part).map(({ key }) => key)).toEqual(['talk']);
    expect(unmeasuredGroups(two).map(({ key }) => key)).toEqual(['talk']);
    expect(unmeasuredGroups(half)).toEqual([]);
    expect(unmeasuredGroups(assessed(whole))).toEqual([]);
  });

  test('gives no group a share, so no spend is judged by it', () => {
    expect(groupNeeds(part).map(({ share }) => share)).toEqual([undefined, undefined, undefined]);
    expect(groupNeeds(part)[0]?.meanShortfall).toMatchObject({ value: 1, n: 6 });
  });

  test('leaves the word to the newest quarter in which every group is measured', () => {
    const before = assessed(whole, '2026-07-01');
    expect(newestMeasured([part, before, assessed(whole, '2026-04-01')])?.quarter).toBe('2026-07-01');
    expect(newestMeasured([part])).toBeUndefined();
    expect(newestMeasured([])).toBeUndefined();
  });
});

describe('the spend on a group', () => {
  const share = { value: 30, n: 10, formula: '', inputs: [] };
  test.each([
    [35, 'in line'],
    [35.1, 'over-invested'],
    [25, 'in line'],
    [24.9, 'under-invested'],
  ])('of %d%% against 30%% of the shortfall is %s', (spent, is) =>
    expect(investmentOf(spent, share)?.is).toBe(is),
  );

  test('is not judged where the shortfall is not known', () =>
    expect(investmentOf(40, undefined)).toBeUndefined());
});
