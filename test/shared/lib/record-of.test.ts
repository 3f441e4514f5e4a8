import { expect, test } from 'vitest';
import { keysOf, recordOf } from '../../../shared/lib/record-of';

test('a record has an entry for each key, made in their order', () => {
  expect(recordOf(['won', 'lost'], (key, place) => `${place} ${key}`)).toEqual({
    won: '0 won',
    lost: '1 lost',
  });
});

test('the keys of a record come in the order in which they are written', () => {
  expect(keysOf({ second: 2, first: 1 })).toEqual(['second', 'first']);
});
