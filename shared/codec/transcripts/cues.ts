import type { TranscriptContent } from '../../model/transcript';

/** A stretch of speech as a file gives it, before anything is tidied. */
export interface Cue {
  /** Null where the file has no time for it. */
  readonly startMs: number | null;
  /** Null where the file gives only the start. */
  readonly endMs: number | null;
  /** Null where the file does not say. */
  readonly speaker: string | null;
  /** May have several lines. */
  readonly text: string;
}

/** What a transcript file says. */
export interface ParsedTranscript extends TranscriptContent {
  /** What was put right or left out while reading, a sentence each. */
  readonly notes: readonly string[];
}

/** Cues and what a reader has to say about the file. */
export interface ReadCues {
  readonly cues: readonly Cue[];
  readonly notes: readonly string[];
}

const longestMs = 100 * 3_600_000;

/**
 * Reads a time such as 1:02:03.450, 02:03,4 or 0:03, in milliseconds. Undefined where it is none, or later
 * than a hundred hours.
 */
export function readTime(text: string): number | undefined {
  const match = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,6}))?$/.exec(text.trim());
  if (!match) return undefined;
  const [, hours, minutes, seconds, fraction] = match;
  if (Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const whole = Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
  const ms = whole * 1000 + Math.round(Number(`0.${fraction ?? 0}`) * 1000);
  return ms <= longestMs ? ms : undefined;
}

/** A line with two times and an arrow between them; whatever follows the second time is passed over. */
export function readTiming(line: string): { readonly startMs: number; readonly endMs: number } | undefined {
  const [before, after, more] = line.split('-->');
  if (before === undefined || after === undefined || more !== undefined) return undefined;
  const startMs = readTime(before);
  const endMs = readTime(after.trim().split(/\s/)[0] ?? '');
  return startMs === undefined || endMs === undefined ? undefined : { startMs, endMs };
}

/** A time in milliseconds that a number of the file can be: whole, from 0 to a hundred hours. */
export const soundMs = (ms: number): number | undefined =>
  Number.isFinite(ms) && ms >= 0 && ms <= longestMs ? Math.round(ms) : undefined;

/** The lines of a text, whichever way its lines end. */
export const linesOf = (text: string): readonly string[] => text.split(/\r\n|\n|\r|\u2028|\u2029/);

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lrm: '',
  rlm: '',
};

/** Turns &amp; and its like into the signs they stand for; what is no entity stays. */
export const readEntities = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi,
    (whole, decimal, hex, name: string | undefined) => {
      if (name !== undefined) return Object.hasOwn(entities, name) ? (entities[name] ?? whole) : whole;
      const point = decimal === undefined ? parseInt(String(hex), 16) : Number(decimal);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );

/** Takes out markup such as <i>, </v>, <c.yellow> and <00:00:01.500>; a lone < stays. */
export const withoutTags = (text: string): string => text.replace(/<\/?[a-z][^<>]*>|<\d[\d:.]*>/gi, '');

/** A name at the start of a text, before a colon: “Dana Fox: Good morning”. */
export function namePrefix(text: string): { readonly name: string; readonly rest: string } | undefined {
  const match = /^\s*([^\s:][^:\n]{0,59}?)\s*:(?:\s+|$)([\s\S]*)$/.exec(text);
  const name = match?.[1];
  if (name === undefined || !looksLikeName(name)) return undefined;
  return { name, rest: match?.[2] ?? '' };
}

/** Up to six words that start like a name and do not end a sentence. */
export const looksLikeName = (text: string): boolean =>
  /^[\p{Lu}\p{Lo}\p{N}@]/u.test(text) &&
  /\p{L}/u.test(text) &&
  text.length <= 60 &&
  text.trim().split(/\s+/).length <= 6 &&
  !/[?!;…"“”]|\.\s+\p{Ll}|-->/u.test(text);

/**
 * Moves “Name:” at the start of texts into the speaker, where the file names speakers that way: half of its
 * cues begin so, or the same name does twice. Otherwise a colon is just a colon.
 */
export function withNamePrefixes(cues: readonly Cue[]): readonly Cue[] {
  const found = cues.map((cue) => (cue.speaker === null ? namePrefix(cue.text) : undefined));
  const named = found.filter((one) => one !== undefined);
  const times = Map.groupBy(named, ({ name }) => name);
  const isHabit = named.length * 2 >= cues.length && named.length > 0;
  return cues.map((cue, place) => {
    const one = found[place];
    if (!one || !(isHabit || (times.get(one.name)?.length ?? 0) > 1)) return cue;
    return { ...cue, speaker: one.name, text: one.rest };
  });
}
