import { expect, test } from 'vitest';
import { amountOf, isAmount } from '../../../shared/lib/amount';

test.each([
  ['250000', 250_000],
  ['250 000', 250_000],
  [' 12.5 ', 12.5],
  ['0', 0],
  ['', undefined],
])('reads %j as %s', (text, amount) => {
  expect(isAmount(text)).toBe(true);
  expect(amountOf(text)).toBe(amount);
});

test.each(['1,5', '1.234.567', '-3', '1e9', 'many', '12.345'])('does not guess at %j', (text) => {
  expect(isAmount(text)).toBe(false);
  expect(() => amountOf(text)).toThrow('is no amount');
});
