import { describe, expect, test } from 'vitest';
import { changesOf, cyclePlan, levelChange } from '../../../../shared/measure/competency/cycle-plan';
import { assessedTeam, type AssessedTeam } from '../../../../shared/measure/competency/assessed-team';
import type { QuarterlyCycle } from '../../../../shared/model/quarterly-cycle';
import { assessment, framework, rep, team } from '../../../fixtures/assessed';

// Three people each: hunting 9 against 2 is 350% (tier 1), farming 9 against 4 is 125% (tier 2), closing 6
// against 5 is 20% (tier 3), social 8 against 2 is 300% (tier 1).
const levels = { closing: [6, 5, 5], hunting: [9, 4, 2], farming: [9, 6, 4], social: [8, 3, 2] };
const quarters = ['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01'];
const nobody = Object.fromEntries(Object.keys(levels).map((key) => [key, [null, null, null]]));

const cycleOf = (given: Partial<QuarterlyCycle> = {}) => ({
  template: 'tier by tier' as const,
  startsOn: '2026-01-01',
  focus: [[], [], [], []],
  ...given,
});
/** The cycle with what was assessed in its quarters, one after the other. */
const planOf = (
  of: Partial<QuarterlyCycle>,
  today: string,
  ...assessed: readonly Readonly<Record<string, readonly (number | null)[]>>[]
) => {
  const teams = new Map<string, AssessedTeam>(
    quarters.map((quarter, place) => [quarter, team(assessed[place] ?? nobody, { quarter })]),
  );
  return cyclePlan(cycleOf(of), (quarter) => teams.get(quarter) ?? team(nobody), today);
};
const focusOf = (...given: Parameters<typeof planOf>) => planOf(...given).quarters.map(({ focus }) => focus);

describe('tier by tier', () => {
  test('measures first, works on tier 1, measures that, and measures all again', () => {
    const { quarters: found } = planOf({}, '2026-05-01', levels);
    expect(found.map(({ title }) => title)).toEqual([
      'Baseline',
      'Tier 1',
      'Measure, then tier 2',
      'Reassess',
    ]);
    expect(found.map(({ focus }) => focus)).toEqual([[], ['hunting', 'social'], ['hunting', 'social'], []]);
    expect(found.map(({ assesses }) => assesses.length)).toEqual([4, 2, 2, 4]);
    expect(found.map(({ state }) => state)).toEqual(['over', 'running', 'to come', 'to come']);
  });

  test('assesses by the end of the first month of the baseline, later by the end of the quarter', () =>
    expect(planOf({}, '2026-05-01', levels).quarters.map(({ assessBy }) => assessBy)).toEqual([
      '2026-01-31',
      '2026-06-30',
      '2026-09-30',
      '2026-12-31',
    ]));

  test('moves to tier 2 in the third quarter where tier 1 rose by more than the noise, and measures both', () => {
    // Per person over the two skills: +1, +1.5, +2. Mean 1.5, s 0.5, t(2) 4.303: 1.5 ± 1.242 is above nothing.
    const better = { ...nobody, hunting: [10, 6, 4], social: [9, 4, 4] };
    const plan = planOf({}, '2026-07-15', levels, better);
    expect(plan.tierOne).toMatchObject({ answer: 'yes', mean: { value: 1.5, n: 3 } });
    expect(plan.quarters[2]?.focus).toEqual(['farming']);
    expect(plan.quarters[2]?.assesses).toEqual(['hunting', 'social', 'farming']);
  });

  test('keeps what the third quarter worked on when the fourth says something else', () => {
    const better = { ...nobody, hunting: [10, 6, 4], social: [9, 4, 4] };
    const plan = planOf({}, '2026-10-15', levels, better, nobody, levels);
    expect(plan.tierOne).toMatchObject({ answer: 'cannot be told', mean: { value: 0 } });
    expect(plan.quarters[2]).toMatchObject({
      focus: ['farming'],
      focusWhy: 'Tier 1 is improving, so tier 2 is next.',
    });
  });

  test('stays on tier 1 where the change lies within the noise, and says so', () => {
    const mixed = { ...nobody, hunting: [9, 7, 1], social: [8, 3, 2] };
    const plan = planOf({}, '2026-07-15', levels, mixed);
    expect(plan.quarters[2]?.focus).toEqual(['hunting', 'social']);
    expect(plan.quarters[2]?.focusWhy).toContain('within the noise');
  });

  test('starts with tier 2 where nothing is at tier 1, and with nothing where all are at tier 3', () => {
    expect(focusOf({}, '2026-05-01', { ...nobody, farming: [9, 6, 4] })[1]).toEqual(['farming']);
    const plan = planOf({}, '2026-05-01', { ...nobody, closing: [6, 5, 5] });
    expect(plan.quarters[1]).toMatchObject({
      focus: [],
      focusWhy: 'All competencies are at tier 3: there is nothing to fix first.',
    });
  });

  test('knows no focus before the baseline', () =>
    expect(planOf({}, '2026-01-15').quarters[1]).toMatchObject({
      focus: [],
      focusWhy: 'Known when the first quarter is assessed.',
    }));
});

describe('a skill a quarter', () => {
  test('takes the widest own gap first, one each, and assesses everything every time', () => {
    const { quarters: found } = planOf({ template: 'a skill a quarter' }, '2026-05-01', levels);
    expect(found.map(({ focus }) => focus)).toEqual([['hunting'], ['social'], ['farming'], []]);
    expect(found.map(({ assesses }) => assesses.length)).toEqual([4, 4, 4, 4]);
    expect(found[3]?.focusWhy).toBe('No further competency is at tier 1 or 2.');
  });
});

test('what somebody has chosen comes before what the tiers say', () => {
  const plan = planOf({ focus: [[], ['closing'], [], []] }, '2026-05-01', levels);
  expect(plan.quarters[1]).toMatchObject({
    focus: ['closing'],
    focusWhy: 'Chosen by hand.',
    assesses: ['closing'],
  });
  expect(plan.quarters[2]?.assesses).toEqual(['closing', 'hunting', 'social']);
});

describe('an assessor who comes or goes', () => {
  const kimAndBo = (quarter: string, levels: Readonly<Record<string, number>>) =>
    assessedTeam({
      framework: framework(['hunting']),
      versions: [],
      reps: [rep(1)],
      assessments: Object.entries(levels).map(([assessor, hunting]) =>
        assessment(1, { hunting }, { quarter, assessor }),
      ),
      quarter,
      today: '2026-11-22',
    });
  const before = kimAndBo('2026-07-01', { Kim: 5 });

  test('is no change of the person: Kim says 5 both times, Bo says 8 the second', () =>
    expect(changesOf(before, kimAndBo('2026-10-01', { Kim: 5, Bo: 8 }), ['hunting'])).toEqual([
      { name: 'Rep 01', before: 5, after: 5 },
    ]));

  test('leaves nobody to compare where no assessor is the same, and it is said', () =>
    expect(levelChange(before, kimAndBo('2026-10-01', { Bo: 8 }), ['hunting'])).toEqual({
      mean: undefined,
      answer: 'cannot be told',
      why: 'Nobody was judged by the same assessor in both quarters.',
    }));
});

test('a person’s change is over what was judged in both quarters', () =>
  expect(
    changesOf(
      team({ hunting: [4, 6], farming: [2, null] }),
      team({ hunting: [6, null], farming: [null, 3] }),
      ['hunting', 'farming'],
    ),
  ).toEqual([{ name: 'Rep 01', before: 4, after: 6 }]));
