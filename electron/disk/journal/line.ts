import { hash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { JournalLine, Sentinel } from '../../../shared/bridge/bridge';

// A line reads: seq, hash, checksum, and the rest as JSON; a segment begins with one line of the same make that
// says what came before it.
//   12 5f0c… 8d3a11f0 {"schemaVersion":1,"counts":{"calls":3},"change":{…}}
//   base 11 77ab… 01c2d3e4 {"schemaVersion":1,"counts":{"calls":2}}
// The hash chains the changes to each other; the checksum covers the line itself, so that a torn or rotten line
// is told apart from one that does not follow.

/** What stands before the first change of an install. */
export const beginning: Sentinel = { seq: 0, hash: '0'.repeat(64), counts: {}, schemaVersion: 0 };

/** The hash of a change: SHA-256 of the hash before it, as text, and the change's text. */
export const hashAfter = (before: string, change: string): string => hash('sha256', before + change);

/** A line as it stands in the file, with its line end. Throws on a change that would not stay on one line. */
export function formatLine(line: JournalLine): string {
  if (line.change.includes('\n')) throw new Error('A change must be JSON without line breaks');
  return seal(`${line.seq} ${line.hash}`, `${said(line).slice(0, -1)},"change":${line.change}}`);
}

/** Reads a line without its line end; undefined where its checksum or shape is wrong. */
export function parseLine(text: string): JournalLine | undefined {
  const parts = /^(\d+) ([0-9a-f]{64}) ([0-9a-f]{8}) (\{.*\})$/.exec(text);
  if (!parts?.[1] || !parts[2] || !parts[4]) return undefined;
  if (checksum(`${parts[1]} ${parts[2]}`, parts[4]) !== parts[3]) return undefined;
  const mark = '},"change":';
  const at = parts[4].indexOf(mark);
  const rest = at < 0 ? undefined : readSaid(`${parts[4].slice(0, at)}}}`);
  if (!rest) return undefined;
  return { seq: Number(parts[1]), hash: parts[2], ...rest, change: parts[4].slice(at + mark.length, -1) };
}

/** The first line of a segment, with its line end. */
export const formatBase = (base: Sentinel): string => seal(`base ${base.seq} ${base.hash}`, said(base));

/** Reads the first line of a segment; undefined where it is none or is damaged. */
export function parseBase(text: string): Sentinel | undefined {
  const parts = /^base (\d+) ([0-9a-f]{64}) ([0-9a-f]{8}) (\{.*\})$/.exec(text);
  if (!parts?.[1] || !parts[2] || !parts[4]) return undefined;
  if (checksum(`base ${parts[1]} ${parts[2]}`, parts[4]) !== parts[3]) return undefined;
  const rest = readSaid(parts[4]);
  return rest && { seq: Number(parts[1]), hash: parts[2], ...rest };
}

/** What the database must agree with after a line. */
export const sentinelOf = ({ seq, hash, counts, schemaVersion }: JournalLine | Sentinel): Sentinel => ({
  seq,
  hash,
  counts,
  schemaVersion,
});

/** Why lines cannot stand after a place, as a sentence; undefined when they follow it and each other. */
export function faultInRow(lines: readonly JournalLine[], last: Sentinel): string | undefined {
  let before = last;
  for (const line of lines) {
    if (line.seq !== before.seq + 1)
      return `The journal stands at change ${before.seq}; change ${line.seq} does not follow it.`;
    if (line.hash !== hashAfter(before.hash, line.change))
      return `Change ${line.seq} does not fit the change before it.`;
    before = sentinelOf(line);
  }
  return undefined;
}

type Said = Pick<Sentinel, 'counts' | 'schemaVersion'>;

const said = ({ schemaVersion, counts }: Said): string => JSON.stringify({ schemaVersion, counts });

// The checksum has vouched for the text, so its shape is what `said` wrote.
function readSaid(text: string): Said | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return isSaid(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

const isSaid = (read: unknown): read is Said =>
  typeof read === 'object' &&
  read !== null &&
  'schemaVersion' in read &&
  typeof read.schemaVersion === 'number' &&
  'counts' in read &&
  typeof read.counts === 'object';

const seal = (head: string, json: string): string => `${head} ${checksum(head, json)} ${json}\n`;

const checksum = (head: string, json: string): string =>
  crc32(`${head} ${json}`).toString(16).padStart(8, '0');
