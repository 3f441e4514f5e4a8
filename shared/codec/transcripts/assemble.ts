import { fail, ok, type Result } from '../../lib/result';
import type { Transcript } from '../../model/transcript';
import type { Cue, ParsedTranscript, ReadCues } from './cues';

interface Turn {
  startMs: number;
  endMs: number;
  speaker: string | null;
  lines: string[];
}

/**
 * The transcript that cues make: tidied, sorted by time, without captions that only repeat the one before,
 * and with every speaker listed once. Fails where nothing is left.
 */
export function assemble(format: Transcript['format'], read: ReadCues): Result<ParsedTranscript> {
  const cues = read.cues.map(tidy).filter((cue) => cue.text !== '');
  if (cues.length === 0) return fail('There is no spoken text in this file.');
  const notes = [...read.notes];
  const isTimed = cues.every((cue) => cue.startMs !== null);
  const turns = isTimed ? withoutRepeats(timed(cues, notes)) : cues.map(untimed);
  if (!isTimed && cues.some((cue) => cue.startMs !== null)) {
    notes.push('Some turns have no time, so the transcript cannot follow the recording.');
  }
  const names = [...new Set(turns.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])))];
  const places = new Map(names.map((name, place) => [name, place]));
  return ok({
    format,
    isTimed,
    speakers: names.map((name) => ({ name, role: 'unknown' })),
    turns: {
      startMs: turns.map(({ startMs }) => startMs),
      endMs: turns.map(({ endMs }) => endMs),
      speaker: turns.map(({ speaker }) => (speaker === null ? -1 : (places.get(speaker) ?? -1))),
      text: turns.map(({ lines }) => lines.join(' ')),
    },
    notes,
  });
}

function tidy(cue: Cue): Cue {
  const lines = cue.text.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim());
  const speaker = cue.speaker?.replace(/\s+/gu, ' ').trim().slice(0, 200);
  return { ...cue, text: lines.filter(Boolean).join('\n'), speaker: speaker ? speaker : null };
}

const untimed = ({ speaker, text }: Cue): Turn => ({
  startMs: 0,
  endMs: 0,
  speaker,
  lines: text.split('\n'),
});

function timed(cues: readonly Cue[], notes: string[]): Turn[] {
  const given = cues.map((cue) => ({ ...cue, startMs: cue.startMs ?? 0 }));
  const sorted = given.toSorted((a, b) => a.startMs - b.startMs);
  const moved = given.filter(
    (cue, place) => place > 0 && cue.startMs < (given[place - 1]?.startMs ?? 0),
  ).length;
  if (moved > 0) notes.push(`${many(moved, 'turn')} came after a later one; all are sorted by time now.`);
  const backward = sorted.filter((cue) => cue.endMs !== null && cue.endMs < cue.startMs).length;
  if (backward > 0) notes.push(`${many(backward, 'turn')} ended before the start and has no length now.`);
  if (sorted.some((cue) => cue.endMs === null)) {
    notes.push('The file gives only starts, so a turn lasts until the next one begins.');
  }
  const turns = sorted.map((cue, place) => ({
    startMs: cue.startMs,
    endMs: Math.max(cue.startMs, cue.endMs ?? sorted[place + 1]?.startMs ?? cue.startMs + spoken(cue.text)),
    speaker: cue.speaker,
    lines: cue.text.split('\n'),
  }));
  const overlaps = turns.filter(
    (turn, place) => place > 0 && turn.startMs < (turns[place - 1]?.endMs ?? 0),
  ).length;
  if (overlaps > 0) notes.push(`${many(overlaps, 'turn')} began before the one before had ended.`);
  return turns;
}

/** How long a text takes to say at 150 words a minute, in milliseconds: the guess for the last turn. */
const spoken = (text: string): number => text.split(/\s+/).length * 400;

const many = (count: number, noun: string): string => (count === 1 ? `1 ${noun}` : `${count} ${noun}s`);

/** Captions that follow within this time can be one caption shown twice. */
const nextToMs = 50;

/**
 * Live captions roll: each shows the last line again and one more, or the same line grown longer. What was
 * shown before is taken out, so that it is read and counted once.
 */
function withoutRepeats(turns: readonly Turn[]): Turn[] {
  const kept: Turn[] = [];
  for (const turn of turns) {
    const last = kept.at(-1);
    if (!last || last.speaker !== turn.speaker || turn.startMs > last.endMs + nextToMs) {
      kept.push(turn);
      continue;
    }
    const text = turn.lines.join(' ');
    const lastText = last.lines.join(' ');
    const hasGrown = turn.startMs < last.endMs && text.startsWith(`${lastText} `);
    const shown = repeatedLines(last.lines, turn.lines);
    if (text === lastText || hasGrown) {
      last.lines = turn.lines;
      last.endMs = Math.max(last.endMs, turn.endMs);
    } else if (shown === turn.lines.length) {
      last.endMs = Math.max(last.endMs, turn.endMs);
    } else {
      kept.push({ ...turn, lines: turn.lines.slice(shown) });
    }
  }
  return kept;
}

/** How many lines at the start were the last lines of the caption before. One line alone is no rolling. */
function repeatedLines(before: readonly string[], now: readonly string[]): number {
  for (let count = Math.min(before.length, now.length); count > 0; count--) {
    const isSame = before.slice(-count).every((line, place) => line === now[place]);
    if (isSame && (now.length > count || before.length > count)) return count;
  }
  return 0;
}
