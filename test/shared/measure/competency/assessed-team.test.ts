import { expect, test } from 'vitest';
import { assessedTeam } from '../../../../shared/measure/competency/assessed-team';
import { assessment, framework, quarter, rep, today } from '../../../fixtures/assessed';

const versions = [
  { id: 'framework', family: 'family' },
  { id: 'older', family: 'family' },
  { id: 'other', family: 'other family' },
];
const teamOn = (audience: 'reps' | 'leaders') =>
  assessedTeam({
    framework: framework(['hunting'], { audience }),
    versions,
    reps: [rep(2), rep(1), rep(3, { role: 'manager' })],
    assessments: [
      assessment(1, { hunting: 4 }, { frameworkId: 'older' }),
      assessment(2, { hunting: 7 }, { frameworkId: 'other' }),
    ],
    quarter,
    today,
  });

test('a framework is for its audience: those who lead or those who sell, by name', () => {
  expect(teamOn('reps').members.map((one) => one.rep.name)).toEqual(['Rep 01', 'Rep 02']);
  expect(teamOn('leaders').members.map((one) => one.rep.name)).toEqual(['Rep 03']);
});

test('levels on an older version count, those on another framework do not', () => {
  const [first, second] = teamOn('reps').members;
  expect(first?.levels.get('hunting')?.level.value).toBe(4);
  expect(second?.levels.size).toBe(0);
});

test('everybody carries what his role is asked for', () => {
  expect(teamOn('reps').members[0]?.required.get('hunting')?.value).toBe(6);
  expect(teamOn('leaders').members[0]?.required.size).toBe(0);
});
