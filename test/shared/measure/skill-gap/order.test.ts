import { describe, expect, test } from 'vitest';
import { sortRows, totalGaps } from '../../../../shared/measure/skill-gap/order';
import { facts, matrix, all, named } from './samples';

describe('rows are sorted', () => {
  test.each([
    ['by name', { by: 'name' as const, isDescending: false }, ['Ánna', 'Bo', 'Cleo', 'Dana']],
    ['by name backwards', { by: 'name' as const, isDescending: true }, ['Dana', 'Cleo', 'Bo', 'Ánna']],
    ['by total gap', { by: 'total gap' as const, isDescending: true }, ['Dana', 'Ánna', 'Cleo', 'Bo']],
    ['by tenure', { by: 'tenure' as const, isDescending: false }, ['Ánna', 'Dana', 'Cleo', 'Bo']],
    ['by band', { by: 'band' as const, isDescending: true }, ['Ánna', 'Cleo', 'Dana', 'Bo']],
    ['by column', { by: 'column' as const, column: 1, isDescending: false }, ['Ánna', 'Cleo', 'Dana', 'Bo']],
    [
      'by column down',
      { by: 'column' as const, column: 1, isDescending: true },
      ['Dana', 'Cleo', 'Ánna', 'Bo'],
    ],
  ])('%s, without a figure last', (_, sort, expected) => {
    expect(named(sortRows(all, sort, matrix, facts))).toEqual(expected);
  });

  test('by the change of a column where changes are shown', () => {
    const change = Float64Array.from([1, 0, -2, 0, NaN, 0, 3, 0]);
    const sort = { by: 'column' as const, column: 0, isDescending: true };
    expect(named(sortRows(all, sort, matrix, facts, change))).toEqual(['Dana', 'Cleo', 'Ánna', 'Bo']);
  });

  test('and a total gap is not made up for by what is more than asked', () => {
    expect([...totalGaps(matrix)]).toEqual([2, 4, NaN, 5]);
  });
});
