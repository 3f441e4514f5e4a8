import { expect, test } from 'vitest';
import type { Column } from '../../../../renderer/ui/data-table/column';
import { filterRows, searchTexts } from '../../../../renderer/ui/data-table/filter-rows';

interface Rep {
  readonly name: string;
  readonly team: string;
  readonly calls: number;
}
const columns: readonly Column<Rep>[] = [
  { id: 'name', header: 'Name', width: '1fr', cell: ({ name }) => name, sortValue: ({ name }) => name },
  { id: 'team', header: 'Team', width: '1fr', cell: ({ team }) => team, filterText: ({ team }) => team },
  {
    id: 'calls',
    header: 'Calls',
    width: '5rem',
    isNumeric: true,
    cell: ({ calls }) => calls,
    sortValue: ({ calls }) => calls,
  },
];
const rows: readonly Rep[] = [
  { name: 'José Álvarez', team: 'North', calls: 12 },
  { name: 'Dana Fox', team: 'North', calls: 7 },
  { name: 'Ada Quist', team: 'South', calls: 12 },
];
const found = (filter: string) =>
  filterRows(rows, searchTexts(rows, columns), filter).map(({ name }) => name);

test('finds every word somewhere in the row, in whatever case', () => {
  expect(found('north FOX')).toEqual(['Dana Fox']);
});
test('finds names written with accents by letters without', () => {
  expect(found('jose alv')).toEqual(['José Álvarez']);
});
test('keeps all rows for no words', () => {
  expect(found('  ')).toHaveLength(3);
});
test('does not search figures', () => {
  expect(found('12')).toEqual([]);
});
