import { expect, test } from 'vitest';
import { rangeText } from '../../../shared/lib/range-text';

test.each([
  ['2.4', '3.1', '2.4–3.1'],
  ['£4,000', '£9,000', '£4,000–£9,000'],
  ['−0.3', '+2.1', '−0.3 to +2.1'],
  ['0.0', '+0.5', '0.0 to +0.5'],
  ['-3', '0', '-3 to 0'],
])('%s and %s are written as %s', (from, to, written) => {
  expect(rangeText(from, to)).toBe(written);
});
