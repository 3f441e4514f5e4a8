import { expect, test } from 'vitest';
import { formatsFor } from '../../../shared/lib/formats';
import { counted, listed } from '../../../shared/lib/words';

test('a count carries its noun', () => {
  expect([0, 1, 12].map((count) => counted(count, 'call', 'calls'))).toEqual([
    '0 calls',
    '1 call',
    '12 calls',
  ]);
});

test('a large count is written as it is asked for', () =>
  expect(counted(1200, 'deal', 'deals', formatsFor('en-GB', 'GBP').number)).toBe('1,200 deals'));

test('words in a row end with and', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['', 'a', 'a and b', 'a, b and c']);
});
