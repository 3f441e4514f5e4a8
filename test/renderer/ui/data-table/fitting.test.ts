import { expect, test } from 'vitest';
import { columnsThatFit } from '../../../../renderer/ui/data-table/fitting';

const columns = [
  { id: 'date', width: '7rem' },
  { id: 'deal', width: 'minmax(6rem, 1fr)', goes: 2 },
  { id: 'customer', width: 'minmax(9rem, 2fr)' },
  { id: 'source', width: '5.5rem', goes: 1 },
] as const;

const ids = (rem: number): readonly string[] => columnsThatFit(columns, rem).map(({ id }) => id);

test('all columns stand where all fit', () => {
  expect(ids(27.5)).toEqual(['date', 'deal', 'customer', 'source']);
});

test('the one that goes first leaves first, and no more than need to', () => {
  expect(ids(27)).toEqual(['date', 'deal', 'customer']);
  expect(ids(21)).toEqual(['date', 'customer']);
});

test('what may not go stays, however narrow it gets', () => {
  expect(ids(3)).toEqual(['date', 'customer']);
});
