import type { JournalLine, Sentinel } from '../../../../shared/bridge/bridge';
import { beginning, hashAfter } from '../../../../electron/disk/journal/line';

/** So many lines that follow a place, each with a change of its own. */
export function linesFrom(
  before: Pick<Sentinel, 'seq' | 'hash'>,
  count: number,
  say: (seq: number) => string = (seq) => `{"id":"c${seq}","label":"Score é ${seq}"}`,
): JournalLine[] {
  const lines: JournalLine[] = [];
  let hash = before.hash;
  for (let seq = before.seq + 1; seq <= before.seq + count; seq++) {
    const change = say(seq);
    hash = hashAfter(hash, change);
    lines.push({ seq, hash, counts: { calls: seq }, schemaVersion: 1, change });
  }
  return lines;
}

/** The first lines of an install. */
export const firstLines = (count: number): JournalLine[] => linesFrom(beginning, count);
