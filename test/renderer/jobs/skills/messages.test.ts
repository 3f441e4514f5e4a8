import { expect, test } from 'vitest';
import { readSkills } from '../../../../renderer/jobs/skills';
import { SkillsOrder } from '../../../../renderer/jobs/skills/messages';
import { workersSay } from '../../../fixtures/babbling-worker';
import { idOf } from '../../../shared/samples';

const what = { is: 'dimensions' as const, upTo: ['2026-11-22'] };
const order = { database: 'benchcoach', clientId: idOf(1, 1), repIds: [idOf(1, 2)], what };

test('an order names a client and what is wanted of it, or is none', () => {
  const isTaken = (one: unknown): boolean => SkillsOrder.safeParse(one).success;
  expect(isTaken(order)).toBe(true);
  expect(isTaken({ ...order, clientId: '../1' })).toBe(false);
  expect(isTaken({ ...order, what: { is: 'dimensions', upTo: ['today'] } })).toBe(false);
  expect(isTaken({ ...order, what: { is: 'everything' } })).toBe(false);
});

test.each([[{ is: 'competencies', scores: [] }], [{ is: 'progress', done: '1', total: 2 }], [null]])(
  'what is no answer is said to be none: %j',
  async (said) => {
    workersSay(said);
    expect(await readSkills(order, () => undefined).read).toEqual({
      ok: false,
      error: 'The skills could not be read (no answer). Nothing was changed.',
    });
  },
);
