import path from 'node:path';
import type { JournalLine, Sentinel } from '../../../shared/bridge/bridge';
import { mostInAMessage } from '../../../shared/bridge/messages';
import { fail, ok, type Result } from '../../../shared/lib/result';
import { atomicWrite } from '../atomic-write';
import type { Disk, OpenFile } from '../disk';
import type { Log } from '../log';
import { oneAtATime } from '../one-at-a-time';
import { withFile } from '../read-through';
import { beginning, faultInRow, formatBase, formatLine, sentinelOf } from './line';
import {
  emptySegment,
  endOfLine,
  firstSeqOf,
  grown,
  linesAfter,
  scanSegment,
  segmentName,
  type Scan,
} from './segment';
import { setAside, setTailAside } from './set-aside';

export interface Journal {
  /** The last line; undefined before the first change of an install. */
  sentinel(): Promise<Sentinel | undefined>;
  /**
   * Writes lines and forces them to disk: all of them, or none when it fails. Lines that the journal holds
   * already, from an attempt whose answer was lost, are passed over.
   */
  append(lines: readonly JournalLine[]): Promise<Result<void>>;
  /**
   * The lines after a place, oldest first: at most `limit`, and as many as a message carries. Damaged lines are missing
   * from the row; none at all only after the last one.
   */
  read(after: number, limit: number): Promise<readonly JournalLine[]>;
  /** Goes on from a place given: lines after it, and lines of another history, are set aside. */
  restart(sentinel: Sentinel): Promise<void>;
  /** Begins a new segment at the next line. */
  rotate(): Promise<void>;
  /** Removes segments that hold nothing after a place. */
  prune(seq: number): Promise<void>;
  close(): Promise<void>;
}

interface Segment {
  readonly file: string;
  readonly firstSeq: number;
  scan?: Scan;
}

interface Newest {
  readonly segment: Segment & { scan: Scan };
  readonly open: OpenFile;
}

interface Loaded {
  readonly segments: Segment[];
  last: Sentinel;
  newest: Newest | undefined;
}

/** The journal in a folder. It is read at the first call, where a torn end is cut off and set aside. */
export function journalIn(disk: Disk, folder: string, log: Log, now: () => number): Journal {
  const inTurn = oneAtATime();
  let loaded: Loaded | undefined;

  async function load(): Promise<Loaded> {
    if (loaded) return loaded;
    const segments = await segmentsIn(disk, folder);
    const state: Loaded = { segments, last: beginning, newest: undefined };
    const unread = segments.at(-1);
    if (unread) {
      const open = await disk.open(unread.file, 'append');
      const size = await open.size();
      const scan = await scanSegment(open, size);
      const segment = Object.assign(unread, { scan });
      state.last = scan.last ?? scan.base ?? (await endBefore(segments)) ?? beginning;
      if (scan.damaged > 0) log.note('journal-damaged', { segment: segment.firstSeq, lines: scan.damaged });
      if (size > scan.end) {
        await setTailAside(disk, open, { file: segment.file, from: scan.end, to: size, at: now() });
        log.note('journal-torn-end', { segment: segment.firstSeq, bytes: size - scan.end });
      }
      state.newest = { segment, open };
      // A segment whose first line is lost cannot say where it begins: the next line starts a new one.
      if (!scan.base) await leaveNewest(state);
      if (!scan.base && !scan.last) await setAside(disk, segment.file, now());
      if (!scan.base && !scan.last) segments.pop();
    }
    return (loaded = state);
  }

  async function leaveNewest(state: Loaded): Promise<void> {
    await state.newest?.open.close();
    state.newest = undefined;
  }

  async function endBefore(segments: readonly Segment[]): Promise<Sentinel | undefined> {
    for (const segment of segments.slice(0, -1).reverse()) {
      const scan = await scanned(segment);
      const end = scan.last ?? scan.base;
      if (end) return end;
    }
    return undefined;
  }

  async function scanned(segment: Segment): Promise<Scan> {
    if (segment.scan) return segment.scan;
    return withFile(disk, segment.file, async (file) => {
      const size = await file.size();
      const scan = await scanSegment(file, size);
      if (scan.damaged > 0 || size > scan.end)
        log.note('journal-damaged', { segment: segment.firstSeq, lines: scan.damaged, end: size - scan.end });
      return (segment.scan = scan);
    });
  }

  async function begin(state: Loaded, base: Sentinel): Promise<Newest> {
    const text = Buffer.from(formatBase(base));
    const segment = {
      file: path.join(folder, segmentName(base.seq + 1)),
      firstSeq: base.seq + 1,
      scan: emptySegment(base, text.length),
    };
    await atomicWrite(disk, segment.file, text);
    state.segments.push(segment);
    state.newest = { segment, open: await disk.open(segment.file, 'append') };
    return state.newest;
  }

  async function append(lines: readonly JournalLine[]): Promise<Result<void>> {
    const state = await load();
    const held = lines.findIndex((line) => line.seq === state.last.seq && line.hash === state.last.hash);
    const fresh = lines.slice(held + 1);
    const fault = faultInRow(fresh, state.last);
    if (fault) return fail(fault);
    const last = fresh.at(-1);
    if (!last) return ok(undefined);
    try {
      const newest = state.newest ?? (await begin(state, state.last));
      const bytes = Buffer.from(fresh.map(formatLine).join(''));
      await writeWholeOrNot(newest, bytes);
      newest.segment.scan = grown(newest.segment.scan, fresh, bytes.length);
    } catch (error) {
      // Read again from the disk what is true now.
      await leaveNewest(state).catch(() => undefined);
      loaded = undefined;
      throw error;
    }
    state.last = sentinelOf(last);
    return ok(undefined);
  }

  async function read(after: number, limit: number): Promise<readonly JournalLine[]> {
    const { segments } = await load();
    const lines: JournalLine[] = [];
    let letters = 0;
    let isFull = false;
    const start = segments.findLastIndex((segment) => segment.firstSeq <= after + 1);
    for (const segment of segments.slice(Math.max(0, start))) {
      const scan = await scanned(segment);
      await withFile(disk, segment.file, async (file) => {
        for await (const line of linesAfter(file, scan, after)) {
          letters += line.change.length;
          isFull = lines.length >= limit || (lines.length > 0 && letters > mostInAMessage);
          if (isFull) return;
          lines.push(line);
        }
      });
      if (isFull) break;
    }
    return lines;
  }

  async function restart(sentinel: Sentinel): Promise<void> {
    const state = await load();
    await leaveNewest(state);
    const at = now();
    const aside = async (segment: Segment) => {
      await setAside(disk, segment.file, at);
      state.segments.splice(state.segments.indexOf(segment), 1);
    };
    for (const segment of [...state.segments]) if (segment.firstSeq > sentinel.seq) await aside(segment);
    const holder = state.segments.at(-1);
    if (holder && !(await cutAfter(holder, sentinel, at)))
      for (const segment of [...state.segments]) await aside(segment);
    await begin(state, sentinel);
    state.last = sentinel;
    log.note('journal-restarted', { seq: sentinel.seq });
  }

  async function cutAfter(segment: Segment, sentinel: Sentinel, at: number): Promise<boolean> {
    const scan = await scanned(segment);
    const file = await disk.open(segment.file, 'append');
    try {
      const end = await endOfLine(file, scan, sentinel);
      if (end === undefined) return false;
      const size = await file.size();
      if (size > end) await setTailAside(disk, file, { file: segment.file, from: end, to: size, at });
      delete segment.scan;
      return true;
    } finally {
      await file.close();
    }
  }

  async function prune(seq: number): Promise<void> {
    const { segments } = await load();
    for (let next = segments[1]; next && next.firstSeq <= seq + 1; next = segments[1]) {
      const oldest = segments.shift();
      if (oldest) await disk.remove(oldest.file);
    }
  }

  return {
    sentinel: () =>
      inTurn(async () => {
        const { last } = await load();
        return last.seq === 0 && last.hash === beginning.hash ? undefined : last;
      }),
    append: (lines) => inTurn(() => append(lines)),
    read: (after, limit) => inTurn(() => read(after, limit)),
    restart: (sentinel) => inTurn(() => restart(sentinel)),
    rotate: () =>
      inTurn(async () => {
        const state = await load();
        if (state.newest?.segment.scan.last) await leaveNewest(state);
      }),
    prune: (seq) => inTurn(() => prune(seq)),
    close: () =>
      inTurn(async () => {
        if (loaded) await leaveNewest(loaded);
        loaded = undefined;
      }),
  };
}

async function segmentsIn(disk: Disk, folder: string): Promise<Segment[]> {
  const names = (await disk.list(folder)).filter((entry) => entry.kind === 'file').map(({ name }) => name);
  return names
    .flatMap((name) => {
      const firstSeq = firstSeqOf(name);
      return firstSeq === undefined ? [] : [{ file: path.join(folder, name), firstSeq }];
    })
    .sort((a, b) => a.firstSeq - b.firstSeq);
}

async function writeWholeOrNot({ open, segment }: Newest, bytes: Uint8Array): Promise<void> {
  try {
    await open.write(bytes, segment.scan.end);
    await open.sync();
  } catch (error) {
    await open.truncate(segment.scan.end).catch(() => undefined);
    throw error;
  }
}
