import {
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type Row,
  type SortFn,
} from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import type { Column, Sort } from './column';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
type Features = typeof features;

/** The rows in the order of the chosen column, and the way to choose another. */
export function useSorted<T extends object>(given: {
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  readonly firstSort: Sort | undefined;
  readonly onSort: ((sort: Sort) => void) | undefined;
  readonly locale: string;
}) {
  const { columns, rows, rowKey, firstSort, onSort, locale } = given;
  const [sort, setSort] = useState(firstSort);
  const sorting = useMemo(() => (sort ? [{ id: sort.column, desc: sort.isDescending }] : []), [sort]);
  const state = useMemo(() => ({ sorting }), [sorting]);
  const definitions = useMemo(() => columns.map(definitionFor<T>(locale)), [columns, locale]);
  const table = useTable<Features, T, null>(
    { features, columns: definitions, data: rows, getRowId: rowKey, state },
    () => null,
  );
  return {
    sorted: table.getRowModel().rows as readonly Row<Features, T>[],
    sort,
    sortBy: (column: Column<T>): void => {
      const isSame = sort?.column === column.id;
      const next = {
        column: column.id,
        isDescending: isSame ? !sort.isDescending : column.isNumeric === true,
      };
      setSort(next);
      onSort?.(next);
    },
  };
}

const definitionFor =
  <T extends object>(locale: string) =>
  ({ id, sortValue }: Column<T>): ColumnDef<Features, T> => ({
    id,
    accessorFn: (row) => sortValue?.(row) ?? undefined,
    enableSorting: sortValue !== undefined,
    sortUndefined: 'last',
    sortFn: inLocale<T>(locale),
  });

/** Figures by size, texts as the language orders them, with `Call 9` before `Call 10`. */
function inLocale<T extends object>(locale: string): SortFn<Features, T> {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return (a, b, column) => {
    const first = a.getValue(column);
    const second = b.getValue(column);
    if (typeof first === 'number' && typeof second === 'number') return first - second;
    return compare(String(first), String(second));
  };
}
