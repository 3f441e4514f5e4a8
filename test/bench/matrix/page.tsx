import { AllCommunityModule, createGrid, ModuleRegistry, type GridApi } from 'ag-grid-community';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
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

const page = createRoot(root());
/** What stands in the theme, as in the program: it is there before a matrix is opened. */
const put = (content: ReactNode): void =>
  page.render(
    <Theme name="light">
      <div style={{ display: 'flex', flexDirection: 'column', height: 760 }}>{content}</div>
    </Theme>,
  );
let peer: GridApi<Row> | undefined;

/**
 * Draws the matrix of so many reps by one of the two and answers how long the first picture took: until the frame
 * after the one in which the cells stand there.
 */
async function benchDraw(who: Who, rows: number): Promise<number> {
  peer?.destroy();
  peer = undefined;
  put(<div id="peer" style={{ flex: 1 }} />);
  const levels = Uint8Array.from({ length: rows * columns }, () => dice.whole(1, 10));
  for (let frames = 0; frames < 10; frames++) await nextFrame();
  const from = performance.now();
  if (who === 'ours') put(ours(levels, rows));
  else drawPeer(levels, rows);
  while (!isThere(who)) await nextFrame();
  await nextFrame();
  return performance.now() - from;
}

/** The canvas gets its size when it is first drawn on; the peer's cells are elements. */
const isThere = (who: Who): boolean =>
  who === 'ours'
    ? (document.querySelector('canvas')?.width ?? 0) > 400
    : document.querySelectorAll('.ag-cell').length > 100;

function ours(levels: Uint8Array, rows: number): ReactNode {
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
  return <MatrixGrid {...props} />;
}

interface Row {
  readonly name: string;
  readonly levels: Uint8Array;
}

function drawPeer(levels: Uint8Array, rows: number): void {
  const place = document.getElementById('peer');
  if (!place) throw new Error('The peer has no place');
  peer = createGrid<Row>(place, {
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
}

/** Scrolls what is drawn so many pixels each frame, back and forth, and answers what the frames took. */
async function benchScroll(pixels: number, frames: number): Promise<readonly number[]> {
  const list = [...root().querySelectorAll('*')].find(
    (one) => one.clientHeight > 200 && one.scrollHeight > 10 * one.clientHeight && canScroll(one),
  );
  if (!list) throw new Error('There is no list to scroll');
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

const canScroll = (one: Element): boolean => ['auto', 'scroll'].includes(getComputedStyle(one).overflowY);

window.benchDraw = benchDraw;
window.benchScroll = benchScroll;
