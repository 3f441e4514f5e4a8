import { expect, test } from 'vitest';
import {
  behaviourChanged,
  goingCycle,
  linkedDimensions,
  outcomeImproved,
} from '../../../../shared/measure/competency/quarter-answers';
import { ok } from '../../../../shared/lib/result';
import type { QuarterlyCycle } from '../../../../shared/model/quarterly-cycle';

const cycle = (id: string, teamId: string | null, endedAt: string | null = null): QuarterlyCycle => ({
  ...{ id, clientId: 'client', teamId, frameworkId: 'framework', template: 'tier by tier' },
  ...{ startsOn: '2026-01-01', focus: [[], [], [], []], endedAt, createdAt: '2026-01-01T08:00:00.000Z' },
});

test('a team’s own cycle goes before that of all teams, and an ended one does not go', () => {
  const cycles = [
    cycle('ended', 'north', '2026-03-01T08:00:00.000Z'),
    cycle('all', null),
    cycle('own', 'south'),
  ];
  expect(goingCycle(cycles, 'south')?.id).toBe('own');
  expect(goingCycle(cycles, 'north')?.id).toBe('all');
  expect(goingCycle(cycles, null)?.id).toBe('all');
  expect(goingCycle([cycle('own', 'south')], null)).toBeUndefined();
});

test('competencies that no call lets hear have no answer about the behaviour', () => {
  expect(linkedDimensions({ competencies: [] }, ['closing'])).toEqual([]);
  expect(behaviourChanged([], [], '2026-01-01', '2026-04-01')).toEqual({
    answer: 'cannot be told',
    why: 'None of these competencies can be heard on a call: the framework links them to no dimension.',
    findings: [],
  });
});

test('the outcome counts whoever was in the job for both quarters whole', () => {
  const of = (revenue: number) =>
    ['first', 'later'].map((repId) => ({ repId, name: repId, revenue, margin: 0.5, winRate: 0.5, ended: 4 }));
  const { findings } = outcomeImproved(ok({ takenOn: '2026-07-01', before: of(10), after: of(20) }), {
    reps: [
      { id: 'first', startDate: '2026-01-01' },
      { id: 'later', startDate: '2026-01-02' },
    ],
    ...{ before: '2026-01-01', after: '2026-04-01', today: '2026-07-01', said: (day: string) => day },
  });
  expect(findings[0]?.change.mean).toMatchObject({ value: 10, n: 1 });
});
