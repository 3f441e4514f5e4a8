import { looksLikeName, namePrefix, readTime, readTiming } from './cues';

/** The ways in which a plain text can show where a turn begins. */
export type HeadStyle = 'range' | 'time first' | 'name and time' | 'name';

/** What a line says about the turn that it begins. */
export interface Head {
  readonly style: HeadStyle;
  readonly startMs: number | null;
  readonly endMs: number | null;
  readonly speaker: string | null;
  /** The words on the same line. */
  readonly words: string;
}

const time = String.raw`\d{1,3}:\d{1,2}(?::\d{1,2})?(?:[.,]\d{1,3})?(?![\d:])`;
const timeFirst = new RegExp(
  String.raw`^\s*[[(]?(${time})(?:\s*[-–—]\s*(${time}))?[\])]?\s*[-–—|]?\s*(\S.*)$`,
);
const timeLast = new RegExp(String.raw`^\s*(\S.{0,60}?)[\s,–—-]{1,9}[[(]?(${time})[\])]?\s*:?\s*$`);
const timeBetween = new RegExp(String.raw`^\s*([^:]{1,60}?):?\s+[[(](${time})[\])]:?\s+(\S.*)$`);
const timeAlone = new RegExp(String.raw`^\s*[[(]?(${time})[\])]?\s*$`);
const chat = /^From\s+(.+?)\s+to\s+[^:]+:\s*(.*)$/i;

/** The time on a line that holds nothing else. */
export function readTimeAlone(line: string): number | undefined {
  const found = timeAlone.exec(line)?.[1];
  return found === undefined ? undefined : readTime(found);
}

/** What a line would say if it began a turn; undefined for a line of mere words. */
export function readHead(line: string): Head | undefined {
  if (line.length > 5000) return namedHead(line);
  const range = readTiming(line);
  if (range) return { style: 'range', ...range, speaker: null, words: '' };
  return timeFirstHead(line) ?? nameAndTimeHead(line) ?? namedHead(line);
}

function timeFirstHead(line: string): Head | undefined {
  const [, start = '', end = '', rest] = timeFirst.exec(line) ?? [];
  const startMs = readTime(start);
  if (rest === undefined || startMs === undefined) return undefined;
  const fromChat = chat.exec(rest);
  const named =
    fromChat?.[1] === undefined ? namePrefix(rest) : { name: fromChat[1], rest: fromChat[2] ?? '' };
  return {
    style: 'time first',
    startMs,
    endMs: readTime(end) ?? null,
    speaker: named?.name ?? null,
    words: named?.rest ?? rest,
  };
}

function nameAndTimeHead(line: string): Head | undefined {
  const [, name = '', at = '', words = ''] = timeBetween.exec(line) ?? timeLast.exec(line) ?? [];
  const startMs = readTime(at);
  if (startMs === undefined || !looksLikeName(name.trim())) return undefined;
  return { style: 'name and time', startMs, endMs: null, speaker: name.trim(), words };
}

function namedHead(line: string): Head | undefined {
  const named = namePrefix(line);
  return named && { style: 'name', startMs: null, endMs: null, speaker: named.name, words: named.rest };
}

/**
 * The heads that begin turns, in place of their lines. A text keeps to one style: the most frequent one. A
 * name stands for a speaker where it recurs, or where it is not the only one and begins a block; so that “Note: call me at 10:30” stays what somebody said.
 */
export function headsOf(lines: readonly string[]): readonly (Head | undefined)[] {
  const found = lines.map(readHead);
  const style = prevailing(found);
  const times = new Map<string, number>();
  const inStyle = found.filter((head) => head !== undefined && head.style === style);
  for (const head of inStyle) {
    if (head?.speaker != null) times.set(head.speaker, (times.get(head.speaker) ?? 0) + 1);
  }
  return found.map((head, place) => {
    if (head === undefined || head.style !== style) return undefined;
    if (style === 'range' || style === 'time first' || head.speaker === null) return head;
    const recurs = (times.get(head.speaker) ?? 0) > 1;
    const startsBlock = (lines[place - 1] ?? '').trim() === '' || found[place - 1]?.style === style;
    return recurs || (inStyle.length > 1 && (startsBlock || inStyle.length <= few)) ? head : undefined;
  });
}

/** With so few turns in the whole text a speaker may have only one. */
const few = 6;

function prevailing(heads: readonly (Head | undefined)[]): HeadStyle | undefined {
  const styles = heads.flatMap((head) => (head ? [head.style] : []));
  const counted = [...Map.groupBy(styles, (style) => style)].map(([style, { length }]) => ({
    style,
    length,
  }));
  return counted.toSorted((a, b) => b.length - a.length)[0]?.style;
}
