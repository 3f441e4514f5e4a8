import { dayOfNumber } from '../../lib/calendar';
import { fold } from '../../lib/fold';
import { noDay, type StageHistory } from '../../model/deals';
import type { PipelineStage } from '../../model/pipeline-settings';
import { Places } from '../cells';
import type { RejectedRow } from '../import-plan';
import { rejectedRow, rowCheck } from './check-rows';
import { dayAt, type ReadColumns } from './columns-read';
import type { Gathered } from './gathered';
import type { Grid } from './grid';
import { StageNames } from './stage-names';
import { guessStages } from './stages';
import { TextTable } from './text-table';

/** Gathers the deals of a file with one row for each. The second row of a deal is reported, not counted twice. */
export function gatherDeals(
  grid: Grid,
  columns: ReadColumns,
  known: readonly PipelineStage[],
  onProgress?: (row: number) => void,
): Gathered {
  const check = rowCheck(grid, columns);
  const ids = dealIds(grid, columns);
  const stage = columns.text('stage');
  const coded = stage?.coded();
  const names = new StageNames();
  const stageOf = coded ? names.placesOf(coded) : undefined;
  const knowsState = (['status', 'isWon', 'wonOn'] as const).some(
    (field) => columns.text(field) !== undefined,
  );
  const rows = new Int32Array(grid.count);
  const own: string[] = [];
  const stageAt = new Int32Array(grid.count);
  /** For each id the row that has it, plus one. */
  const seen = new Int32Array(grid.count + 1);
  const rejected: RejectedRow[] = [];
  for (let row = 0; row < grid.count; row++) {
    if (row % 20_000 === 0) onProgress?.(row);
    const fault = check(row);
    if (fault) {
      rejected.push(fault);
      continue;
    }
    const id = ids.placeOf(row);
    const place = stageOf?.[coded?.at[row] ?? -1] ?? -1;
    const before = seen[id] ?? 0;
    if (id < 0) rejected.push(rejectedRow(grid, row, ids.missing, ids.column));
    else if (before > 0) {
      const reason = `This deal stands on line ${grid.line(before - 1)} already.`;
      rejected.push(rejectedRow(grid, row, reason, ids.column, ids.values[id]));
    } else if (place < 0 && stage && !knowsState)
      rejected.push(rejectedRow(grid, row, 'The stage is missing.', stage.name));
    else {
      seen[id] = row + 1;
      rows[own.length] = row;
      stageAt[own.length] = place;
      own.push(ids.values[id] ?? '');
    }
  }
  const kept = rows.slice(0, own.length);
  const history = columns.entered.length > 0 ? enteredHistory(kept, columns, names, known) : undefined;
  return {
    rows: kept,
    ids: own,
    stageAt: stageAt.slice(0, own.length),
    stageNames: names.values,
    created: undefined,
    history,
    rejected,
    rowsStored: own.length,
  };
}

/** The ids of the deals of a file, each once. */
export interface DealIds {
  /** The column that they come from, and what to say where a row has none. */
  readonly column: string;
  readonly missing: string;
  readonly values: readonly string[];
  /** The place of a row's id; −1 where it has none. */
  readonly placeOf: (row: number) => number;
}

/** The CRM's own id; without one, a deal is known by its name and the day it was created. */
export function dealIds(grid: Grid, columns: ReadColumns): DealIds {
  const id = columns.text('id');
  if (id) {
    const { values, at } = id.coded();
    return { column: id.name, missing: 'The deal’s id is missing.', values, placeOf: (row) => at[row] ?? -1 };
  }
  const name = columns.text('name');
  const created = columns.day('created');
  const table = new TextTable();
  return {
    column: name?.name ?? '',
    missing: 'The deal’s name is missing.',
    values: table.values,
    placeOf: (row) => {
      const own = name ? grid.text(row, name.column) : '';
      if (own === '') return -1;
      const day = dayAt(created, row);
      const key = day === noDay ? own : `${own} (${dayOfNumber(day)})`;
      return table.placeOfText(key);
    },
  };
}

/** The histories of deals whose file has a column for each stage: the days that are filled, oldest first. */
function enteredHistory(
  rows: Int32Array,
  columns: ReadColumns,
  names: StageNames,
  known: readonly PipelineStage[],
): StageHistory {
  const entered = inOrder(
    columns.entered.map((column) => ({ column, place: names.placeOfColumn(column.stage) })),
    names,
    known,
  );
  const from = new Int32Array(rows.length + 1);
  const stage = new Places();
  const days = new Places();
  // Sorted in as they come, which keeps the order of the stages where two were entered on one day.
  const places = new Int32Array(entered.length);
  const entering = new Int32Array(entered.length);
  rows.forEach((row, deal) => {
    let steps = 0;
    for (const { column, place } of entered) {
      const day = dayAt(column, row);
      if (day === noDay) continue;
      let at = steps++;
      for (; at > 0 && (entering[at - 1] ?? 0) > day; at--) {
        places[at] = places[at - 1] ?? 0;
        entering[at] = entering[at - 1] ?? 0;
      }
      places[at] = place;
      entering[at] = day;
    }
    for (let step = 0; step < steps; step++) {
      stage.add(places[step] ?? 0);
      days.add(entering[step] ?? 0);
    }
    from[deal + 1] = stage.length;
  });
  return {
    from,
    stage: stage.all.slice(),
    entered: days.all.slice(),
  };
}

/** In the order in which deals pass the stages, as far as their names tell. */
function inOrder<T extends { readonly place: number }>(
  entered: readonly T[],
  { values }: StageNames,
  known: readonly PipelineStage[],
): readonly T[] {
  const unheard = { deals: 0, probability: undefined, won: 0, lost: 0, step: undefined };
  const order = guessStages(
    entered.map(({ place }) => ({ ...unheard, name: values[place] ?? '' })),
    known,
  ).map(({ name }) => fold(name));
  const rank = ({ place }: T): number => order.indexOf(fold(values[place] ?? ''));
  return entered.toSorted((a, b) => rank(a) - rank(b));
}
