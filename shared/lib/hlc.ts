/**
 * A hybrid logical clock: orders what several installs did without a server, even when a machine's clock
 * is wrong or set back. As text it sorts by time, then by count, then by device.
 * Source: Kulkarni et al., "Logical Physical Clocks", 2014.
 */
export interface Hlc {
  /** Milliseconds since 1970, never less than any time seen before. */
  readonly wall: number;
  /** Tells apart what happened within one millisecond. */
  readonly count: number;
  readonly device: string;
}

/** The first reading of a device that has seen nothing yet. */
export const firstHlc = (device: string): Hlc => ({ wall: 0, count: 0, device });

/** The reading for something that happens now, later than everything seen before. */
export function tick(last: Hlc, now: number): Hlc {
  return now > last.wall
    ? { wall: now, count: 0, device: last.device }
    : { wall: last.wall, count: last.count + 1, device: last.device };
}

/** The reading as text that sorts in order of happening. */
export const formatHlc = (clock: Hlc): string =>
  `${clock.wall.toString(16).padStart(12, '0')}-${clock.count.toString(16).padStart(4, '0')}-${clock.device}`;

/** Reads what formatHlc wrote; undefined where the text is no reading. */
export function parseHlc(text: string): Hlc | undefined {
  const match = /^([0-9a-f]{12})-([0-9a-f]{4,})-(.+)$/.exec(text);
  if (!match?.[1] || !match[2] || !match[3]) return undefined;
  return { wall: parseInt(match[1], 16), count: parseInt(match[2], 16), device: match[3] };
}
