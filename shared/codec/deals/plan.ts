import { fold } from '../../lib/fold';
import { dealStates, noDay, type Deals } from '../../model/deals';
import type { PipelineStage } from '../../model/pipeline-settings';
import type { RejectedRow } from '../import-plan';
import { assemble, currenciesOf, saidState, type FoundCurrency } from './assemble';
import { readColumnsOf, numberAt, type ColumnFormat, type ReadColumns } from './columns-read';
import { gatherDeals } from './gather-deals';
import { gatherHistory } from './gather-history';
import type { Gathered } from './gathered';
import { columnOf, rowsAre, type RowsAre } from './mapping';
import { areReportedRows, noExport } from './recognise';
import type { DealsReading, DealsSource } from './source';
import { guessStages, type FoundStage } from './stages';

/** What importing a file of deals would do, before anything is stored. */
export interface DealsPlan {
  readonly rowsAre: RowsAre;
  readonly formats: readonly ColumnFormat[];
  /** Why the rows cannot be read at all, such as what is missing, in a sentence; undefined where they can. */
  readonly lacks: string | undefined;
  /** Undefined while something is missing or a format has to be chosen. */
  readonly found: FoundDeals | undefined;
}

export interface FoundDeals {
  /** Rows read are rows stored and rows reported, always. */
  readonly rowsRead: number;
  readonly rowsStored: number;
  readonly rejected: readonly RejectedRow[];
  readonly deals: Deals;
  readonly currencies: readonly FoundCurrency[];
  /** Currencies for which the user has to say what they are worth. */
  readonly openCurrencies: readonly string[];
  /** The stages of the file and those the client knows, in order. */
  readonly stages: readonly PipelineStage[];
  readonly foundStages: readonly FoundStage[];
  /** Owners and how many deals each has, most first. */
  readonly owners: readonly { readonly owner: string; readonly deals: number }[];
  /** What the file has and an audit may use. */
  readonly has: readonly string[];
  /** The last day on which something had happened; undefined where the file has no days. */
  readonly lastDay: number | undefined;
}

/** Reads a file of deals as the user wants it read, and says what would be stored and what is reported. */
export function planDeals(
  source: DealsSource,
  reading: DealsReading,
  /** Today, counted from 1970-01-01: no export describes a later day. */
  today: number,
  onProgress?: (row: number) => void,
): DealsPlan {
  source.prepare(reading.mapping, (row) => onProgress?.(row / 2));
  const columns = readColumnsOf(source, reading);
  const kind = rowsAre(reading.mapping);
  const { formats } = columns;
  const lacks = lacking(source, reading, kind);
  if (lacks !== undefined || formats.some(({ isOpen }) => isOpen))
    return { rowsAre: kind, formats, lacks, found: undefined };
  const tell = (row: number): void => onProgress?.((source.grid.count + row) / 2);
  const gathered =
    kind === 'deals'
      ? gatherDeals(source.grid, columns, reading.stages, tell)
      : gatherHistory(source.grid, columns, kind, tell);
  return { rowsAre: kind, formats, lacks, found: findDeals(source, columns, gathered, reading, today) };
}

function lacking({ grid }: DealsSource, { mapping }: DealsReading, kind: RowsAre): string | undefined {
  if (areReportedRows(grid.header)) return noExport;
  const has = (field: Parameters<typeof columnOf>[2]): boolean =>
    columnOf(grid.header, mapping, field) !== undefined;
  if (!has('id') && !has('name')) return 'No column names the deals. Choose the one with their ids or names.';
  const tellsState = has('stage') || has('status') || has('isWon') || has('wonOn');
  if (kind === 'deals' && !tellsState)
    return 'No column tells how deals stand. Choose the one with their stages or their status.';
  return undefined;
}

function findDeals(
  { grid }: DealsSource,
  columns: ReadColumns,
  gathered: Gathered,
  reading: DealsReading,
  today: number,
): FoundDeals {
  const foundStages = stagesIn(columns, gathered);
  const stages = guessStages(foundStages, reading.stages);
  const deals = assemble(grid, columns, gathered, reading, stages);
  const currencies = currenciesOf(columns, gathered.rows, reading.currency);
  return {
    rowsRead: grid.count,
    rowsStored: gathered.rowsStored,
    rejected: gathered.rejected,
    deals,
    currencies,
    openCurrencies: currencies
      .filter(({ written, isOwn }) => !isOwn && reading.rates[written] === undefined)
      .map(({ written }) => written),
    stages,
    foundStages,
    owners: ownersIn(deals),
    has: hasOf(deals),
    lastDay: lastDayOf(deals, today),
  };
}

/** What the file tells of each of its stages. */
function stagesIn(columns: ReadColumns, { rows, stageAt, stageNames, history }: Gathered): FoundStage[] {
  const probability = columns.number('probability');
  const said = saidState(columns);
  const tally = stageNames.map(() => ({ deals: 0, sum: 0, known: 0, won: 0, lost: 0, steps: 0, places: 0 }));
  rows.forEach((row, deal) => {
    const own = tally[stageAt[deal] ?? -1];
    if (!own) return;
    own.deals++;
    const state = said(row);
    if (state === 'won' || state === 'lost') own[state]++;
    const chance = numberAt(probability, row);
    if (!Number.isNaN(chance)) {
      own.sum += chance;
      own.known++;
    }
  });
  if (history) placeSteps(history.from, history.stage, tally);
  // Shares of one are chances of a hundred.
  const scale = probability && !probability.numbers.some((number) => number > 1) ? 100 : 1;
  return tally.map(({ deals, sum, known, won, lost, steps, places }, place) => ({
    name: stageNames[place] ?? '',
    deals,
    probability: known === 0 ? undefined : (sum / known) * scale,
    won,
    lost,
    step: steps === 0 ? undefined : places / steps,
  }));
}

/** Adds up at which step of their histories deals pass each stage. */
function placeSteps(
  from: Int32Array,
  stage: Int32Array,
  tally: readonly { steps: number; places: number }[],
): void {
  for (let deal = 0; deal + 1 < from.length; deal++) {
    const begin = from[deal] ?? 0;
    for (let step = begin; step < (from[deal + 1] ?? 0); step++) {
      const own = tally[stage[step] ?? -1];
      if (!own) continue;
      own.steps++;
      own.places += step - begin;
    }
  }
}

function ownersIn({ owner }: Deals): FoundDeals['owners'] {
  const deals = new Int32Array(owner.values.length);
  for (const place of owner.at) if (place >= 0) deals[place] = (deals[place] ?? 0) + 1;
  return owner.values
    .map((one, place) => ({ owner: one, deals: deals[place] ?? 0 }))
    .filter((one) => one.deals > 0)
    .toSorted((a, b) => b.deals - a.deals || (fold(a.owner) < fold(b.owner) ? -1 : 1));
}

const partNames = [
  ['amount', 'amount'],
  ['created', 'created'],
  ['closed', 'closed'],
  ['lastActivity', 'last activity'],
  ['nextStep', 'next step'],
  ['margin', 'margin'],
  ['acquisitionCost', 'acquisition cost'],
  ['lossReason', 'loss reason'],
  ['competitor', 'competitor'],
  ['segment', 'segment'],
  ['source', 'source'],
  ['history', 'stage history'],
] as const;

const hasOf = (deals: Deals): string[] =>
  partNames.filter(([part]) => deals[part] !== undefined).map(([, name]) => name);

function lastDayOf(deals: Deals, today: number): number | undefined {
  let last = noDay;
  const look = (day: number): void => {
    if (day > last && day <= today) last = day;
  };
  deals.created?.forEach(look);
  deals.lastActivity?.forEach(look);
  deals.history?.entered.forEach(look);
  // An open deal's day of closing is a hope.
  deals.closed?.forEach((day, deal) => {
    if (deals.state[deal] !== dealStates.indexOf('open')) look(day);
  });
  return last === noDay ? undefined : last;
}
