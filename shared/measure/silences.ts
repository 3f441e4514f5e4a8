import { peaksPerSecond, type Peaks } from '../lib/peaks';
import { joinedOver, speechStretches, type Stretch } from './voice-activity';

/** A stretch of time, in milliseconds. */
export interface Span {
  readonly startMs: number;
  readonly endMs: number;
}

/**
 * The stretches of a recording in which nobody is heard on any side for longer than `leastMs`, in order: what
 * playback may jump over. Empty where nobody is heard at all, since there is nothing to jump to.
 */
export function silencesOf(peaks: Peaks, leastMs: number): readonly Span[] {
  const lanes = peaks.right ? [peaks.left, peaks.right] : [peaks.left];
  const heard = lanes.flatMap(speechStretches).toSorted((a, b) => a.start - b.start);
  if (heard.length === 0) return [];
  const stretches = joinedOver(merged(heard), (leastMs * peaksPerSecond) / 1000);
  const ms = (place: number): number => Math.round((place * 1000) / peaksPerSecond);
  const ends = [0, ...stretches.map(({ end }) => ms(end))];
  const starts = [...stretches.map(({ start }) => ms(start)), peaks.durationMs];
  return ends
    .map((startMs, place) => ({ startMs, endMs: starts[place] ?? startMs }))
    .filter(({ startMs, endMs }) => endMs - startMs > leastMs);
}

/** Stretches of several sides as one row: those that overlap are one. */
function merged(sorted: readonly Stretch[]): readonly Stretch[] {
  const row: Stretch[] = [];
  for (const stretch of sorted) {
    const last = row.at(-1);
    if (last && stretch.start <= last.end) {
      row[row.length - 1] = { start: last.start, end: Math.max(last.end, stretch.end) };
    } else row.push(stretch);
  }
  return row;
}
