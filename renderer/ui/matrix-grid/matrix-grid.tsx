import {
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
} from 'react';
import { placeAfter } from '../data-table/grid-keys';
import { inView, placeAt, scrolledTo, type Geometry, type GridPlace, type InView } from './geometry';
import { GridRows } from './grid-rows';
import styles from './matrix-grid.module.css';
import type { CellPlace, MatrixGridProps } from './props';
import { toggledAt, withAll, withBlock } from './selecting';
import { createSurface, type Surface } from './surface';
import { lineNamed, spaceGoesOn, typedOn, type Typed } from './type-ahead';
import { useHeldPlace } from './use-held-place';

export type { CellPlace, Fill, GridCells, GridColumn, MatrixGridProps, SortedBy } from './props';

/**
 * Reps down, skills across, for one to many thousands: a canvas that draws what is in view once a frame, with the
 * header and the names frozen, and over it a real grid of the rows in view for the keyboard and screen readers.
 */
export function MatrixGrid(props: MatrixGridProps) {
  return props.lines.length === 0 ? props.empty : <Grid {...props} />;
}

function Grid(props: MatrixGridProps) {
  const { label, lines, columns, cells, selected, onSelect, onSort, onOpen, onFocusCell } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const surface = useRef<Surface>(undefined);
  const [grid, setGrid] = useState<Geometry>();
  const [seen, setSeen] = useState<InView['line']>([0, 0]);
  const { active, hold } = useHeldPlace(props);
  const [isEntered, setEntered] = useState(false);
  const isMoving = useRef(false);
  const isInside = useRef(false);
  /** Where the button of the mouse is held down. */
  const pressed = useRef<GridPlace>(undefined);
  const anchor = useRef<GridPlace>(undefined);
  const typed = useRef<Typed>(undefined);

  useLayoutEffect(() => {
    if (!canvas.current || !scroller.current) return undefined;
    const made = createSurface(canvas.current, scroller.current, { measured: setGrid, settled: setSeen });
    surface.current = made;
    return () => made.close();
  }, []);
  useLayoutEffect(() => surface.current?.show(props, isEntered ? active : undefined));
  useLayoutEffect(() => {
    const wasLost = isInside.current && document.activeElement === document.body;
    if (!isMoving.current && !wasLost) return;
    isMoving.current = false;
    cellAt(scroller.current, active)?.focus({ preventScroll: true });
  });

  const cellPlace = ({ line, column }: GridPlace): CellPlace | undefined => {
    const row = lines[line] ?? -1;
    return row < 0 ? undefined : { row, column: columns[column]?.place };
  };
  const nameAt = ({ line }: GridPlace): string => {
    const row = lines[line] ?? -1;
    return row < 0 ? '' : cells.name(row);
  };
  /** Puts the focus on a place and brings it into view. */
  const move = (to: GridPlace): void => {
    const { current } = scroller;
    if (!grid || !current) return;
    const at = { left: current.scrollLeft, top: current.scrollTop };
    const next = scrolledTo(grid, at, to);
    if (next.left !== at.left || next.top !== at.top) current.scrollTo(next);
    isMoving.current = true;
    setSeen(inView(grid, next).line);
    hold(to);
  };
  const selectTo = (to: GridPlace): void => {
    anchor.current ??= active;
    onSelect(withBlock(selected, { lines, columns, width: cells.columns }, anchor.current, to));
  };
  const given = { lines, columns, width: cells.columns };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!grid || event.altKey) return;
    const page = Math.max(1, Math.floor((grid.height - grid.headerHeight) / grid.lineHeight) - 1);
    // Column 0 of the keys is the name of the row.
    const next = placeAfter(
      event,
      { row: active.line, column: active.column + 1 },
      { rows: lines.length, columns: columns.length + 1, page },
    );
    const isFar = event.ctrlKey || event.metaKey;
    if (next) {
      const to = { line: next.row, column: next.column - 1 };
      if (event.shiftKey) selectTo(to);
      else anchor.current = undefined;
      move(to);
    } else if (event.key === 'Enter') openAt(active);
    else if (event.key === ' ' && !spaceGoesOn(typed.current, nameAt(active), event.timeStamp)) {
      anchor.current = active;
      onSelect(toggledAt(selected, given, active));
    } else if (event.key === 'a' && isFar) onSelect(withAll(selected, given));
    else if (event.key === 'Escape' && selected.includes(1)) onSelect(new Uint8Array(selected.length));
    else if (/^[\p{L}\p{N} ]$/u.test(event.key) && !isFar) {
      typed.current = typedOn(typed.current, event.key, event.timeStamp);
      const line = lineNamed(lines, cells.name, active.line, typed.current.text);
      if (line !== undefined) move({ line, column: active.column });
    } else return;
    event.preventDefault();
  };
  const openAt = (place: GridPlace): void => {
    if (place.line < 0) return onSort(columns[place.column]?.place ?? 'name');
    const cell = cellPlace(place);
    if (cell) onOpen(cell);
  };

  const pointed = (event: PointerEvent | React.MouseEvent): GridPlace | undefined => {
    const { current } = scroller;
    if (!grid || !current) return undefined;
    const box = current.getBoundingClientRect();
    const point = { x: event.clientX - box.left, y: event.clientY - box.top };
    if (point.x >= grid.width || point.y >= grid.height) return undefined;
    return placeAt(grid, { left: current.scrollLeft, top: current.scrollTop }, point);
  };
  const onPointerDown = (event: PointerEvent): void => {
    const place = event.button === 0 ? pointed(event) : undefined;
    if (!place) return;
    if (event.shiftKey) selectTo(place);
    else anchor.current = place;
    if ((event.ctrlKey || event.metaKey) && place.line >= 0) onSelect(toggledAt(selected, given, place));
    pressed.current = place;
    setEntered(true);
    move(place);
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (event.buttons !== 1 || event.ctrlKey || event.metaKey || !anchor.current) return;
    const place = pointed(event);
    if (!place || place.line < 0 || anchor.current.line < 0) return;
    if (place.line === active.line && place.column === active.column) return;
    selectTo(place);
    move(place);
  };
  const onClick = (event: React.MouseEvent): void => {
    const place = pressed.current;
    pressed.current = undefined;
    if (!place || !grid) return;
    // Told only now: a panel that opens at the press would move the cells under the pointer.
    const cell = cellPlace(place);
    if (cell) onFocusCell?.(cell);
    if (place.line >= 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    const isAside = place.column < 0 && event.clientX - box.left > grid.nameWidth / 2;
    onSort(isAside ? 'aside' : (columns[place.column]?.place ?? 'name'));
  };
  const onDoubleClick = (event: React.MouseEvent): void => {
    const place = pointed(event);
    if (place && place.line >= 0) openAt(place);
  };
  const onFocus = (event: FocusEvent): void => {
    isInside.current = true;
    const place = placeOf(event.target);
    if (!place) return;
    setEntered(true);
    const isHeading = place.line >= 0 && (lines[place.line] ?? 0) < 0;
    if (place.line !== active.line || (place.column !== active.column && !isHeading)) hold(place);
    const cell = cellPlace(place);
    if (cell && !pressed.current) onFocusCell?.(cell);
  };
  const onBlur = (event: FocusEvent): void => {
    if (!scroller.current?.contains(event.relatedTarget)) isInside.current = false;
  };

  return (
    <div className={styles.frame}>
      <canvas ref={canvas} className={styles.canvas} aria-hidden="true" />
      <div
        ref={scroller}
        role="grid"
        tabIndex={-1}
        className={styles.scroller}
        aria-label={label}
        aria-rowcount={lines.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
        onFocus={onFocus}
        onBlur={onBlur}
      >
        {grid ? (
          <div
            role="presentation"
            className={styles.sheet}
            style={{
              width: grid.sheetWidth,
              height: grid.sheetHeight,
              '--head': `${grid.headerHeight}px`,
              '--line-height': `${grid.lineHeight}px`,
              '--name': `${grid.nameWidth}px`,
              '--column': `${grid.columnWidth}px`,
            }}
          >
            {seen[1] > 0 ? (
              <GridRows
                props={props}
                grid={grid}
                active={active}
                drawn={drawnLines(seen, active.line).filter((line) => line < lines.length)}
              />
            ) : null}
          </div>
        ) : null}
      </div>
    </div>
  );
}

/** The lines in view, and the one in focus wherever the grid is scrolled to, so that the focus is not lost. */
function drawnLines([from, to]: InView['line'], active: number): readonly number[] {
  const lines = Array.from({ length: Math.max(0, to - from) }, (_, place) => from + place);
  if (active < 0 || (active >= from && active < to)) return lines;
  return active < from ? [active, ...lines] : [...lines, active];
}

const cellAt = (grid: HTMLElement | null, { line, column }: GridPlace): HTMLElement | null =>
  grid?.querySelector<HTMLElement>(`[data-line="${line}"][data-column="${column}"]`) ??
  // A heading has one cell, whatever column the focus comes from.
  grid?.querySelector<HTMLElement>(`[data-line="${line}"]`) ??
  null;

function placeOf(target: EventTarget): GridPlace | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null;
  return cell ? { line: Number(cell.dataset['line']), column: Number(cell.dataset['column']) } : undefined;
}
