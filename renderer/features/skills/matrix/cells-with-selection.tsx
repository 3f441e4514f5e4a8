import { useMemo, useState } from 'react';
import { useFixedKeys } from '../../../platform/commands';
import { useFormats } from '../../../platform/use-formats';
import { useWorkspace } from '../../../platform/workspace';
import { Button } from '../../../ui/controls/button';
import { Empty } from '../../../ui/controls/empty';
import { MatrixGrid, type CellPlace } from '../../../ui/matrix-grid/matrix-grid';
import { gridKeys } from './grid-keys';
import { Legend } from './legend';
import { useMatrixUi, type MatrixChoice } from './matrix-ui';
import { SelectionBar } from './selection-bar';
import { rowWords, type MatrixSubject } from './subject';
import type { Shown } from './use-shown';
import { sortAfter, sortedBy } from './view';

/** The cells with what they mean, and what can be done with those that are selected. */
export function CellsWithSelection({
  shown: { data, view, cells },
  choice,
  onFocusCell,
  onOpen,
}: {
  readonly shown: Shown;
  readonly choice: MatrixChoice;
  readonly onFocusCell: (place: CellPlace) => void;
  readonly onOpen: (place: CellPlace) => void;
}) {
  useFixedKeys(gridKeys);
  const { client } = useWorkspace();
  const formats = useFormats();
  const { choose } = useMatrixUi();
  const { subject } = data;
  const cellsHere = data.matrix.rows * data.matrix.columns;
  const [selection, setSelection] = useState<{ readonly of: MatrixSubject; readonly cells: Uint8Array }>();
  const selected = useMemo(
    () => (selection?.of === subject ? selection.cells : new Uint8Array(cellsHere)),
    [selection, subject, cellsHere],
  );
  const select = (next: Uint8Array): void => setSelection({ of: subject, cells: next });
  return (
    <>
      <MatrixGrid
        label="Skill gap matrix"
        columns={view.columns}
        lines={view.lines}
        headings={view.headings}
        cells={cells}
        nameHeader={rowWords(subject).header}
        asideHeader="Total gap"
        sort={{ by: sortedBy(choice, data), isDescending: choice.isDescending }}
        onSort={(by) => choose(client.id, sortAfter(by, choice, data))}
        selected={selected}
        onSelect={select}
        onFocusCell={onFocusCell}
        onOpen={onOpen}
        empty={
          <Empty
            title="Nobody is left"
            action={
              <Button onClick={() => choose(client.id, { text: '', isUnder: false, isStale: false })}>
                Clear the filters
              </Button>
            }
          >
            No rep of this team matches what the matrix is narrowed to.
          </Empty>
        }
      />
      <Legend data={data} formats={formats} />
      <SelectionBar
        data={data}
        shown={view.rows.length}
        selected={selected}
        onClear={() => select(new Uint8Array(cellsHere))}
      />
    </>
  );
}
