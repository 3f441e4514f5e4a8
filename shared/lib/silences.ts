/** A stretch of time, in milliseconds. */
export interface Span {
  readonly startMs: number;
  readonly endMs: number;
}

/**
 * The stretches of a recording in which nobody is heard for at least `leastMs`, in order. `lanes` are the loudness
 * of its channels as bytes (255·√sample), `perSecond` of them a second. What counts as silence is told from the
 * recording itself, because rooms and lines hum at different strengths: a sixth of the way from its quietest tenth
 * to its loudest tenth. Empty for a recording that is about as loud everywhere.
 */
export function silencesOf(lanes: readonly Uint8Array[], perSecond: number, leastMs: number): readonly Span[] {
  const length = Math.max(0, ...lanes.map((lane) => lane.length));
  const limit = silenceLimit(lanes, length);
  if (limit === undefined) return [];
  const spans: Span[] = [];
  const ms = (place: number): number => Math.round((place * 1000) / perSecond);
  let from: number | undefined;
  for (let place = 0; place <= length; place++) {
    const isQuiet = place < length && lanes.every((lane) => (lane[place] ?? 0) <= limit);
    if (isQuiet) from ??= place;
    else if (from !== undefined) {
      if (ms(place) - ms(from) >= leastMs) spans.push({ startMs: ms(from), endMs: ms(place) });
      from = undefined;
    }
  }
  return spans;
}

/** Bytes between quiet and loud under which a recording has no silences to tell. */
const leastContrast = 24;

function silenceLimit(lanes: readonly Uint8Array[], length: number): number | undefined {
  const many = new Uint32Array(256);
  for (let place = 0; place < length; place++) {
    const loudest = lanes.reduce((most, lane) => Math.max(most, lane[place] ?? 0), 0);
    many[loudest] = (many[loudest] ?? 0) + 1;
  }
  const quiet = byteAtShare(many, length, 0.1);
  const loud = byteAtShare(many, length, 0.9);
  return loud - quiet < leastContrast ? undefined : quiet + (loud - quiet) / 6;
}

function byteAtShare(many: Uint32Array, length: number, share: number): number {
  let below = 0;
  for (let byte = 0; byte < many.length; byte++) {
    below += many[byte] ?? 0;
    if (below > length * share) return byte;
  }
  return 0;
}
