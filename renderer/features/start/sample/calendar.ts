import { dayNumber } from '../../../../shared/lib/calendar';
import { addDays } from '../../../../shared/lib/formats';

/** The sample's days: when each thing happened, seen from the day on which the sample is added. */
export interface SampleCalendar {
  /** The day so many days before, moved with all others so that weekdays named in the calls are right. */
  readonly day: (daysAgo: number) => string;
  /** Whether a call of that day belongs to the cycle that runs. */
  readonly isInCycle: (daysAgo: number) => boolean;
  /** When the coach before completed her scorecards: those from before the cycle, oldest first, then the rest. */
  readonly scoredAt: (daysAgo: number, placeBeforeCycle: number) => string;
}

/** Working days of the cycle's first two weeks, in which the calls from before it were scored. */
const daysOfDiagnosis = [25, 24, 23, 22, 19, 18];
const scoredADay = 8;
const minutesEach = 35;

/**
 * All dates move together, by three days at most either way, so that the cycle begins on the Monday nearest to
 * its first day. `today` is the day on the user's calendar. No day lies in the future, since the latest call
 * is four days old.
 */
export function sampleCalendar(today: string, cycleBeganDaysAgo: number): SampleCalendar {
  const shift = toNearestMonday(addDays(today, -cycleBeganDaysAgo));
  const day = (daysAgo: number): string => addDays(today, shift - daysAgo);
  const isInCycle = (daysAgo: number): boolean => daysAgo <= cycleBeganDaysAgo;
  return {
    day,
    isInCycle,
    scoredAt: (daysAgo, placeBeforeCycle) => {
      if (isInCycle(daysAgo)) return at(day(nextWorkingDay(daysAgo)), 15 * 60);
      const scoredOn = daysOfDiagnosis[Math.floor(placeBeforeCycle / scoredADay)] ?? 18;
      return at(day(scoredOn), 9 * 60 + (placeBeforeCycle % scoredADay) * minutesEach);
    },
  };
}

/** The instant some minutes after midnight of a day. */
const at = (day: string, minutes: number): string =>
  `${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00.000Z`;

const two = (value: number): string => String(value).padStart(2, '0');

/** The cycle began on a Monday 26 days ago: so the day 1, 8, 15 … days ago was a Friday. */
const nextWorkingDay = (daysAgo: number): number => daysAgo - (daysAgo % 7 === 1 ? 3 : 1);

function toNearestMonday(day: string): number {
  // 1970-01-01, day 0, was a Thursday.
  const afterMonday = (dayNumber(day) + 3) % 7;
  return afterMonday <= 3 ? -afterMonday : 7 - afterMonday;
}
