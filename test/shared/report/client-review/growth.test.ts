import { expect, test } from 'vitest';
import { growthSection } from '../../../../shared/report/client-review/growth';
import { reviewOf } from '../../../../shared/report/client-review/review';
import { reviewInput } from '../../../fixtures/review-input';

test('the band lift is of those who sell and were there for the whole quarter, and says who is left out', () => {
  const input = reviewInput({ reps: 12, calls: 2, isAssessed: false });
  const [boss, late] = input.records.reps;
  const reps = input.records.reps.map((rep) => ({
    ...rep,
    role: rep.id === boss?.id ? ('manager' as const) : ('AE' as const),
    startDate: rep.id === late?.id ? '2026-11-02' : null,
  }));
  const { outcomes } = input;
  if (!outcomes) throw new Error('the fixture has outcomes');
  // The manager's and the newcomer's revenue are far off: with them in, every figure would be another.
  const revenueOf = (repId: string): number =>
    repId === boss?.id
      ? 9_000_000
      : repId === late?.id
        ? 0
        : 100_000 + reps.findIndex(({ id }) => id === repId) * 10_000;
  const now = outcomes.now.map((one) => ({ ...one, revenue: revenueOf(one.repId) }));
  const section = growthSection.build(
    reviewOf({ ...input, records: { ...input.records, reps }, outcomes: { ...outcomes, now } }),
  );
  const table = section?.passages.find((one) => one.is === 'table' && one.table.sheet.name === 'Band lift');
  if (table?.is !== 'table') throw new Error('there is a band lift');
  // Ten reps at 120,000 to 210,000 in steps of 10,000: a quartile is three; 130,000 against 160,000; the top is 200,000.
  expect(table.table.sheet.rows.map(([, value]) => value)).toMatchObject([
    { value: 90_000, as: 'about money' },
    { value: 60_000, as: 'about money' },
    { value: 300_000, as: 'about money' },
  ]);
  expect(table.table.note).toMatch(/1 rep is left out: not in the job for all of the quarter\.$/);
});
