import { foldedWords } from '../../lib/fold';
import { callKinds, type CallKind } from '../../model/call';
import type { Id } from '../../model/fields';
import type { Rep } from '../../model/rep';
import { findDate } from './find-date';
import { findRep } from './find-rep';

/** What the name of a recording says about its call; null where it says nothing that is sure. */
export interface NameGuess {
  readonly date: string | null;
  readonly time: string | null;
  /** The two days that a date such as 03-04-2026 can mean. Then `date` is null: nobody guesses. */
  readonly dateCouldBe: readonly string[];
  readonly repId: Id | null;
  readonly customer: string | null;
  readonly kind: CallKind | null;
  /** The parts of the name that say none of this, in their order: the customer and whoever else is named. */
  readonly others: readonly string[];
}

/**
 * Reads rep, day, time, customer and kind of call out of the name of a recording, as in
 * “2026-03-14 Dana Fox - Acme.mp3”. Reps are matched against the given ones. The customer is what is left,
 * where only one thing is left.
 */
export function readFileName(fileName: string, reps: readonly Pick<Rep, 'id' | 'name'>[]): NameGuess {
  const {
    date,
    time,
    couldBe,
    rest: undated,
  } = findDate(withoutCopyMark(withoutEnding(fileName).normalize('NFC')));
  const { repId, rest } = findRep(undated.replaceAll('|', ' | '), reps);
  const parts = rest
    .split(/\s[-–—]+\s|[–—_|]/)
    .map(trimPart)
    .filter((part) => /\p{L}/u.test(part) && !isNoise(part));
  const kind = parts.map(kindNamed).find((one) => one !== undefined);
  const left = parts.filter((part) => kindNamed(part) === undefined);
  const customer = left.length === 1 || repId !== null ? left[0] : undefined;
  return {
    date,
    time,
    dateCouldBe: couldBe,
    repId,
    customer: customer === undefined ? null : readable(customer).slice(0, 200),
    kind: kind ?? null,
    others: left.map((part) => readable(part).slice(0, 200)),
  };
}

/** The name of a file without its ending. */
export const withoutEnding = (fileName: string): string => fileName.replace(/\.[A-Za-z0-9]{1,5}$/, '');

/** “Call (2)” is what a system calls the second file of a name. */
const withoutCopyMark = (name: string): string => name.replace(/\s*\(\d{1,3}\)$/, '');

const sideSigns = /^[\s,;.&+()[\]-]+|[\s,;.&+()[\]-]+$/g;
const sideWords = /^(?:and|with|und|mit|et|x)\s|\s(?:and|with|und|mit|et|x)$/gi;

/** Takes signs and joining words off both ends, until none is left. */
function trimPart(part: string): string {
  const trimmed = part.replace(sideSigns, '').replace(sideWords, '');
  return trimmed === part ? part : trimPart(trimmed);
}

const noise = new Set(
  'recording recordings call meeting zoom teams meet google audio video only gmt sales s copy aufnahme anruf'.split(
    ' ',
  ),
);

/** Words that programs put into the names of recordings, sizes and counters. */
const isNoise = (part: string): boolean =>
  foldedWords(part).every(
    (word) => noise.has(word) || /^\d+(x\d+)?$/.test(word) || /^(audio|video|zoom)\d+$/.test(word),
  );

const kindNamed = (part: string): CallKind | undefined =>
  callKinds.find(
    (kind) =>
      kind !== 'other' &&
      foldedWords(part)
        .filter((word) => !noise.has(word))
        .join(' ') === kind,
  );

/** acme-nord is a name written for a file system; Acme-Nord is a name. */
const readable = (part: string): string =>
  part === part.toLowerCase() && !part.includes(' ') ? part.replaceAll('-', ' ') : part;
