import { fold } from '../../lib/fold';
import { dealStates, noDay, type CodedText, type Deals, type DealState } from '../../model/deals';
import type { PipelineStage } from '../../model/pipeline-settings';
import { dayAt, numberAt, type NumberColumn, type ReadColumns } from './columns-read';
import type { Gathered } from './gathered';
import type { Grid } from './grid';
import type { DealsReading } from './source';
import { currencyIn, isNoMargin, mayBe, readFlag, readStatus } from './values';

/** How the file writes money, and in how many deals. */
export interface FoundCurrency {
  /** A code as USD, a sign that can mean several, or empty where the file says nothing. */
  readonly written: string;
  readonly deals: number;
  /** Whether it can be the client's own. */
  readonly isOwn: boolean;
}

/** The deals of a file as columns. */
export function assemble(
  grid: Grid,
  columns: ReadColumns,
  gathered: Gathered,
  reading: DealsReading,
  stages: readonly PipelineStage[],
): Deals {
  const { rows, ids } = gathered;
  const name = columns.text('name');
  const state = statesOf(columns, gathered, stages);
  const created = gathered.created ?? daysOf(columns, rows, 'created');
  const closed = closedOf(columns, rows, state);
  const lastActivity = daysOf(columns, rows, 'lastActivity');
  const nextStep = daysOf(columns, rows, 'nextStep');
  const rate = ratesOf(columns, reading);
  const amount = moneyOf(columns.number('amount'), rows, rate);
  const acquisitionCost = moneyOf(columns.number('acquisitionCost'), rows, rate);
  const margin = sharesOf(columns.number('margin'), rows);
  const { history } = gathered;
  return {
    count: ids.length,
    id: ids,
    name: name ? Array.from(rows, (row) => grid.text(row, name.column)) : ids,
    owner: ownersOf(columns, rows),
    stage: { values: gathered.stageNames, at: gathered.stageAt },
    state,
    ...(amount && { amount }),
    ...(created && { created }),
    ...(closed && { closed }),
    ...(lastActivity && { lastActivity }),
    ...(nextStep && { nextStep }),
    ...(margin && { margin }),
    ...(acquisitionCost && { acquisitionCost }),
    ...textsOf(columns, rows),
    ...(history && { history }),
  };
}

const textFields = ['lossReason', 'competitor', 'segment', 'source'] as const;

function textsOf(columns: ReadColumns, rows: Int32Array): { [F in (typeof textFields)[number]]?: CodedText } {
  const texts: { [F in (typeof textFields)[number]]?: CodedText } = {};
  for (const field of textFields) {
    const coded = columns.text(field)?.coded();
    if (coded) texts[field] = pick(coded, rows);
  }
  return texts;
}

const pick = ({ values, at }: CodedText, rows: Int32Array): CodedText => ({
  values,
  at: rows.map((row) => at[row] ?? -1),
});

/** An owner is known by e-mail where the file has it, because names are written in many ways. */
function ownersOf(columns: ReadColumns, rows: Int32Array): CodedText {
  const coded = (columns.text('ownerEmail') ?? columns.text('owner'))?.coded();
  return coded ? pick(coded, rows) : { values: [], at: new Int32Array(rows.length).fill(-1) };
}

type DayField = 'created' | 'lastActivity' | 'nextStep';

function daysOf(columns: ReadColumns, rows: Int32Array, field: DayField): Int32Array | undefined {
  const column = columns.day(field);
  return column && rows.map((row) => dayAt(column, row));
}

/** The day on which it was won or lost; for open deals the expected one. */
function closedOf(columns: ReadColumns, rows: Int32Array, state: Uint8Array): Int32Array | undefined {
  const [closed, won, lost, expected] = (['closed', 'wonOn', 'lostOn', 'expected'] as const).map(columns.day);
  if (!closed && !won && !lost && !expected) return undefined;
  const own = [expected, won, lost];
  return rows.map((row, deal) => {
    const day = dayAt(own[state[deal] ?? 0], row);
    return day === noDay ? dayAt(closed, row) : day;
  });
}

/**
 * How each deal stands: what the file itself says (won and closed flags, a status, days of winning and losing)
 * comes before what its stage stands for.
 */
function statesOf(columns: ReadColumns, gathered: Gathered, stages: readonly PipelineStage[]): Uint8Array {
  const ofStage = new Map(
    stages.map(({ name, is }) => [fold(name), is === 'won' || is === 'lost' ? is : ('open' as const)]),
  );
  const byStage = gathered.stageNames.map((name) => ofStage.get(fold(name)) ?? 'open');
  const said = saidState(columns);
  return Uint8Array.from(gathered.rows, (row, deal) => {
    const stage = byStage[gathered.stageAt[deal] ?? -1] ?? 'open';
    const word = said(row) ?? stage;
    return dealStates.indexOf(word === 'closed' ? (stage === 'won' ? 'won' : 'lost') : word);
  });
}

/**
 * What the file itself says of a row's deal, whatever its stage stands for: `closed` where it says that the deal is
 * over and not how it ended, undefined where it says nothing.
 */
export function saidState(columns: ReadColumns): (row: number) => DealState | 'closed' | undefined {
  const flag = (field: 'isWon' | 'isClosed') => {
    const coded = columns.text(field)?.coded();
    const flags = coded?.values.map(readFlag);
    return (row: number) => flags?.[coded?.at[row] ?? -1];
  };
  const [isWon, isClosed] = [flag('isWon'), flag('isClosed')];
  const status = columns.text('status')?.coded();
  const statuses = status?.values.map(readStatus);
  const [wonOn, lostOn] = [columns.day('wonOn'), columns.day('lostOn')];
  return (row) => {
    if (isWon(row) === true) return 'won';
    const word = statuses?.[status?.at[row] ?? -1];
    if (word) return word;
    const closed = isClosed(row);
    if (closed === false) return 'open';
    if (closed === true && isWon(row) === false) return 'lost';
    if (dayAt(wonOn, row) !== noDay) return 'won';
    if (dayAt(lostOn, row) !== noDay) return 'lost';
    return closed === true ? 'closed' : undefined;
  };
}

/** For a row and a value of money how much the currency is worth; NaN where its amounts are left out. */
type Rate = (row: number, place: number, column: NumberColumn) => number;

function ratesOf(columns: ReadColumns, reading: DealsReading): Rate {
  const written = currencyOf(columns);
  const worth = new Map<string, number>();
  return (row, place, column) => {
    const currency = written(row, place, column);
    let rate = worth.get(currency);
    if (rate === undefined) {
      const given = reading.rates[currency];
      rate = given === undefined ? (mayBe(currency, reading.currency) ? 1 : NaN) : (given ?? NaN);
      worth.set(currency, rate);
    }
    return rate;
  };
}

/** The currency of a row's amount: what stands beside the number, otherwise what the currency column says. */
function currencyOf(columns: ReadColumns): (row: number, place: number, column: NumberColumn) => string {
  const coded = columns.text('currency')?.coded();
  const codes = coded?.values.map((value) => value.toUpperCase());
  const inValues = new Map<NumberColumn, readonly string[]>();
  return (row, place, column) => {
    let inside = inValues.get(column);
    if (!inside) {
      inside = column.coded.values.map(currencyIn);
      inValues.set(column, inside);
    }
    return (inside[place] || codes?.[coded?.at[row] ?? -1]) ?? '';
  };
}

/** The currencies of the amounts and the acquisition costs of a file, the one of the most deals first. */
export function currenciesOf(
  columns: ReadColumns,
  rows: Int32Array,
  currency: string,
): readonly FoundCurrency[] {
  const money = [columns.number('amount'), columns.number('acquisitionCost')].flatMap((one) => one ?? []);
  const written = currencyOf(columns);
  const deals = new Map<string, number>();
  for (const row of rows) {
    const own = new Set<string>();
    for (const column of money) {
      const place = column.coded.at[row] ?? -1;
      if (place >= 0) own.add(written(row, place, column));
    }
    for (const one of own) deals.set(one, (deals.get(one) ?? 0) + 1);
  }
  return [...deals]
    .map(([one, many]) => ({ written: one, deals: many, isOwn: mayBe(one, currency) }))
    .toSorted((a, b) => b.deals - a.deals);
}

function moneyOf(column: NumberColumn | undefined, rows: Int32Array, rate: Rate): Float64Array | undefined {
  return (
    column &&
    Float64Array.from(rows, (row) => {
      const place = column.coded.at[row] ?? -1;
      if (place < 0) return NaN;
      const worth = rate(row, place, column);
      const money = numberAt(column, row);
      return worth === 1 ? money : money * worth;
    })
  );
}

/**
 * Margins as shares: 35, 35% and 0.35 are one. A percent sign speaks for its own value; those without one are shares
 * already where all of them are at most 1.
 */
function sharesOf(column: NumberColumn | undefined, rows: Int32Array): Float64Array | undefined {
  if (!column) return undefined;
  const isSigned = column.coded.values.map((value) => value.includes('%'));
  const arePercent = column.numbers.some(
    (number, place) => !isSigned[place] && Math.abs(number) > 1 && !isNoMargin(number),
  );
  return Float64Array.from(rows, (row) => {
    const isPercent = arePercent || isSigned[column.coded.at[row] ?? -1];
    return numberAt(column, row) / (isPercent ? 100 : 1);
  });
}
