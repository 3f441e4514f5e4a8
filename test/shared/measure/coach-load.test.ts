import { expect, test } from 'vitest';
import { coachLoad } from '../../../shared/measure/coach-load';
import { sampleContract } from '../diagnosis-samples';
import { idOf } from '../samples';

const running = (n: number, coachHoursPerWeek: number, fields = {}) =>
  sampleContract(n, { repId: idOf(n, 2), state: 'active', coachHoursPerWeek, ...fields });
const nameOf = (repId: string): string => `Rep ${Number(repId.slice(-2))}`;

test('adds up the contracts that run and this one', () => {
  const draft = sampleContract(1, { coachHoursPerWeek: 3.5 });
  // 3.5 + 3 + 0.5 = 7 of 20 hours.
  const load = coachLoad(draft, [running(2, 3), running(3, 0.5)], 20, nameOf);
  expect(load).toMatchObject({ hours: { value: 7, n: 3 }, available: 20, over: 0 });
  expect(load.hours.inputs).toEqual([
    { label: 'Rep 2', value: 3 },
    { label: 'Rep 3', value: 0.5 },
    { label: 'Rep 1', value: 3.5 },
  ]);
});

test('says by how much it is more than the week has', () => {
  // 3.5 + 4 + 4 = 11.5 of 10 hours.
  const load = coachLoad(
    sampleContract(1, { coachHoursPerWeek: 3.5 }),
    [running(2, 4), running(3, 4)],
    10,
    nameOf,
  );
  expect(load.over).toBe(1.5);
});

test('leaves out drafts, contracts that are over or replaced, other coaches, and what this one replaces', () => {
  const others = [
    running(2, 3, { state: 'draft' }),
    running(3, 3, { state: 'completed' }),
    running(4, 3, { supersededBy: idOf(9, 27) }),
    running(5, 3, { coachId: idOf(2, 3) }),
    running(1, 3),
  ];
  expect(coachLoad(sampleContract(1, { coachHoursPerWeek: 4 }), others, 20, nameOf).hours.value).toBe(4);
});
