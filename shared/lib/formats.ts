/** How numbers, money, days and times are written for one client. */
export interface Formats {
  /** A figure with a fixed number of decimals, so that columns align. */
  readonly number: (value: number, decimals?: number) => string;
  readonly money: (value: number) => string;
  /** An estimate: two digits that count and no more, so that it does not look exact. */
  readonly aboutMoney: (value: number) => string;
  /** A share from 0 to 1, as per cent without decimals. */
  readonly percent: (share: number) => string;
  /** A calendar day such as 2026-03-14. */
  readonly day: (day: string) => string;
  readonly dayShort: (day: string) => string;
  /** A calendar day with its weekday and without its year, as Tue 10 Nov. */
  readonly dayWithWeekday: (day: string) => string;
  /** A calendar day in full, as Tuesday 10 November 2026. */
  readonly dayLong: (day: string) => string;
  /** An instant, with its time of day in this machine's zone. */
  readonly instant: (instant: string) => string;
}

/** The formats of a locale and currency. A locale that is unknown falls back to British English. */
export function formatsFor(locale: string, currency: string): Formats {
  const known = Intl.NumberFormat.supportedLocalesOf([locale]).length > 0 ? locale : 'en-GB';
  const money = new Intl.NumberFormat(known, { style: 'currency', currency, maximumFractionDigits: 0 });
  const aboutMoney = new Intl.NumberFormat(known, {
    style: 'currency',
    currency,
    maximumSignificantDigits: 2,
  });
  const percent = new Intl.NumberFormat(known, { style: 'percent', maximumFractionDigits: 0 });
  // Days are days: read and written in UTC so that no time zone moves them.
  const day = new Intl.DateTimeFormat(known, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const dayShort = new Intl.DateTimeFormat(known, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const dayWithWeekday = new Intl.DateTimeFormat(known, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  const dayLong = new Intl.DateTimeFormat(known, { dateStyle: 'full', timeZone: 'UTC' });
  const instant = new Intl.DateTimeFormat(known, { dateStyle: 'medium', timeStyle: 'short' });
  const numbers = [0, 1, 2, 3].map(
    (decimals) =>
      new Intl.NumberFormat(known, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
  );
  return {
    number: (value, decimals = 0) => numbers[decimals]?.format(value) ?? value.toFixed(decimals),
    money: (value) => money.format(value),
    aboutMoney: (value) => aboutMoney.format(value),
    percent: (share) => percent.format(share),
    day: (text) => day.format(new Date(`${text}T00:00:00Z`)),
    dayShort: (text) => dayShort.format(new Date(`${text}T00:00:00Z`)),
    dayWithWeekday: (text) => dayWithWeekday.format(new Date(`${text}T00:00:00Z`)),
    dayLong: (text) => dayLong.format(new Date(`${text}T00:00:00Z`)),
    instant: (text) => instant.format(new Date(text)),
  };
}

/** A time inside a recording, as 3:07 or 1:02:09. */
export function clockTime(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, place) => (place === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}

/** A size of a file or of free room, as 3.4 MB. */
export function fileSize(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  const place = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** place;
  return `${place === 0 ? value : value.toFixed(value < 10 ? 1 : 0)} ${units[place]}`;
}

/** A length of time in whole months, as 7 mo, 2 y or 2 y 7 mo. */
export function monthsInWords(months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  if (years === 0) return `${rest} mo`;
  return rest === 0 ? `${years} y` : `${years} y ${rest} mo`;
}

/** The calendar day of an instant in this machine's zone, as 2026-03-14. */
export function dayOf(ms: number): string {
  const date = new Date(ms);
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** The calendar day so many days after another. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
