import type { Evidence } from './evidence';

/** Evidence with the letter that stands for it on the waveform, in the list and in reports. */
export interface LetteredEvidence {
  readonly letter: string;
  readonly evidence: Evidence;
}

/** The evidence of one scorecard by its time on the call, lettered A, B, C …; what concerns the whole call is last. */
export const lettered = (evidence: readonly Evidence[]): readonly LetteredEvidence[] =>
  evidence.toSorted(byTime).map((one, place) => ({ letter: letterOf(place), evidence: one }));

/** The letter of a place from 0: A to Z, then AA, AB and so on, as columns of a spreadsheet. */
export function letterOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : letterOf(Math.floor(place / 26) - 1) + last;
}

function byTime(a: Evidence, b: Evidence): number {
  const [first, second] = [a.startMs ?? Infinity, b.startMs ?? Infinity];
  if (first !== second) return first < second ? -1 : 1;
  return a.createdAt === b.createdAt ? compare(a.id, b.id) : compare(a.createdAt, b.createdAt);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
