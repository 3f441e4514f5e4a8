import { expect, test } from 'vitest';
import { readMatrix, readTeam } from '../../../../renderer/jobs/skills';
import { SkillsOrder } from '../../../../renderer/jobs/skills/messages';
import { workersSay } from '../../../fixtures/babbling-worker';
import { framework, quarter, today } from '../../../fixtures/assessed';

const of = { is: 'competencies' as const, framework: framework(['hunting']), versionIds: ['framework'] };
const question = { clientId: 'client', reps: [], quarter, comparedTo: undefined, today, of };

test('an order says what is to be worked out, or is none', () => {
  const isTaken = (one: unknown): boolean => SkillsOrder.safeParse(one).success;
  expect(isTaken({ database: 'benchcoach', what: { is: 'matrix', question, locale: 'en-GB' } })).toBe(true);
  expect(isTaken({ database: 'benchcoach', what: { is: 'team', question } })).toBe(true);
  expect(isTaken({ database: 'benchcoach', what: { is: 'team', question: [] } })).toBe(false);
  expect(isTaken({ database: 'benchcoach', what: { is: 'everything' } })).toBe(false);
});

const none = { ok: false, error: 'The skills could not be read (no answer). Nothing was changed.' };

test.each([
  [{ is: 'matrix', built: [] }],
  [{ is: 'progress', done: '1', total: 2 }],
  [{ is: 'team', view: {} }],
  [null],
])('what is no answer to a matrix is said to be none: %j', async (said) => {
  workersSay(said);
  expect(await readMatrix('benchcoach', 'en-GB', question, () => undefined).read).toEqual(none);
});

test('a matrix is no answer to a team', async () => {
  workersSay({ is: 'matrix', built: {} });
  expect(await readTeam('benchcoach', question, () => undefined).read).toEqual(none);
});
