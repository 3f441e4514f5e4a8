import { fold } from '../../lib/fold';
import { fail, ok, type Result } from '../../lib/result';
import type { quotaPeriods, Rep, repRoles } from '../../model/rep';
import {
  numberFormats,
  readDate,
  readNumber,
  type DateFormat,
  type NumberFormat,
} from '../dates-and-numbers';
import { tooWide, type RejectedRow } from '../import-plan';
import { textOf, type Cell, type Table, type TableRow } from '../table';
import { periodInHeading, rosterFieldNames, type RosterField, type RosterMapping } from './columns';

type Role = (typeof repRoles)[number];
type Period = (typeof quotaPeriods)[number];

/** How the columns of a roster are to be read. */
export interface RosterReading {
  readonly mapping: RosterMapping;
  /** Needed where start dates or quotas are mapped and written as text. */
  readonly dates: DateFormat | undefined;
  readonly numbers: NumberFormat | undefined;
  /** For quotas whose period no column gives. */
  readonly period: Period;
}

/** What a row says of a rep. A field that is empty or has no column is missing: it changes nothing. */
export interface RosterRow {
  readonly line: number;
  readonly name: string;
  readonly team: string | undefined;
  readonly fields: Partial<Pick<Rep, 'email' | 'startDate' | 'manager' | 'territory'>>;
  readonly role: { readonly is: Role; readonly written: string; readonly isGuess: boolean } | undefined;
  readonly quota: { readonly amount: number; readonly period: Period | undefined } | undefined;
}

const longest = 200;

/** Reads one row; fails with the first cell that cannot be taken. */
export function readRosterRow(
  table: Table,
  row: TableRow,
  reading: RosterReading,
): Result<RosterRow, RejectedRow> {
  const wide = tooWide(table, row);
  if (wide) return fail(wide);
  const cellOf = (field: RosterField): Cell => row.cells[reading.mapping[field] ?? -1] ?? '';
  const of = (field: RosterField): string => textOf(cellOf(field)).replace(/\s+/gu, ' ');
  const rejected = (field: RosterField, reason: string): Result<never, RejectedRow> =>
    fail({
      line: row.line,
      column: table.header[reading.mapping[field] ?? -1] ?? rosterFieldNames[field],
      value: of(field).slice(0, longest),
      reason,
    });

  const name = of('name') || [of('firstName'), of('lastName')].filter(Boolean).join(' ');
  if (name === '') return rejected('name', 'The name is missing.');
  const tooLong = (['name', 'team', 'manager', 'territory', 'email'] as const).find(
    (field) => of(field).length > longest,
  );
  if (tooLong || name.length > longest) return rejected(tooLong ?? 'name', `Longer than ${longest} letters.`);

  const email = of('email');
  if (email !== '' && !/^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(email))
    return rejected('email', 'This is no e-mail address.');
  const startDate = readStart(cellOf('startDate'), reading.dates);
  if (startDate === 'wrong')
    return rejected('startDate', `This is no date of the form ${reading.dates ?? 'that was chosen'}.`);
  const amount = of('quota') === '' ? undefined : readAmount(cellOf('quota'), reading.numbers);
  if (of('quota') !== '' && (amount === undefined || amount < 0))
    return rejected('quota', 'This is no amount.');
  const period = readPeriod(of('quotaPeriod'));
  if (period === 'wrong') return rejected('quotaPeriod', 'This is neither month, quarter nor year.');
  const headingPeriod = periodInHeading(table.header[reading.mapping.quota ?? -1] ?? '');

  const fields = { email, startDate: startDate ?? '', manager: of('manager'), territory: of('territory') };
  return ok({
    line: row.line,
    name,
    team: of('team') || undefined,
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')),
    role: readRole(of('role')),
    quota: amount === undefined ? undefined : { amount, period: period ?? headingPeriod },
  });
}

/** Without a format only what every format reads alike is taken. */
function readAmount(cell: Cell, format: NumberFormat | undefined): number | undefined {
  const [amount, other] = (format ? [format] : numberFormats).map((one) => readNumber(cell, one));
  return format !== undefined || amount === other ? amount : undefined;
}

function readStart(cell: Cell, format: DateFormat | undefined): string | undefined {
  if (textOf(cell) === '') return undefined;
  // A workbook's own dates are written like this whatever the column's texts look like.
  return readDate(cell, 'yyyy-mm-dd') ?? (format && readDate(cell, format)) ?? 'wrong';
}

function readPeriod(text: string): Period | 'wrong' | undefined {
  const folded = fold(text);
  if (folded === '') return undefined;
  if (/^(per )?(months?|monthly|m|mo)$/.test(folded)) return 'month';
  if (/^(per )?(quarters?|quarterly|q|qtr)$/.test(folded)) return 'quarter';
  return /^(per )?(years?|yearly|annual|annually|y|fy|a)$/.test(folded) ? 'year' : 'wrong';
}

/** What job titles hold, the most telling first. */
const titles: readonly (readonly [RegExp, Role])[] = [
  [/\b(sdr|bdr|sales development|business development representative|inside sales)\b/, 'SDR'],
  [/\b(am|account manager|customer success|csm|key account|client partner)\b/, 'AM'],
  [/\b(ae|account executive|sales executive|sales representative|sales rep|closer)\b/, 'AE'],
  [/\b(manager|lead|leader|head|director|vp|vice president|chief|cro)\b/, 'manager'],
  [/^other$/, 'other'],
];

function readRole(text: string): RosterRow['role'] {
  if (text === '') return undefined;
  const found = titles.find(([pattern]) => pattern.test(fold(text)))?.[1];
  return { is: found ?? 'other', written: text, isGuess: found === undefined };
}
