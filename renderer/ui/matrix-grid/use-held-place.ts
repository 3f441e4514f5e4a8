import { useState } from 'react';
import type { GridPlace } from './geometry';
import type { MatrixGridProps } from './props';

/** A place with what stands there: it is found again when rows are sorted, grouped or filtered. */
interface Held extends GridPlace {
  /** The row in the data; below 0 for a heading. */
  readonly row: number | undefined;
  /** The column in the data. */
  readonly place: number | undefined;
}

/** The one cell of a grid that Tab reaches. It stays with its rep and its skill. */
export function useHeldPlace({ lines, columns }: Pick<MatrixGridProps, 'lines' | 'columns'>) {
  const [held, setHeld] = useState<Held>({ line: 0, column: 0, row: undefined, place: undefined });
  const foundLine =
    held.row === undefined || held.row < 0 || lines[held.line] === held.row ? -1 : lines.indexOf(held.row);
  const foundColumn =
    held.place === undefined || columns[held.column]?.place === held.place
      ? -1
      : columns.findIndex(({ place }) => place === held.place);
  const active: GridPlace = {
    line: Math.min(foundLine >= 0 ? foundLine : held.line, lines.length - 1),
    column: Math.min(foundColumn >= 0 ? foundColumn : held.column, columns.length - 1),
  };
  return {
    active,
    hold: (place: GridPlace): void =>
      setHeld({ ...place, row: lines[place.line], place: columns[place.column]?.place }),
  };
}
