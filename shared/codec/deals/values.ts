import { dayNumber } from '../../lib/calendar';
import { fold } from '../../lib/fold';
import { noDay } from '../../model/deals';
import {
  detectDates,
  detectNumbers,
  readDate,
  readNumber,
  type DateFormat,
  type Detected,
  type NumberFormat,
} from '../dates-and-numbers';

const timeBehind =
  /^(.{6,}?)(?:T|,?\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([ap])?\.?(?:m\.?)?\s*(?:Z|[+-]\d{2}:?\d{2})?$/i;

/** A cell without the time of day behind its date. */
export const dayPart = (text: string): string =>
  text.includes(':') ? (timeBehind.exec(text)?.[1] ?? text) : text;

/** The time of day behind a date, in seconds; 0 where there is none. */
export function secondsOf(text: string): number {
  const [, , hours, minutes, seconds, half] = timeBehind.exec(text) ?? [];
  if (hours === undefined) return 0;
  const afternoon = half?.toLowerCase() === 'p' && Number(hours) < 12 ? 12 : 0;
  const night = half?.toLowerCase() === 'a' && Number(hours) === 12 ? -12 : 0;
  return (Number(hours) + afternoon + night) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0);
}

/** So many different days show how a column writes them. */
const enough = 5000;

/** How a column writes its days, from its different values. */
export const detectDays = (values: readonly string[]): Detected<DateFormat> =>
  detectDates(values.slice(0, enough));

/** The day of each value; `noDay` where it is none in this format. */
export const readDays = (values: readonly string[], format: DateFormat | undefined): Int32Array =>
  Int32Array.from(values, (value) => {
    const day = format && readDate(value, format);
    return day === undefined ? noDay : dayNumber(day);
  });

/** How a column writes its numbers, from its different values: those that differ in digits only count once. */
export const detectAmounts = (values: readonly string[]): Detected<NumberFormat> =>
  detectNumbers([...new Set(values.map(shapeOf))]);

/** Whether a value is digits only, or digits with a point before the last one or two: most amounts are. */
function plainly(value: string): 'whole' | 'point' | undefined {
  let point = -1;
  for (let at = 0; at < value.length; at++) {
    const sign = value.charCodeAt(at);
    if (sign === 0x2e && point < 0 && at > 0) point = at;
    else if (sign < 0x30 || sign > 0x39) return undefined;
  }
  if (value.length === 0 || value.length > 15) return undefined;
  if (point < 0) return 'whole';
  const behind = value.length - point - 1;
  return behind === 1 || behind === 2 ? 'point' : undefined;
}

function shapeOf(value: string): string {
  const plain = plainly(value);
  if (plain !== undefined) return plain === 'whole' ? '9' : '9.99';
  return withoutPercent(value).replace(/\d/g, '9');
}

const withoutPercent = (value: string): string => value.replace(/\s*%$/, '');

/** The number of each value; NaN where it is none in this format. A percent sign is passed over. */
export const readAmounts = (values: readonly string[], format: NumberFormat | undefined): Float64Array =>
  Float64Array.from(values, (value) => {
    const plain = plainly(value);
    if (plain === 'whole' || (plain === 'point' && format === '1,234.50')) return Number(value);
    return (format && readNumber(withoutPercent(value), format)) ?? NaN;
  });

/** Whether a number is no margin, in whatever way margins are written: more than 100% of the amount. */
export const isNoMargin = (number: number): boolean => number > 100;

/** What signs of money can mean; those that mean one currency only are known by it. */
const signs: Readonly<Record<string, readonly string[]>> = {
  '€': ['EUR'],
  '£': ['GBP'],
  '₹': ['INR'],
  '₽': ['RUB'],
  '₩': ['KRW'],
  '₺': ['TRY'],
  '₪': ['ILS'],
  '₴': ['UAH'],
  '₫': ['VND'],
  '฿': ['THB'],
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'TWD'],
  '¥': ['JPY', 'CNY'],
};

/** The currency that an amount is written with: a code, or a sign that can mean several; empty for none. */
export function currencyIn(value: string): string {
  if (plainly(value) !== undefined) return '';
  const code = /\b[A-Z]{3}\b/.exec(value)?.[0];
  if (code !== undefined) return code;
  const sign = /\p{Sc}/u.exec(value)?.[0];
  if (sign === undefined) return '';
  const meant = signs[sign] ?? [];
  return (meant.length === 1 ? meant[0] : undefined) ?? sign;
}

/** Whether what stands in a file can be the client's own currency: its code, a sign that can mean it, or nothing. */
export const mayBe = (written: string, currency: string): boolean =>
  written === '' || written === currency || (signs[written]?.includes(currency) ?? false);

const yes: ReadonlySet<string> = new Set('1 true yes y ja oui si x wahr vrai verdadero'.split(' '));
const no: ReadonlySet<string> = new Set('0 false no n nein non falsch faux falso'.split(' '));

/** A yes or no in one of four languages; undefined for anything else. */
export function readFlag(value: string): boolean | undefined {
  const folded = fold(value);
  return yes.has(folded) ? true : no.has(folded) ? false : undefined;
}

/** How a deal stands by a word of its status; undefined where the word says something else. */
export function readStatus(value: string): 'open' | 'won' | 'lost' | undefined {
  const folded = fold(value);
  if (/^(?:closed )?(?:won|gewonnen|gagnee?|ganad[oa])$/.test(folded)) return 'won';
  if (/^(?:closed )?(?:lost|verloren|perdue?|perdid[oa]|abandoned|cancell?ed|dead)$/.test(folded))
    return 'lost';
  if (/^(?:open|offen|ouverte?|abiert[oa]|active|aktiv|in progress|pending|en cours|en curso)$/.test(folded))
    return 'open';
  return undefined;
}
