import { fail, ok, type Result } from '../../lib/result';
import { readTime, soundMs, type Cue, type ReadCues } from './cues';

type Fields = Readonly<Record<string, unknown>>;

/** One stretch of speech as a JSON file gives it, in the file's own unit of time. */
interface Segment {
  readonly start: number | null;
  readonly end: number | null;
  readonly speaker: string | null;
  readonly text: string;
}

/**
 * The turns of a JSON file: a list of segments with start, end, speaker and text under any of their usual
 * names, by itself or inside what Whisper, AssemblyAI, Deepgram and their like write around it. Whether times
 * are seconds or milliseconds is found from how fast people would have spoken.
 */
export function readJson(text: string): Result<ReadCues> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it does not parse';
    return fail(`This is no sound JSON: ${reason}.`);
  }
  const list = findList(value);
  if (!list)
    return fail('This JSON holds no list of segments with a text; start, end and speaker are read too.');
  const segments = list.items.flatMap(readSegment);
  if (segments.length === 0) return fail('The segments of this JSON have no text.');
  const isMs = list.unit === 'ms' || (list.unit === undefined && looksLikeMs(segments));
  const cues = (list.isWords ? joinedWords(segments, isMs) : segments).map((one) =>
    toCue(one, isMs ? 1 : 1000),
  );
  return ok({ cues, notes: isMs && list.unit === undefined ? ['Times were read as milliseconds.'] : [] });
}

interface Found {
  readonly items: readonly unknown[];
  readonly isWords: boolean;
  readonly unit: 'ms' | undefined;
}

/** Where programs keep their segments, the most useful first. Words are the last resort. */
const paths = [
  'segments',
  'utterances',
  'results.utterances',
  'result.segments',
  'transcription',
  'sentences',
  'transcript',
  'chunks',
  'data',
  'turns',
  'cues',
  'words',
  'results.channels.0.alternatives.0.words',
] as const;

function findList(value: unknown): Found | undefined {
  if (Array.isArray(value)) return { items: value, isWords: false, unit: undefined };
  for (const path of paths) {
    const items = path.split('.').reduce<unknown>((inside, name) => fieldsOf(inside)?.[name], value);
    if (Array.isArray(items) && items.some((item) => textOf(fieldsOf(item)) !== undefined)) {
      const usesOffsets = items.some((item) => fieldsOf(fieldsOf(item)?.['offsets']) !== undefined);
      return { items, isWords: path.endsWith('words'), unit: usesOffsets ? 'ms' : undefined };
    }
  }
  return undefined;
}

const fieldsOf = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null ? (value as Fields) : undefined;

/** The first of these fields that is there. */
function first(fields: Fields | undefined, names: readonly string[]): unknown {
  const name = names.find((one) => fields !== undefined && Object.hasOwn(fields, one) && fields[one] != null);
  return name === undefined ? undefined : fields?.[name];
}

function textOf(fields: Fields | undefined): string | undefined {
  const text = first(fields, [
    'text',
    'transcript',
    'sentence',
    'punctuated_word',
    'word',
    'content',
    'body',
  ]);
  return typeof text === 'string' ? text : undefined;
}

function readSegment(item: unknown): Segment[] {
  const fields = fieldsOf(item);
  const text = textOf(fields);
  if (text === undefined) return [];
  const offsets = fieldsOf(fields?.['offsets']) ?? fieldsOf(fields?.['timestamp']) ?? fields;
  const start = first(offsets, [
    'start',
    'startTime',
    'start_time',
    'startMs',
    'start_ms',
    'begin',
    'from',
    '0',
  ]);
  const end = first(offsets, ['end', 'endTime', 'end_time', 'endMs', 'end_ms', 'to', 'stop', '1']);
  return [{ start: timeOf(start), end: timeOf(end), speaker: speakerOf(fields), text }];
}

/** A number as it is; a text such as 00:01:02.5 in seconds. */
function timeOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string') return null;
  const clock = readTime(value);
  if (clock !== undefined) return clock / 1000;
  const number = value.trim() === '' ? NaN : Number(value.replace(/s$/, ''));
  return Number.isFinite(number) ? number : null;
}

function speakerOf(fields: Fields | undefined): string | null {
  const speaker = first(fields, [
    'speaker',
    'speaker_name',
    'speakerName',
    'speaker_label',
    'speakerId',
    'speaker_id',
    'name',
  ]);
  if (typeof speaker === 'number') return `Speaker ${speaker}`;
  if (typeof speaker === 'string') return /^([A-Z]|\d+)$/.test(speaker) ? `Speaker ${speaker}` : speaker;
  const inside = first(fieldsOf(speaker), ['name', 'label', 'id']);
  return typeof inside === 'string' ? inside : null;
}

/** Nobody says fewer than half a character in a second: such a file counts in milliseconds. */
function looksLikeMs(segments: readonly Segment[]): boolean {
  const characters = segments.reduce((sum, { text }) => sum + text.length, 0);
  const spoken = segments.reduce((sum, { start, end }) => sum + Math.max(0, (end ?? 0) - (start ?? 0)), 0);
  const last = segments.reduce((latest, { start }) => Math.max(latest, start ?? 0), 0);
  const length = spoken > 0 ? spoken : last;
  return length > 0 && characters / length < 0.5;
}

/** A pause that ends an utterance, in seconds. */
const pause = 1;

/** Single words as utterances: until the speaker changes or a pause comes. */
function joinedWords(words: readonly Segment[], isMs: boolean): readonly Segment[] {
  const joined: Segment[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const gap = (word.start ?? 0) - (last?.end ?? 0);
    if (last && last.speaker === word.speaker && gap < pause * (isMs ? 1000 : 1)) {
      joined[joined.length - 1] = { ...last, end: word.end, text: `${last.text} ${word.text}` };
    } else {
      joined.push(word);
    }
  }
  return joined;
}

const toCue = ({ start, end, speaker, text }: Segment, msPerUnit: number): Cue => ({
  startMs: start === null ? null : (soundMs(start * msPerUnit) ?? null),
  endMs: end === null ? null : (soundMs(end * msPerUnit) ?? null),
  speaker,
  text,
});
