import { useState, type ReactNode } from 'react';
import { MatrixGrid, type MatrixGridProps } from '../../../../renderer/ui/matrix-grid/matrix-grid';
import type { Age, Fill } from '../../../../renderer/ui/matrix-grid/props';
import { countSelected } from '../../../../renderer/ui/matrix-grid/selecting';

/** How large a sample grid is. */
interface Sample {
  readonly rows: number;
  readonly columns: number;
  readonly names?: readonly string[];
  readonly columnNames?: readonly string[];
  readonly lines?: Int32Array;
  readonly headings?: readonly string[];
}

const fills: readonly Fill[] = ['far under', 'under', 'just under', 'met', 'above', 'plain', 'none'];

/** The level of a sample cell: 1 to 10, the same every time; none in some. */
const levelAt = (row: number, column: number): number => ((row * 7 + column * 3) % 10) + 1;

/** A grid of made-up reps and skills, all levels told in advance. */
export function sampleProps({
  rows,
  columns,
  ...given
}: Sample): Omit<MatrixGridProps, 'selected' | 'onSelect' | 'onOpen' | 'onSort'> {
  const name = (row: number): string => given.names?.[row] ?? `Rep ${row + 1}`;
  const columnName = (column: number): string => given.columnNames?.[column] ?? `Skill ${column + 1}`;
  return {
    label: 'Skill gaps',
    columns: Array.from({ length: columns }, (_, place) => ({
      place,
      name: columnName(place),
      mark: {
        number: place < 2 ? 1 : place < 5 ? 2 : 3,
        words: `gap tier ${place < 2 ? 1 : place < 5 ? 2 : 3}`,
      },
      startsGroup: place === 2 || place === 5,
    })),
    lines: given.lines ?? Int32Array.from({ length: rows }, (_, row) => row),
    headings: given.headings ?? [],
    nameHeader: 'Rep',
    asideHeader: 'Missing',
    sort: { by: 'name', isDescending: false },
    empty: <p>Nobody is left</p>,
    cells: {
      rows,
      columns,
      name,
      aside: (row) => String(row % 9),
      rowSentence: (row) => `${name(row)}, ${row % 9} levels missing`,
      fill: (row, column) => fills[levelAt(row, column) % fills.length] ?? 'none',
      age: (row, column) => ((row + column) % 4) as Age,
      text: (row, column) => String(levelAt(row, column)),
      sentence: (row, column) => `${name(row)}, ${columnName(column)}: ${levelAt(row, column)} of 6 required`,
    },
  };
}

/** A sample grid that keeps its selection and tells what happens. */
export function SampleGrid({
  told,
  ...sample
}: Sample & { readonly told?: (what: string) => void }): ReactNode {
  const [props] = useState(() => sampleProps(sample));
  const [selected, setSelected] = useState<Uint8Array>(() => new Uint8Array(sample.rows * sample.columns));
  const tell = (what: string, { row, column }: { row: number; column: number | undefined }): void =>
    told?.(`${what} ${props.cells.name(row)}${column === undefined ? '' : `, ${column}`}`);
  return (
    <>
      <MatrixGrid
        {...props}
        selected={selected}
        onSelect={setSelected}
        onSort={(by) => told?.(`sort ${by}`)}
        onOpen={(place) => tell('open', place)}
        onFocusCell={(place) => tell('focus', place)}
      />
      <p role="status">{countSelected(selected)} selected</p>
    </>
  );
}
