import path from 'node:path';
import type { JournalLine, Sentinel } from '../../../shared/bridge/bridge';
import type { OpenFile } from '../disk';
import { piecesOf } from '../read-through';
import { hashAfter, parseBase, parseLine, sentinelOf } from './line';

/** Where a line of a segment starts: reading from the middle begins at the nearest of these. */
interface Checkpoint {
  readonly seq: number;
  readonly offset: number;
}

const linesPerCheckpoint = 128;

export interface Scan {
  /** What came before the segment; undefined where its first line is damaged. */
  readonly base: Sentinel | undefined;
  /** The last good line; undefined where there is none. */
  readonly last: Sentinel | undefined;
  /** Where the last good line ends. */
  readonly end: number;
  /** How many lines before that end cannot be read or do not follow. */
  readonly damaged: number;
  readonly checkpoints: readonly Checkpoint[];
}

/** The name of the segment whose first line has this number. */
export const segmentName = (firstSeq: number): string => `journal-${String(firstSeq).padStart(12, '0')}.log`;

/** The number that a segment's name promises for its first line; undefined for any other name. */
export function firstSeqOf(name: string): number | undefined {
  const match = /^journal-(\d{12,15})\.log$/.exec(path.basename(name));
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

/** What is known of a segment that holds its first line and no more. */
export const emptySegment = (base: Sentinel, end: number): Scan => ({
  base,
  last: undefined,
  end,
  damaged: 0,
  checkpoints: [],
});

/** What is known of a segment after lines were added to it. */
export function grown(scan: Scan, lines: readonly JournalLine[], bytes: number): Scan {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return scan;
  const reached = scan.checkpoints.at(-1)?.seq ?? -linesPerCheckpoint;
  const point = { seq: first.seq, offset: scan.end };
  return {
    ...scan,
    last: sentinelOf(last),
    end: scan.end + bytes,
    checkpoints: first.seq - reached < linesPerCheckpoint ? scan.checkpoints : [...scan.checkpoints, point],
  };
}

/** Reads a segment through: what it holds, where its good part ends, and what of it is damaged. */
export async function scanSegment(file: OpenFile, size: number): Promise<Scan> {
  const checkpoints: Checkpoint[] = [];
  let base: Sentinel | undefined;
  let last: Sentinel | undefined;
  let end = 0;
  let unread = 0;
  let damaged = 0;
  let lines = 0;
  for await (const { text, from, to } of textLines(file, 0, size)) {
    if (from === 0) {
      base = parseBase(text);
      if (base) end = to;
      else unread += 1;
      continue;
    }
    const line = parseLine(text);
    if (!line || !follows(line, last ?? base, unread > 0)) {
      unread += 1;
      continue;
    }
    if (lines % linesPerCheckpoint === 0) checkpoints.push({ seq: line.seq, offset: from });
    lines += 1;
    damaged += unread;
    unread = 0;
    last = sentinelOf(line);
    end = to;
  }
  return { base, last, end, damaged, checkpoints };
}

/** The good lines of a segment after a place, oldest first; what cannot be read is passed over. */
export async function* linesAfter(file: OpenFile, scan: Scan, after: number): AsyncGenerator<JournalLine> {
  const start = scan.checkpoints.findLast((point) => point.seq <= after + 1) ?? scan.checkpoints[0];
  if (!start) return;
  for await (const { text } of textLines(file, start.offset, scan.end)) {
    const line = parseLine(text);
    if (line && line.seq > after) yield line;
  }
}

/** Where the line with this number and hash ends; undefined when the segment has no such line. */
export async function endOfLine(file: OpenFile, scan: Scan, at: Sentinel): Promise<number | undefined> {
  for await (const { text, to } of textLines(file, 0, scan.end)) {
    const line = parseLine(text);
    if (line?.seq === at.seq) return line.hash === at.hash ? to : undefined;
  }
  return undefined;
}

// After damage the hash before is not known: the checksum and a greater number must do.
function follows(line: JournalLine, before: Sentinel | undefined, afterDamage: boolean): boolean {
  if (!before) return true;
  if (afterDamage) return line.seq > before.seq;
  return line.seq === before.seq + 1 && line.hash === hashAfter(before.hash, line.change);
}

async function* textLines(file: OpenFile, from: number, to: number) {
  let carried = Buffer.alloc(0);
  let at = from;
  for await (const piece of piecesOf(file, from, to)) {
    const all = carried.length === 0 ? Buffer.from(piece) : Buffer.concat([carried, piece]);
    let start = 0;
    for (let stop = all.indexOf(10, start); stop >= 0; stop = all.indexOf(10, start)) {
      yield { text: all.toString('utf8', start, stop), from: at + start, to: at + stop + 1 };
      start = stop + 1;
    }
    carried = all.subarray(start);
    at += start;
  }
}
