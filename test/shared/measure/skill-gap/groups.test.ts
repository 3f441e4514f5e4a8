import { describe, expect, test } from 'vitest';
import { columnsByTier, groupRows } from '../../../../shared/measure/skill-gap/groups';
import { sortRows } from '../../../../shared/measure/skill-gap/order';
import { facts, matrix, all } from './samples';

describe('rows are grouped', () => {
  const sorted = sortRows(all, { by: 'name', isDescending: false }, matrix, facts);

  test('by team in their order, those without one last, each under a heading', () => {
    const { lines, groups } = groupRows(sorted, 'team', facts);
    expect(groups).toEqual([
      { group: 0, rows: 1 },
      { group: 1, rows: 2 },
      { group: -1, rows: 1 },
    ]);
    expect([...lines]).toEqual([-1, 1, -2, 0, 3, -3, 2]);
  });

  test('by band with the best first', () => {
    expect(groupRows(sorted, 'band', facts).groups.map(({ group }) => group)).toEqual([0, 3, -1]);
  });

  test('by tenure: under 3 months, 6 to 12 months, 2 years and more, not known', () => {
    expect(groupRows(sorted, 'tenure', facts).groups.map(({ group }) => group)).toEqual([0, 2, 4, -1]);
  });

  test('not at all', () => {
    expect(groupRows(sorted, 'none', facts)).toEqual({ lines: sorted, groups: [] });
  });
});

test('columns are grouped by tier, those without one last', () => {
  expect(columnsByTier([3, undefined, 1, 2, 1])).toEqual([2, 4, 3, 0, 1]);
});
