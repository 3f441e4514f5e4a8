import { useLayoutEffect, useRef, useState, type FocusEvent, type RefObject } from 'react';
import type { Place } from './grid-keys';

const widgets = 'a[href], button, input, select, textarea';

/** Takes the controls in cells out of the order of Tab: they are reached by arrows. */
export const leaveToArrows = (row: HTMLElement): void =>
  row.querySelectorAll<HTMLElement>(widgets).forEach((widget) => {
    if (widget !== document.activeElement) widget.tabIndex = -1;
  });

/** What takes the focus in a cell: its own control where it has one, else the cell. */
const targetOf = (cell: HTMLElement): HTMLElement => cell.querySelector<HTMLElement>(widgets) ?? cell;

const cellAt = (grid: HTMLElement | null, { row, column }: Place): HTMLElement | null =>
  grid?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`) ?? null;

interface Held extends Place {
  readonly key: string | undefined;
}

/**
 * The one cell of a grid that Tab reaches, and the moves from there. It stays with its row when rows are
 * sorted or filtered, and keeps the focus when the row in focus goes away.
 */
export function useGridFocus(grid: RefObject<HTMLElement | null>, keys: readonly string[], columns: number) {
  const [held, setHeld] = useState<Held>({ row: 0, column: 0, key: undefined });
  const isInside = useRef(false);
  const isMoving = useRef(false);
  const reached = useRef<HTMLElement>(null);
  const found = held.key === undefined || keys[held.row] === held.key ? -1 : keys.indexOf(held.key);
  const active: Place = {
    row: Math.min(found >= 0 ? found : held.row, keys.length - 1),
    column: Math.min(held.column, columns - 1),
  };

  useLayoutEffect(() => {
    const cell = cellAt(grid.current, active);
    const target = cell && targetOf(cell);
    if (reached.current && reached.current !== target) reached.current.tabIndex = -1;
    reached.current = target;
    if (!cell || !target) return;
    target.tabIndex = 0;
    const wasLost = isInside.current && document.activeElement === document.body;
    if (isMoving.current || wasLost) {
      isMoving.current = false;
      target.focus({ preventScroll: true });
      cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  });

  const hold = (place: Place): void => setHeld({ ...place, key: keys[place.row] });
  return {
    active,
    /** Moves the focus to a cell and brings it into view. */
    move: (place: Place): void => {
      isMoving.current = true;
      hold(place);
    },
    onFocus: (event: FocusEvent): void => {
      isInside.current = true;
      const place = placeOf(event.target);
      if (place && (place.row !== active.row || place.column !== active.column)) hold(place);
    },
    onBlur: (event: FocusEvent): void => {
      if (!grid.current?.contains(event.relatedTarget)) isInside.current = false;
    },
  };
}

/** The cell that an element of the grid stands in. */
export function placeOf(element: EventTarget): Place | undefined {
  const cell = element instanceof Element ? element.closest<HTMLElement>('[data-row]') : null;
  return cell ? { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) } : undefined;
}
