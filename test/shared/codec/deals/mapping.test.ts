import { expect, test } from 'vitest';
import { guessMapping } from '../../../../shared/codec/deals/mapping';

test('a column of margins in money is not taken for shares; one value too many in a column of shares is', () => {
  const marginOf = (...cells: string[]) =>
    guessMapping({ header: ['Gross margin'], cellsOf: () => cells })['Gross margin'];
  expect(marginOf('12,000.00', '850.00', '90.00')).toBeUndefined();
  expect(marginOf('0.35', '0.40', '12,000.00')).toBe('margin');
  expect(marginOf('35%', '', '40%')).toBe('margin');
});
