import { v7 } from 'uuid';
import { openDoor } from '../../../renderer/data/commit';
import { openDatabase } from '../../../renderer/data/open-db';
import { openDealsReader } from '../../../renderer/jobs/deals';
import { sealAside } from '../../../renderer/jobs/seal';
import { made } from '../../../shared/model/change';
import { blankClient } from '../../../shared/model/client';
import { importDealsEdits } from '../../../shared/model/acts/import-deals';
import type { Result } from '../../../shared/lib/result';

declare global {
  interface Window {
    benchFile: typeof benchFile;
    benchDeals: typeof benchDeals;
    benchPapa: typeof benchPapa;
  }
}

const instant = '2026-11-22T09:00:00.000Z';

/** How long the parts of an import took, in milliseconds, and the longest task of the page meanwhile (0 under 50 ms). */
export interface DealsRun {
  readonly read: number;
  readonly checked: number;
  readonly packed: number;
  readonly stored: number;
  readonly decoded: number;
  readonly total: number;
  readonly longestTask: number;
  readonly deals: number;
  readonly reported: number;
  /** Letters of the stored columns. */
  readonly letters: number;
}

let file = new Uint8Array(0);

/** Fetches the file that the runs are about. */
async function benchFile(address: string): Promise<void> {
  file = new Uint8Array(await (await fetch(address)).arrayBuffer());
}

/** Imports the file as the screen does: read, checked, packed, stored through the door, decoded again. */
async function benchDeals(): Promise<DealsRun> {
  const bytes = file;
  const opened = need(await openDatabase(`bench-deals-${v7()}`));
  const door = await openDoor({
    db: opened,
    // The journal is a file of the main process; the page only hands a line over.
    journal: { append: async () => ({ ok: true, value: undefined }) },
    now: () => Date.parse(instant),
    newId: v7,
    deviceId: v7(),
    coachId: () => null,
    whyNot: () => undefined,
    seal: sealAside,
  });
  const client = blankClient({ id: v7(), name: 'Acme', createdAt: instant });
  need(await door.commit({ clientId: client.id, label: 'Add', edits: [made('clients', client)] }));
  const longest = watchTasks();
  const from = performance.now();
  const laps: number[] = [];
  let last = from;
  const lap = (): void => {
    laps.push(performance.now() - last);
    last = performance.now();
  };

  const reader = openDealsReader();
  const files = {
    readPiece: async ({ from: start, most }: { readonly from: number; readonly most: number }) =>
      ({ ok: true, value: bytes.subarray(start, start + most) }) as const,
  };
  const { sheets, hash } = need(await reader.open({ files, handle: '', size: bytes.length }, () => {}));
  lap();
  const [sheet] = sheets;
  if (!sheet) throw new Error('no sheet');
  const { mapping } = sheet;
  const reading = { mapping, dates: {}, numbers: {}, rates: {}, stages: [], currency: 'EUR' };
  const { found } = need(await reader.plan({ sheet: 0, reading, today: 20_779 }, () => {}));
  if (!found) throw new Error('nothing found');
  lap();
  const columns = need(await reader.pack());
  lap();
  const snapshot = {
    id: v7(),
    clientId: client.id,
    takenOn: '2026-11-22',
    source: sheet.source,
    fileName: 'deals.csv',
    fileHash: hash,
    rowsRead: found.rowsRead,
    rowsStored: found.rowsStored,
    rowsReported: found.rowsReported,
    deals: found.deals,
    has: [...found.has],
    importedAt: instant,
  };
  const given = { snapshot, columns, stages: found.stages, owners: new Map(), mapped: [] };
  const edits = importDealsEdits(given, { settings: null, owners: [], mapping: null }, v7);
  need(await door.commit({ clientId: client.id, label: 'Import', edits }));
  lap();
  reader.close();
  const worker = new Worker(new URL('./decode.ts', import.meta.url), { type: 'module' });
  const count = await asked<number>(worker, { name: opened.name, snapshotId: snapshot.id });
  lap();
  worker.terminate();
  if (count !== found.deals) throw new Error(`${count} deals were read again, not ${found.deals}`);
  const total = performance.now() - from;
  opened.close();
  await opened.delete();
  const [read = 0, checked = 0, packed = 0, stored = 0, decoded = 0] = laps;
  const { deals, rowsReported } = found;
  const parts = { read, checked, packed, stored, decoded, total };
  return { ...parts, longestTask: longest(), deals, reported: rowsReported, letters: columns.length };
}

/** The peer: PapaParse makes an object of every row, in a worker too; nothing is checked or stored. */
async function benchPapa(): Promise<number> {
  const bytes = file.slice().buffer;
  const from = performance.now();
  const worker = new Worker(new URL('./papa.ts', import.meta.url), { type: 'module' });
  await asked<number>(worker, bytes);
  worker.terminate();
  return performance.now() - from;
}

const asked = <T>(worker: Worker, question: unknown): Promise<T> =>
  new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<T>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(question, question instanceof ArrayBuffer ? [question] : []);
  });

/** Watches the page's tasks over 50 ms; answers the longest one so far. */
function watchTasks(): () => number {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  return () => {
    observer.takeRecords().forEach(({ duration }) => (longest = Math.max(longest, duration)));
    observer.disconnect();
    return longest;
  };
}

function need<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(String(result.error));
  return result.value;
}

window.benchFile = benchFile;
window.benchDeals = benchDeals;
window.benchPapa = benchPapa;
