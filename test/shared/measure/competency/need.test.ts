import { describe, expect, test } from 'vitest';
import { competencyStanding } from '../../../../shared/measure/competency/competency-standing';
import { competency, rep, team } from '../../../fixtures/assessed';

/** The need of a team that is asked for level 6. */
const needOf = (...levels: readonly number[]) =>
  competencyStanding(team({ hunting: levels }), competency('hunting')).need;

describe('a gap of the team or of a few', () => {
  test('is team-wide from 60% under the requirement on, and training where the best show that it can be done', () => {
    // Three of five under 6 are 60%; the best two are 9 and 8.
    const need = needOf(9, 8, 5, 4, 3);
    expect(need).toMatchObject({ reach: 'team-wide', remedies: ['training'] });
    expect(need.under).toMatchObject({ value: 0.6, n: 5 });
    expect(need.why).toContain('3 of 5');
  });

  test('is process where not even the best are at what is asked', () =>
    // Best two of five are 5 and 5, under 6.
    expect(needOf(5, 5, 4, 3, 2)).toMatchObject({ reach: 'team-wide', remedies: ['process'] }));

  test('holds the best to what is asked of themselves, not to what is asked of all', () => {
    // Two of three are under. The best is an SDR at 5, asked for 4: he shows that it can be done, though all
    // together are asked for (4 + 8 + 8) ÷ 3 = 6.7.
    const asks = (role: 'SDR' | 'AE', level: number) => ({
      ...{ role, rampMonths: 0, rampFrom: 1 },
      levels: { hunting: level },
    });
    const needOfThree = (sdr: number, levels: readonly number[]) =>
      competencyStanding(
        team(
          { hunting: levels },
          {
            framework: { required: [asks('SDR', sdr), asks('AE', 8)] },
            reps: [rep(1, { role: 'SDR' }), rep(2), rep(3)],
          },
        ),
        competency('hunting'),
      ).need;
    expect(needOfThree(4, [5, 4, 3])).toMatchObject({ reach: 'team-wide', remedies: ['training'] });
    // The best is an AE at 7, asked for 8, though all together are asked for (2 + 8 + 8) ÷ 3 = 6: under it.
    expect(needOfThree(2, [3, 7, 4])).toMatchObject({ reach: 'team-wide', remedies: ['process'] });
  });

  test('is individual up to 30%, and coaching', () =>
    // Three of ten.
    expect(needOf(9, 8, 8, 7, 7, 6, 6, 5, 5, 4)).toMatchObject({
      reach: 'individual',
      remedies: ['coaching'],
    }));

  test('is both between', () =>
    expect(needOf(9, 7, 5, 4)).toMatchObject({ reach: 'both', remedies: ['training', 'coaching'] }));

  test('is nobody’s where all are at the requirement', () =>
    expect(needOf(6, 7, 8)).toMatchObject({ reach: 'nobody', remedies: [], people: [] }));

  test('is not said of two people', () => {
    const need = needOf(2, 3);
    expect(need).toMatchObject({ reach: undefined, remedies: [] });
    expect(need.why).toBe('It takes 3 people who are assessed and asked; there are 2.');
  });

  test('names those under it, the widest gap first', () =>
    expect(needOf(5, 9, 2).people.map(({ name, gap }) => [name, gap.value])).toEqual([
      ['Rep 03', 4],
      ['Rep 01', 1],
    ]));

  test('leaves out whom the role does not ask', () => {
    const asked = team(
      { hunting: [1, 1, 1] },
      { framework: { required: [{ role: 'SDR', levels: { hunting: 6 }, rampMonths: 0, rampFrom: 1 }] } },
    );
    expect(competencyStanding(asked, competency('hunting')).need.reach).toBeUndefined();
  });
});
