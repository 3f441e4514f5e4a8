import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, type FocusEvent, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { filterRows, searchTexts } from './filter-rows';
import type { Column, Sort } from './column';
import styles from './data-table.module.css';
import { columnsThatFit, useWidthInRem } from './fitting';
import { placeAfter } from './grid-keys';
import { shareSelected, toggled, toggledAll, withRange } from './selecting';
import { TableFooter } from './table-footer';
import { TableHeader } from './table-header';
import { TableRow } from './table-row';
import { placeOf, useGridFocus } from './use-grid-focus';
import { useSorted } from './use-sorted';

export interface Selection {
  readonly keys: ReadonlySet<string>;
  readonly onChange: (keys: ReadonlySet<string>) => void;
}

export interface DataTableProps<T extends object> {
  /** The name of the table for screen readers. */
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  /** What a row is called, where its checkbox or its place is read out. */
  readonly rowLabel: (row: T) => string;
  /** What the rows are, for the count: `['call', 'calls']`. */
  readonly noun: readonly [one: string, many: string];
  /** Enter, a double click, or a click on the name. */
  readonly onOpen?: (row: T) => void;
  /** The row that the focus is on, for a panel beside the table. */
  readonly onFocusRow?: (row: T) => void;
  readonly selection?: Selection;
  /** Rows are shown that have all these words. */
  readonly filter?: string;
  readonly firstSort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  /** What stands here when there are no rows at all. */
  readonly empty: ReactNode;
  /** Beside the count, such as acts on the selected rows. */
  readonly footer?: ReactNode;
  /** Fills the height of the screen it is on, or is as high as its rows up to half the window. */
  readonly fit?: 'page' | 'content';
  readonly rowHeight?: number;
  readonly locale?: string;
}

/** A list of records with columns, for none to tens of thousands of rows, wholly usable by keyboard. */
export function DataTable<T extends object>(props: DataTableProps<T>) {
  return props.rows.length === 0 ? props.empty : <Grid {...props} />;
}

function Grid<T extends object>(props: DataTableProps<T>) {
  const { label, columns: all, rows, rowKey, rowLabel, onOpen, onFocusRow, selection, filter = '' } = props;
  const { rowHeight = 32, locale = 'en-GB', fit = 'page' } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const anchor = useRef<string>(undefined);
  const width = useWidthInRem(scroller) - (selection ? checkRem : 0);
  const columns = useMemo(() => columnsThatFit(all, width), [all, width]);

  const isFiltered = filter !== '';
  const texts = useMemo(() => (isFiltered ? searchTexts(rows, all) : []), [isFiltered, rows, all]);
  const shown = useMemo(() => filterRows(rows, texts, filter), [rows, texts, filter]);
  const { firstSort, onSort } = props;
  const { sorted, sort, sortBy } = useSorted({
    columns: all,
    rows: shown,
    rowKey,
    firstSort,
    onSort,
    locale,
  });
  const keys = useMemo(() => sorted.map(({ id }) => id), [sorted]);
  const columnCount = columns.length + (selection ? 1 : 0);
  const focus = useGridFocus(scroller, keys, columnCount);

  // oxlint-disable-next-line react/incompatible-library -- nothing that is memoised takes its functions
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    // The row in focus stays drawn wherever the list is scrolled to, so that the focus is not lost.
    rangeExtractor: (range) => withRow(defaultRangeExtractor(range), focus.active.row),
  });

  const rowAt = (index: number): T | undefined => sorted[index]?.original;
  const select = (index: number, isRange: boolean): void => {
    const key = keys[index];
    if (!selection || key === undefined) return;
    const from = keys.indexOf(anchor.current ?? key);
    selection.onChange(
      isRange && from >= 0 ? withRange(selection.keys, keys, from, index) : toggled(selection.keys, key),
    );
    if (!isRange) anchor.current = key;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || isTyping(event.target)) return;
    const { active } = focus;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const next = placeAfter(event, active, { rows: sorted.length, columns: columnCount, page });
    const row = rowAt(active.row);
    const isOnControl = event.target instanceof Element && event.target.closest('a, button, select') !== null;
    if (next) {
      if (event.shiftKey && selection && next.row !== active.row && active.row >= 0) {
        selection.onChange(withRange(selection.keys, keys, active.row, next.row));
      }
      focus.move(next);
    } else if (event.key === 'Enter' && row && onOpen && !isOnControl) {
      onOpen(row);
    } else if (event.key === ' ' && selection && row && !isOnControl) {
      select(active.row, event.shiftKey);
    } else if (event.key === 'a' && (event.ctrlKey || event.metaKey) && selection) {
      selection.onChange(new Set([...selection.keys, ...keys]));
    } else return;
    event.preventDefault();
  };

  const onFocus = (event: FocusEvent): void => {
    focus.onFocus(event);
    const row = rowAt(placeOf(event.target)?.row ?? -1);
    if (row) onFocusRow?.(row);
  };

  const onClick = (event: MouseEvent): void => {
    const place = placeOf(event.target);
    if (!place || place.row < 0) return;
    const isCheck = selection !== undefined && place.column === 0;
    if (isCheck || (selection && event.shiftKey)) select(place.row, event.shiftKey);
  };

  const onDoubleClick = (event: MouseEvent): void => {
    const place = placeOf(event.target);
    const row = place && rowAt(place.row);
    if (row && onOpen && !isOnWidget(event.target)) onOpen(row);
  };

  const tracks = [...(selection ? [`${checkRem}rem`] : []), ...columns.map(({ width }) => width)].join(' ');
  return (
    <div className={styles.table} data-fit={fit}>
      <div
        ref={scroller}
        role="grid"
        tabIndex={-1}
        className={styles.scroller}
        style={{ '--tracks': tracks, '--row': `${rowHeight}px` }}
        aria-label={label}
        aria-rowcount={sorted.length + 1}
        aria-multiselectable={selection ? true : undefined}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={focus.onBlur}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
      >
        <div role="presentation" className={styles.sheet}>
          <TableHeader
            columns={columns}
            sort={sort}
            onSort={sortBy}
            selectAll={
              selection && {
                share: shareSelected(selection.keys, keys),
                onToggle: () => selection.onChange(toggledAll(selection.keys, keys)),
              }
            }
          />
          <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = sorted[index];
              return row ? (
                <TableRow
                  key={row.id}
                  row={row.original}
                  index={index}
                  top={start}
                  columns={columns}
                  isActive={focus.active.row === index}
                  isSelected={selection?.keys.has(row.id)}
                  label={rowLabel(row.original)}
                  onOpen={onOpen}
                />
              ) : null;
            })}
          </div>
        </div>
      </div>
      <TableFooter
        shown={sorted.length}
        total={rows.length}
        selected={selection?.keys.size ?? 0}
        noun={props.noun}
        filter={filter}
        locale={locale}
      >
        {props.footer}
      </TableFooter>
    </div>
  );
}

/** The column of the checkboxes. */
const checkRem = 2.25;

const withRow = (indexes: number[], row: number): number[] =>
  row < 0 || indexes.includes(row) ? indexes : [...indexes, row].sort((a, b) => a - b);

const isOnWidget = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('a, button, input, select, textarea') !== null;

/** Letters and arrows belong to a text field that stands in a cell. */
const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && target.type !== 'checkbox');
