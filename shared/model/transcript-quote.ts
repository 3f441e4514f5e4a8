import type { Transcript } from './transcript';

/** What was said, and by whom. */
export interface Quote {
  readonly quote: string;
  /** Empty where it is not known or where several spoke. */
  readonly speaker: string;
}

const noQuote: Quote = { quote: '', speaker: '' };

/** Room in a record's text; a longer stretch is cut at a word. */
const longest = 4000;
/** A turn that a span only brushes is not quoted. */
const leastMs = 250;

/**
 * The words of the transcript in a window of the call: of the turns that overlap a span, or the turn at a
 * moment (`endMs` null). Empty without times.
 */
export function quoteOf(
  transcript: Transcript | undefined,
  startMs: number | null,
  endMs: number | null,
): Quote {
  if (!transcript?.isTimed || startMs === null) return noQuote;
  return quoteOfTurns(transcript, placesIn(transcript, startMs, endMs));
}

/** The words of some turns, with names where several spoke. */
export function quoteOfTurns({ turns, speakers }: Transcript, places: readonly number[]): Quote {
  const nameAt = (place: number): string => speakers[turns.speaker[place] ?? -1]?.name ?? '';
  const names = new Set(places.map(nameAt));
  const several = names.size > 1;
  const lines = places.map((place) => {
    const text = (turns.text[place] ?? '').trim();
    return several && nameAt(place) !== '' ? `${nameAt(place)}: ${text}` : text;
  });
  const [only] = names;
  return { quote: cut(lines.join('\n')), speaker: several ? '' : (only ?? '').slice(0, 200) };
}

/**
 * The turn that is being said at a time: the last that has begun. Undefined before the first, and without times.
 */
export function turnAt({ isTimed, turns }: Transcript, ms: number): number | undefined {
  if (!isTimed) return undefined;
  let low = 0;
  let high = turns.startMs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns.startMs[middle] ?? Infinity) <= ms) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? undefined : low - 1;
}

function placesIn(transcript: Transcript, startMs: number, endMs: number | null): readonly number[] {
  const { turns } = transcript;
  const last = turnAt(transcript, endMs ?? startMs);
  if (last === undefined) return [];
  if (endMs === null) return [last];
  const places: number[] = [];
  for (let place = last; place >= 0; place--) {
    const [from, to] = [turns.startMs[place] ?? 0, turns.endMs[place] ?? 0];
    const shared = Math.min(to, endMs) - Math.max(from, startMs);
    if (shared >= Math.min(leastMs, (to - from) / 2, (endMs - startMs) / 2)) places.unshift(place);
    // Turns are in order of their start, so only a long one can reach in from further back.
    else if (from < startMs - farBackMs) break;
  }
  return places;
}

const farBackMs = 600_000;

const cut = (text: string): string =>
  text.length <= longest ? text : `${text.slice(0, longest).replace(/\s+\S*$/, '')} …`;
