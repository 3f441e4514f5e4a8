import {
  linesOf,
  readEntities,
  readTiming,
  withNamePrefixes,
  withoutTags,
  type Cue,
  type ReadCues,
} from './cues';

/** Whether a text has numbered lines followed by times with an arrow, as SubRip files do. */
export const isSrt = (text: string): boolean =>
  /^\uFEFF?\s*\d+[ \t]*(?:\r\n|\n|\r)[ \t]*\d+:\d+(?::\d+)?[.,]?\d*[ \t]*-->/.test(text);

/**
 * The cues of a SubRip file. A text may have empty lines in it: it ends where the next number and time stand.
 * A time that cannot be read is named in a note, and its text is left out.
 */
export function readSrt(text: string): ReadCues {
  const lines = linesOf(text);
  const timings = lines.flatMap((line, place) => (line.includes('-->') ? [place] : []));
  const notes: string[] = [];
  const cues = timings.flatMap((place, index): Cue[] => {
    const timing = readTiming(lines[place] ?? '');
    if (!timing) {
      notes.push(`Line ${place + 1} is no time like 00:01:02,000 --> 00:01:05,000; its text is left out.`);
      return [];
    }
    const next = timings[index + 1];
    const payload = lines.slice(place + 1, next === undefined ? undefined : startOf(lines, next));
    return [{ ...timing, speaker: null, text: plain(payload.join('\n')) }];
  });
  return { cues: withNamePrefixes(cues), notes };
}

/** Where a cue starts: at its number where one stands above the time, otherwise at the time itself. */
const startOf = (lines: readonly string[], timing: number): number =>
  /^\s*\d+\s*$/.test(lines[timing - 1] ?? '') ? timing - 1 : timing;

/** Without <i> and {\an8}. */
const plain = (text: string): string => readEntities(withoutTags(text.replace(/\{\\[^{}]*\}/g, '')));
