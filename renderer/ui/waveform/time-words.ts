import { clockTime } from '../../../shared/lib/formats';
import { counted } from '../../../shared/lib/words';

/** A moment for a screen reader: 'minute 3 second 20 of 42 minutes'; under a minute 'second 20 of 48 seconds'. */
export function spokenMoment(ms: number, durationMs: number): string {
  const all = Math.round(durationMs / 1000);
  const now = Math.min(Math.floor(ms / 1000), all);
  if (all < 60) return `second ${now} of ${counted(all, 'second', 'seconds')}`;
  const minutes = Math.round(all / 60);
  return `minute ${Math.floor(now / 60)} second ${now % 60} of ${counted(minutes, 'minute', 'minutes')}`;
}

/** A moment on the ruler: 0:05, 12:30, 1:02:30; with tenths where the ruler has them: 0:05.2. */
export function rulerTime(ms: number, tenths = false): string {
  const inTenths = Math.round(ms / 100);
  return `${clockTime(inTenths * 100)}${tenths ? `.${inTenths % 10}` : ''}`;
}

const ruleSteps = [
  100, 200, 500, 1e3, 2e3, 5e3, 10e3, 15e3, 30e3, 60e3, 120e3, 300e3, 600e3, 900e3, 1800e3, 3600e3,
];

/** The round step in milliseconds that leaves at least `room` pixels between two labels of the ruler. */
export const ruleStep = (msPerPixel: number, room: number): number =>
  ruleSteps.find((step) => step / msPerPixel >= room) ?? 3600e3;
