import { expect, test } from 'vitest';
import { newestAssessed } from '../../../../shared/measure/competency/newest-assessed';
import type { Assessment } from '../../../../shared/model/assessment';
import { assessment, framework, rep, today } from '../../../fixtures/assessed';

const frameworks = [
  framework(['hunting']),
  framework(['hunting', 'farming'], { id: 'newer', version: 2 }),
  framework(['hunting'], { id: 'draft', version: 3, state: 'draft' }),
  framework(['coaching'], { id: 'leaders', family: 'leaders', audience: 'leaders' }),
];
const found = (assessments: readonly Assessment[], role: 'AE' | 'manager' = 'AE') =>
  newestAssessed(rep(1, { role }), assessments, frameworks, today);

test('the newest quarter counts, on the newest version that is no draft', () => {
  const team = found([
    assessment(1, { hunting: 3 }, { quarter: '2026-07-01' }),
    assessment(1, { hunting: 5 }),
    assessment(1, { hunting: 9 }, { quarter: '2027-01-01', state: 'draft', completedAt: null }),
  ]);
  expect(team).toMatchObject({ quarter: '2026-10-01', framework: { id: 'newer' } });
  expect(team?.members[0]?.levels.get('hunting')?.level.value).toBe(5);
});

test('there is none where nobody assessed him, or where his role has another framework now', () => {
  expect(found([])).toBeUndefined();
  expect(found([assessment(1, { hunting: 5 })], 'manager')).toBeUndefined();
});
