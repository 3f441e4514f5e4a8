import { describe, expect, test } from 'vitest';
import { coverOf, teachersOf } from '../../../../shared/measure/competency/teaching';
import { assessedTeam } from '../../../../shared/measure/competency/assessed-team';
import { assessment, framework, quarter, rep, team } from '../../../fixtures/assessed';

describe('who could teach', () => {
  test('is at 8 and above, or two levels over the requirement; the best first', () => {
    const asks5 = { required: [{ role: 'AE' as const, levels: { hunting: 5 }, rampMonths: 0, rampFrom: 1 }] };
    expect(teachersOf(team({ hunting: [6, 7, 9, null] }, { framework: asks5 }), 'hunting')).toMatchObject([
      { name: 'Rep 03', level: { value: 9 } },
      { name: 'Rep 02', level: { value: 7 } },
    ]);
    // Asked for 6, a 7 is one over: only 8 and above.
    expect(teachersOf(team({ hunting: [6, 7, 8] }), 'hunting').map(({ name }) => name)).toEqual(['Rep 03']);
  });

  test('is nobody whose evidence is older than 183 days', () => {
    const seenOn = (today: string) =>
      teachersOf(
        assessedTeam({
          framework: framework(['hunting']),
          versions: [],
          reps: [rep(1)],
          assessments: [assessment(1, { hunting: 9 }, { assessedOn: '2026-11-02' })],
          quarter,
          today,
        }),
        'hunting',
      ).length;
    // 183 days after 2026-11-02 is 2027-05-04.
    expect(seenOn('2027-05-04')).toBe(1);
    expect(seenOn('2027-05-05')).toBe(0);
  });
});

describe('somebody new', () => {
  // Asked for 6 after a year, for half of it on the first day: the first two began with the quarter.
  const ramp = { required: [{ role: 'AE' as const, levels: { hunting: 6 }, rampMonths: 12, rampFrom: 0.5 }] };
  const people = [rep(1, { startDate: quarter }), rep(2, { startDate: quarter }), rep(3)];
  const found = team({ hunting: [5, 6, 6] }, { framework: ramp, reps: people });

  test('is no teacher for being over what is asked in the ramp', () =>
    expect(teachersOf(found, 'hunting')).toEqual([]));

  test('carries a skill from the whole level of the role on', () =>
    expect(coverOf(found, 'hunting')?.able.map(({ name }) => name)).toEqual(['Rep 02', 'Rep 03']));
});

describe('a skill', () => {
  test('that only one has hangs on one, and needs the next nearest', () =>
    expect(coverOf(team({ hunting: [8, 3, 5] }), 'hunting')).toMatchObject({
      hangsOnOne: true,
      needed: 1,
      able: [{ name: 'Rep 01' }],
      nearest: [{ name: 'Rep 03' }],
    }));

  test('that nobody has needs two people', () =>
    expect(coverOf(team({ hunting: [1, 3, 5] }), 'hunting')).toMatchObject({
      hangsOnOne: false,
      needed: 2,
      nearest: [{ name: 'Rep 03' }, { name: 'Rep 02' }],
    }));

  test('that two have needs nobody', () =>
    expect(coverOf(team({ hunting: [6, 7, 5] }), 'hunting')).toMatchObject({ needed: 0, nearest: [] }));

  test('of one assessed person says nothing', () =>
    expect(coverOf(team({ hunting: [6, null] }), 'hunting')).toBeUndefined());
});
