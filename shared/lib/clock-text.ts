import { clockTime } from './formats';

/**
 * A time inside a recording as a person may correct it: 3:07.5, with tenths where they are not zero. Cut off, not
 * rounded, as every clock is: beside 3:07 it never says 3:08.
 */
export function writeTime(ms: number): string {
  const tenths = Math.floor((ms % 1000) / 100);
  return tenths === 0 ? clockTime(ms) : `${clockTime(ms)}.${tenths}`;
}

/** Reads 3:07, 1:02:09.25 or 95 (seconds) as milliseconds; undefined where the text is no time. */
export function readTime(text: string): number | undefined {
  const match = /^(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,5}(?:[.,]\d{1,3})?)$/.exec(text.trim());
  if (!match) return undefined;
  const [, hours = '0', minutes = '0', seconds = '0'] = match;
  const asSeconds = Number(seconds.replace(',', '.'));
  if (match[2] !== undefined && asSeconds >= 60) return undefined;
  if (match[1] !== undefined && Number(minutes) >= 60) return undefined;
  return Math.round((Number(hours) * 3600 + Number(minutes) * 60 + asSeconds) * 1000);
}
