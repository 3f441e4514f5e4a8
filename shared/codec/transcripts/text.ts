import { linesOf, looksLikeName, namePrefix, type Cue, type ReadCues } from './cues';
import { headsOf, readTimeAlone, type Head } from './text-heads';

/**
 * The turns of a plain text, in any of the ways in which meeting programs write one: a time and a name before
 * the words, a name and a time on a line above them, a range with an arrow above name and words, times on
 * lines of their own between the turns, names alone, or nothing but paragraphs.
 */
export function readPlainText(text: string): ReadCues {
  const lines = linesOf(text.replace(/^\uFEFF/, ''));
  const heads = headsOf(lines);
  const isTimed = heads.some((head) => head !== undefined && head.startMs !== null);
  const drafts: Draft[] = [];
  let mark: number | null = null;
  let isAfterGap = true;
  for (const [place, line] of lines.entries()) {
    const head = heads[place];
    const alone = isTimed ? undefined : readTimeAlone(line);
    if (line.trim() === '') {
      isAfterGap = true;
      continue;
    }
    if (alone !== undefined) {
      mark = alone;
    } else if (head) {
      drafts.push(begun(head, mark));
      mark = null;
    } else {
      addWords(drafts, line, isAfterGap, mark);
      mark = null;
    }
    isAfterGap = false;
  }
  const cues = withNameLines(drafts);
  return isTimed ? { cues, notes: [] } : betweenMarks(cues);
}

/** A turn while it is read. */
interface Draft {
  readonly startMs: number | null;
  readonly endMs: number | null;
  readonly speaker: string | null;
  text: string;
  /** Whether the name may stand on the first line of the text. */
  readonly mayNameBelow: boolean;
}

const begun = ({ style, startMs, endMs, speaker, words }: Head, mark: number | null): Draft => ({
  startMs: startMs ?? mark,
  endMs,
  speaker,
  text: words,
  mayNameBelow: speaker === null && (style === 'range' || style === 'time first'),
});

/** Adds a line without a head to the turn before it, or begins a turn where there is none or a gap was. */
function addWords(drafts: Draft[], line: string, isAfterGap: boolean, mark: number | null): void {
  const last = drafts.at(-1);
  const isParagraph = isAfterGap && last?.speaker === null && !last.mayNameBelow;
  if (!last || mark !== null || isParagraph) {
    drafts.push({ startMs: mark, endMs: null, speaker: null, text: line, mayNameBelow: false });
  } else {
    last.text = last.text === '' ? line : `${last.text}\n${line}`;
  }
}

/**
 * Takes the first line of a turn as its speaker where names stand there: it looks like a name and words
 * follow it, in at least half of the turns that could be so.
 */
function withNameLines(drafts: readonly Draft[]): readonly Cue[] {
  const open = drafts.filter(({ mayNameBelow }) => mayNameBelow);
  const fitting = open.filter(({ text }) => splitNameLine(text) !== undefined);
  const isHabit = fitting.length * 2 >= open.length;
  return drafts.map(({ mayNameBelow, ...cue }) => {
    if (!mayNameBelow) return cue;
    const split = isHabit ? splitNameLine(cue.text) : undefined;
    if (split) return { ...cue, ...split };
    const prefix = namePrefix(cue.text);
    return prefix ? { ...cue, speaker: prefix.name, text: prefix.rest } : cue;
  });
}

function splitNameLine(text: string): { readonly speaker: string; readonly text: string } | undefined {
  const [first = '', ...rest] = text.split('\n');
  const name = first.trim();
  if (rest.length === 0 || !looksLikeName(name) || /[.,:]$/.test(name)) return undefined;
  return { speaker: name, text: rest.join('\n') };
}

/**
 * Gives times to the turns between times that stand alone, by the length of their texts: good enough to
 * follow the recording, and said so.
 */
function betweenMarks(cues: readonly Cue[]): ReadCues {
  const marks = cues.flatMap((cue, place) => (cue.startMs === null ? [] : [{ place, ms: cue.startMs }]));
  const [first] = marks;
  if (!first) return { cues, notes: [] };
  const bounds = first.place === 0 ? marks : [{ place: 0, ms: 0 }, ...marks];
  const timed = bounds.flatMap(({ place, ms }, index) => {
    const next = bounds[index + 1];
    const group = cues.slice(place, next?.place);
    const length = group.reduce((sum, { text }) => sum + text.length + 1, 0);
    const span = next ? Math.max(0, next.ms - ms) : length * msPerCharacter;
    let said = 0;
    return group.map((cue) => {
      const startMs = Math.round(ms + (span * said) / length);
      said += cue.text.length + 1;
      return { ...cue, startMs, endMs: Math.round(ms + (span * said) / length) };
    });
  });
  return bounds.length === cues.length
    ? { cues: timed, notes: [] }
    : {
        cues: timed,
        notes: [
          'The file has times only now and then; the others are estimated from the length of the text.',
        ],
      };
}

/** Speech of 150 words a minute, six characters a word with its blank. */
const msPerCharacter = 60_000 / (150 * 6);
