import { memo, useLayoutEffect, useRef, type ReactNode } from 'react';
import { alignOf, type Column } from './column';
import styles from './data-table.module.css';
import { leaveToArrows } from './use-grid-focus';

interface TableRowProps<T> {
  readonly row: T;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly Column<T>[];
  readonly isActive: boolean;
  /** Undefined where rows cannot be selected. */
  readonly isSelected: boolean | undefined;
  readonly label: string;
  readonly onOpen: ((row: T) => void) | undefined;
}

function Row<T>({ row, index, top, columns, isActive, isSelected, label, onOpen }: TableRowProps<T>) {
  const first = isSelected === undefined ? 0 : 1;
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (element.current) leaveToArrows(element.current);
  });
  return (
    <div
      ref={element}
      role="row"
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-active={isActive || undefined}
    >
      {isSelected === undefined ? null : (
        <div
          role="gridcell"
          tabIndex={-1}
          className={styles.cell}
          data-row={index}
          data-column={0}
          data-check
        >
          <input type="checkbox" aria-label={`Select ${label}`} checked={isSelected} readOnly />
        </div>
      )}
      {columns.map((column, place) => {
        const content = column.cell(row);
        return (
          <div
            key={column.id}
            role="gridcell"
            tabIndex={-1}
            className={styles.cell}
            data-row={index}
            data-column={place + first}
            data-align={alignOf(column)}
            data-numeric={column.isNumeric}
            title={typeof content === 'string' ? content : undefined}
          >
            {column.isName && onOpen ? <Name onOpen={() => onOpen(row)}>{content}</Name> : content}
          </div>
        );
      })}
    </div>
  );
}

/** One row in view. Drawn anew only when something of its own changed, so that scrolling stays smooth. */
export const TableRow = memo(Row) as typeof Row;

function Name({ onOpen, children }: { readonly onOpen: () => void; readonly children: ReactNode }) {
  return (
    <button type="button" className={styles.name} onClick={onOpen}>
      {children}
    </button>
  );
}
