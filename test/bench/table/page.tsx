import { createRoot } from 'react-dom/client';
import type { Column } from '../../../renderer/ui/data-table/column';
import { DataTable } from '../../../renderer/ui/data-table/data-table';
import { Theme } from '../../../renderer/ui/theme/theme';
import { seededClient } from '../../fixtures/seeded-client';
import type { Call } from '../../../shared/model/call';

declare global {
  interface Window {
    benchScroll: typeof benchScroll;
  }
}

const column = (
  id: 'date' | 'customer' | 'kind' | 'outcome' | 'deal',
  width: string,
  isName = false,
): Column<Call> => ({
  ...{ id, header: id, width, isName },
  cell: (call) => call[id],
  sortValue: (call) => call[id],
});
const columns = [
  column('customer', 'minmax(12rem, 1fr)', true),
  column('date', '8rem'),
  column('kind', '8rem'),
  column('outcome', '8rem'),
  column('deal', '10rem'),
];
const rowKey = ({ id }: Call): string => id;
const rowLabel = ({ customer }: Call): string => customer;

/** Draws a table of so many calls. */
function draw(calls: number): void {
  const { workbook } = seededClient({ reps: 40, calls: calls / 40 });
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no root');
  createRoot(root).render(
    <Theme name="light">
      <div style={{ display: 'flex', flexDirection: 'column', height: 760 }}>
        <DataTable
          label="Calls"
          columns={columns}
          rows={workbook.calls}
          rowKey={rowKey}
          rowLabel={rowLabel}
          noun={['call', 'calls']}
          onOpen={() => undefined}
          empty={null}
        />
      </div>
    </Theme>,
  );
}

const nextFrame = (): Promise<number> => new Promise((drawn) => requestAnimationFrame(drawn));

/** Scrolls the table so many pixels each frame, back and forth, and answers what the frames took. */
async function benchScroll(pixels: number, frames: number): Promise<readonly number[]> {
  const list = document.querySelector('[role=grid]');
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
  const { left, top, width, height } = list.getBoundingClientRect();
  const middle = document.elementFromPoint(left + width / 2, top + height / 2);
  if (!middle?.closest('[role=row]')) throw new Error('The list was left behind without rows');
  return taken;
}

draw(Number(new URLSearchParams(location.search).get('calls')));
window.benchScroll = benchScroll;
