import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { alignOf, type Column, type Sort } from './column';
import styles from './data-table.module.css';

/** The names of the columns; a press sorts. */
export function TableHeader<T>({
  columns,
  sort,
  onSort,
  selectAll,
}: {
  readonly columns: readonly Column<T>[];
  readonly sort: Sort | undefined;
  readonly onSort: (column: Column<T>) => void;
  /** Present where rows can be selected. */
  readonly selectAll?: { readonly share: 'all' | 'some' | 'none'; readonly onToggle: () => void } | undefined;
}) {
  const first = selectAll ? 1 : 0;
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" className={styles.row} aria-rowindex={1}>
        {selectAll ? (
          <div
            role="columnheader"
            tabIndex={-1}
            className={styles.cell}
            data-row={-1}
            data-column={0}
            data-check
          >
            <input
              type="checkbox"
              tabIndex={-1}
              aria-label="Select all"
              checked={selectAll.share === 'all'}
              ref={(box) => {
                if (box) box.indeterminate = selectAll.share === 'some';
              }}
              onChange={selectAll.onToggle}
            />
          </div>
        ) : null}
        {columns.map((column, place) => (
          <div
            key={column.id}
            role="columnheader"
            tabIndex={-1}
            className={styles.cell}
            data-row={-1}
            data-column={place + first}
            data-align={alignOf(column)}
            aria-sort={sortedAs(column, sort)}
          >
            {column.sortValue ? (
              <button type="button" tabIndex={-1} className={styles.sort} onClick={() => onSort(column)}>
                <span>{column.header}</span>
                <SortArrow column={column} sort={sort} />
              </button>
            ) : column.headerDrawn ? (
              <>
                <span className="visually-hidden">{column.header}</span>
                <span aria-hidden="true">{column.headerDrawn}</span>
              </>
            ) : (
              column.header
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

function SortArrow<T>({ column, sort }: { readonly column: Column<T>; readonly sort: Sort | undefined }) {
  if (sort?.column !== column.id) return null;
  const Arrow = sort.isDescending ? IconArrowDown : IconArrowUp;
  return <Arrow size={13} stroke={2} aria-hidden="true" />;
}

function sortedAs<T>(
  column: Column<T>,
  sort: Sort | undefined,
): 'ascending' | 'descending' | 'none' | undefined {
  if (!column.sortValue) return undefined;
  if (sort?.column !== column.id) return 'none';
  return sort.isDescending ? 'descending' : 'ascending';
}
