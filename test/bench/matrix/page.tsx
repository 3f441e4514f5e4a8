import { AllCommunityModule, createGrid, ModuleRegistry, type GridApi } from 'ag-grid-community';
import { createRoot, type Root } from 'react-dom/client';
import { MatrixGrid, type Fill, type MatrixGridProps } from '../../../renderer/ui/matrix-grid/matrix-grid';
import { Theme } from '../../../renderer/ui/theme/theme';
import { diceOf } from '../../fixtures/random';

declare global {
  interface Window {
    benchDraw: typeof benchDraw;
    benchScroll: typeof benchScroll;
  }
}

type Who = 'ours' | 'ag-grid';

ModuleRegistry.registerModules([AllCommunityModule]);

const columns = 21;
const dice = diceOf(1);
const root = (): HTMLElement => {
  const element = document.getElementById('root');
  if (!element) throw new Error('The page has no root');
  return element;
};
const nextFrame = (): Promise<number> => new Promise((drawn) => requestAnimationFrame(drawn));

const fills: readonly Fill[] = ['far under', 'under', 'just under', 'met', 'above'];
const fillOf = (level: number): Fill => fills[Math.min(4, Math.floor(level / 2))] ?? 'plain';
const colours = ['#b4501a', '#d98f4a', '#fbeddc', '#d3e4f2', '#6b9fc8'] as const;

let shown: { readonly end: () => void } | undefined;

/**
 * Draws the matrix of so many reps by one of the two and answers how long the first picture took: until the frame
 * after the one in which the cells stand there.
 */
async function benchDraw(who: Who, rows: number): Promise<number> {
  shown?.end();
  root().replaceChildren();
  const levels = Uint8Array.from({ length: rows * columns }, () => dice.whole(1, 10));
  await nextFrame();
  await nextFrame();
  const from = performance.now();
  shown = who === 'ours' ? drawOurs(levels, rows) : drawPeer(levels, rows);
  const isThere = who === 'ours' ? isPainted : () => document.querySelectorAll('.ag-cell').length > 100;
  do await nextFrame();
  while (!isThere());
  await nextFrame();
  return performance.now() - from;
}

/** Whether a cell in the middle of the canvas is filled. */
function isPainted(): boolean {
  const canvas = document.querySelector('canvas');
  const { data } = canvas?.getContext('2d')?.getImageData(canvas.width / 2, canvas.height / 2, 40, 40) ?? {};
  return data?.some((part) => part > 0 && part < 200) ?? false;
}

function drawOurs(levels: Uint8Array, rows: number) {
  const at = (row: number, column: number): number => levels[row * columns + column] ?? 0;
  const props: MatrixGridProps = {
    label: 'Matrix',
    columns: Array.from({ length: columns }, (_, place) => ({ place, name: `Competency ${place + 1}` })),
    lines: Int32Array.from({ length: rows }, (_, row) => row),
    headings: [],
    nameHeader: 'Rep',
    asideHeader: 'Missing',
    sort: { by: 'name', isDescending: false },
    onSort: () => undefined,
    selected: new Uint8Array(rows * columns),
    onSelect: () => undefined,
    onOpen: () => undefined,
    empty: null,
    cells: {
      rows,
      columns,
      name: (row) => `Rep ${row + 1}`,
      aside: (row) => String(row % 40),
      rowSentence: (row) => `Rep ${row + 1}`,
      fill: (row, column) => fillOf(at(row, column)),
      age: () => 0,
      text: (row, column) => String(at(row, column)),
      sentence: (row, column) => `Rep ${row + 1}, Competency ${column + 1}: ${at(row, column)} of 6 required`,
    },
  };
  const made: Root = createRoot(root());
  made.render(
    <Theme name="light">
      <div style={{ display: 'flex', flexDirection: 'column', height: 760 }}>
        <MatrixGrid {...props} />
      </div>
    </Theme>,
  );
  return { end: () => made.unmount() };
}

interface Row {
  readonly name: string;
  readonly levels: Uint8Array;
}

function drawPeer(levels: Uint8Array, rows: number) {
  const place = document.createElement('div');
  place.style.height = '760px';
  root().append(place);
  const grid: GridApi<Row> = createGrid<Row>(place, {
    rowHeight: 28,
    rowData: Array.from({ length: rows }, (_, row) => ({
      name: `Rep ${row + 1}`,
      levels: levels.subarray(row * columns, (row + 1) * columns),
    })),
    columnDefs: [
      { headerName: 'Rep', field: 'name', pinned: 'left', width: 200 },
      ...Array.from({ length: columns }, (_, column) => ({
        headerName: `Competency ${column + 1}`,
        width: 48,
        valueGetter: ({ data }: { data: Row | undefined }) => data?.levels[column],
        cellStyle: ({ value }: { value: unknown }) => ({
          backgroundColor: colours[Math.min(4, Math.floor(Number(value) / 2))] ?? 'white',
        }),
      })),
    ],
  });
  return { end: () => grid.destroy() };
}

/** Scrolls what is drawn so many pixels each frame, back and forth, and answers what the frames took. */
async function benchScroll(who: Who, pixels: number, frames: number): Promise<readonly number[]> {
  const list = document.querySelector(
    who === 'ours' ? '[role=grid]' : '.ag-grid-scrolling-container, .ag-body-viewport',
  );
  if (!list || list.scrollHeight < 10 * list.clientHeight) throw new Error('There is no list to scroll');
  const taken: number[] = [];
  let [way, last] = [1, await nextFrame()];
  while (taken.length < frames) {
    const next = list.scrollTop + way * pixels;
    if (next > list.scrollHeight - list.clientHeight || next < 0) way = -way;
    list.scrollTop += way * pixels;
    const now = await nextFrame();
    taken.push(now - last);
    last = now;
  }
  await nextFrame();
  return taken;
}

window.benchDraw = benchDraw;
window.benchScroll = benchScroll;
