import { memo } from 'react';
import type { Geometry, GridPlace } from './geometry';
import styles from './matrix-grid.module.css';
import type { GridCells, GridColumn, MatrixGridProps } from './props';

interface RowsProps {
  readonly props: MatrixGridProps;
  readonly grid: Geometry;
  /** The lines in view, and the one in focus wherever it is. */
  readonly drawn: readonly number[];
  readonly active: GridPlace;
}

/** The grid as screen readers, tests and the keyboard's focus know it: nothing to see, for the canvas is under it. */
export function GridRows({ props, grid, drawn, active }: RowsProps) {
  const { columns, lines, headings, cells, selected } = props;
  return (
    <>
      <HeaderRow props={props} activeColumn={active.line < 0 ? active.column : undefined} />
      <div role="rowgroup">
        {drawn.map((line) => {
          const row = lines[line] ?? -1;
          const top = grid.headerHeight + line * grid.lineHeight;
          const activeColumn = active.line === line ? active.column : undefined;
          return row < 0 ? (
            <HeadingRow
              key={`heading ${row}`}
              line={line}
              top={top}
              span={columns.length + 1}
              isActive={activeColumn !== undefined}
              text={headings[-1 - row] ?? ''}
            />
          ) : (
            <CellRow key={row} {...{ line, top, row, columns, cells, selected, activeColumn }} />
          );
        })}
      </div>
    </>
  );
}

function HeaderRow({
  props: { columns, nameHeader, sort },
  activeColumn,
}: {
  readonly props: MatrixGridProps;
  readonly activeColumn: number | undefined;
}) {
  const sortOf = (by: number | 'name'): 'ascending' | 'descending' | 'none' =>
    sort.by !== by ? 'none' : sort.isDescending ? 'descending' : 'ascending';
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" className={styles.headRow} aria-rowindex={1}>
        <div
          role="columnheader"
          className={styles.corner}
          tabIndex={activeColumn === -1 ? 0 : -1}
          data-line={-1}
          data-column={-1}
          aria-colindex={1}
          aria-sort={sortOf('name')}
        >
          <Hidden>{nameHeader}</Hidden>
        </div>
        {columns.map(({ place, name, mark }, at) => (
          <div
            key={place}
            role="columnheader"
            className={styles.cell}
            tabIndex={activeColumn === at ? 0 : -1}
            data-line={-1}
            data-column={at}
            aria-colindex={at + 2}
            aria-sort={sortOf(place)}
            title={name}
          >
            <Hidden>{mark ? `${name}, ${mark.words}` : name}</Hidden>
          </div>
        ))}
      </div>
    </div>
  );
}

function HeadingRow({
  line,
  top,
  span,
  text,
  isActive,
}: {
  readonly line: number;
  readonly top: number;
  readonly span: number;
  readonly text: string;
  readonly isActive: boolean;
}) {
  return (
    <div role="row" className={styles.row} style={{ top }} aria-rowindex={line + 2}>
      <div
        role="rowheader"
        className={styles.heading}
        tabIndex={isActive ? 0 : -1}
        data-line={line}
        data-column={-1}
        aria-colindex={1}
        aria-colspan={span}
      >
        <Hidden>{text}</Hidden>
      </div>
    </div>
  );
}

interface CellRowProps {
  readonly line: number;
  readonly top: number;
  readonly row: number;
  readonly columns: readonly GridColumn[];
  readonly cells: GridCells;
  readonly selected: Uint8Array;
  readonly activeColumn: number | undefined;
}

/** One row in view. Made anew only when something of its own changed, so that a key press costs two rows. */
const CellRow = memo(function CellRow({
  line,
  top,
  row,
  columns,
  cells,
  selected,
  activeColumn,
}: CellRowProps) {
  return (
    <div role="row" className={styles.row} style={{ top }} aria-rowindex={line + 2}>
      <div
        role="rowheader"
        className={styles.name}
        tabIndex={activeColumn === -1 ? 0 : -1}
        data-line={line}
        data-column={-1}
        aria-colindex={1}
      >
        <Hidden>{cells.rowSentence(row)}</Hidden>
      </div>
      {columns.map(({ place }, at) => (
        <div
          key={place}
          role="gridcell"
          className={styles.cell}
          tabIndex={activeColumn === at ? 0 : -1}
          data-line={line}
          data-column={at}
          aria-colindex={at + 2}
          aria-selected={selected[row * cells.columns + place] === 1}
          aria-label={cells.sentence(row, place)}
        />
      ))}
    </div>
  );
});

/** Words that stand on the canvas, for who does not see it. */
const Hidden = ({ children }: { readonly children: string }) => (
  <span className="visually-hidden">{children}</span>
);
