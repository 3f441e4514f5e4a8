import { expect, test } from 'vitest';
import { SheetsOrder } from '../../../../renderer/jobs/sheets/messages';

test('an order names a kind of file and carries sheets, or is none', () => {
  const isTaken = (order: unknown): boolean => SheetsOrder.safeParse(order).success;
  expect(isTaken({ as: 'zip of csv', sheets: [] })).toBe(true);
  expect(isTaken({ as: 'pdf', sheets: [] })).toBe(false);
  expect(isTaken({ as: 'csv', sheets: {} })).toBe(false);
  expect(isTaken({ as: 'csv' })).toBe(false);
});
