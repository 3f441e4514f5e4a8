import { calendarDay, monthNamed, timeOf } from '../../lib/calendar';

/** A date found in a name, and what is left of the name without it. */
export interface FoundDate {
  readonly date: string | null;
  readonly time: string | null;
  /** The two days that a date such as 03-04-2026 can mean; empty where it is clear. */
  readonly couldBe: readonly string[];
  readonly rest: string;
}

interface Pattern {
  readonly form: RegExp;
  readonly order: 'ymd' | 'dmy' | 'either' | 'd month y' | 'month d y';
}

// The clearest forms first. Dots put the day first; dashes and strokes are read both ways.
const patterns: readonly Pattern[] = [
  { form: /(?<!\d)GMT(\d{4})(\d{2})(\d{2})-?/, order: 'ymd' },
  { form: /(?<!\d)(\d{4})[-_./ ](\d{1,2})[-_./ ](\d{1,2})(?!\d)/, order: 'ymd' },
  { form: /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/, order: 'ymd' },
  { form: /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/, order: 'dmy' },
  { form: /(?<!\d)(\d{1,2})[-_/ ](\d{1,2})[-_/ ](\d{4})(?!\d)/, order: 'either' },
  { form: /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[-_. ]+([A-Za-z]{3,9})[-_., ]+(\d{4})(?!\d)/, order: 'd month y' },
  {
    form: /(?<![A-Za-z])([A-Za-z]{3,9})[-_. ]+(\d{1,2})(?:st|nd|rd|th)?[-_., ]+(\d{4})(?!\d)/,
    order: 'month d y',
  },
];

const timeAfter = /^[\sT_-]*(?:at\s+)?(\d{2})[-:.h]?(\d{2})(?:[-:.]?\d{2})?(?!\d)/i;

/** Finds a day, and a time behind it, in the name of a file. */
export function findDate(name: string): FoundDate {
  for (const { form, order } of patterns) {
    const match = form.exec(name);
    if (!match) continue;
    const days = readDays(match, order);
    if (days.length === 0) continue;
    const after = name.slice(match.index + match[0].length);
    const clock = timeAfter.exec(after);
    const time = clock ? timeOf(Number(clock[1]), Number(clock[2])) : undefined;
    return {
      date: days.length === 1 ? (days[0] ?? null) : null,
      time: time ?? null,
      couldBe: days.length > 1 ? days : [],
      rest: `${name.slice(0, match.index)}|${time === undefined ? after : after.slice(clock?.[0].length)}`,
    };
  }
  return { date: null, time: null, couldBe: [], rest: name };
}

function readDays(match: RegExpExecArray, order: Pattern['order']): readonly string[] {
  const [, a = '', b = '', c = ''] = match;
  const days = new Set<string | undefined>();
  if (order === 'ymd') days.add(calendarDay(Number(a), Number(b), Number(c)));
  if (order === 'dmy' || order === 'either') days.add(calendarDay(Number(c), Number(b), Number(a)));
  if (order === 'either') days.add(calendarDay(Number(c), Number(a), Number(b)));
  if (order === 'd month y') days.add(calendarDay(Number(c), monthNamed(b) ?? 0, Number(a)));
  if (order === 'month d y') days.add(calendarDay(Number(c), monthNamed(a) ?? 0, Number(b)));
  return [...days].filter((day) => day !== undefined);
}
