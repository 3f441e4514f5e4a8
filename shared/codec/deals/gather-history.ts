import { fold } from '../../lib/fold';
import { noDay } from '../../model/deals';
import { Places } from '../cells';
import type { RejectedRow } from '../import-plan';
import { rejectedRow, rowCheck } from './check-rows';
import { dayAt, type ReadColumns } from './columns-read';
import { dealIds } from './gather-deals';
import type { Gathered } from './gathered';
import type { Grid } from './grid';
import { headings } from './headings';
import { StageNames } from './stage-names';
import { secondsOf } from './values';

/** A row of a history: into which stage a deal came, and when. */
interface Step {
  readonly row: number;
  readonly day: number;
  readonly seconds: number;
  /** −1 for the row that says when the deal was created and no stage. */
  readonly to: number;
  readonly from: number;
}

/**
 * Gathers the deals of a stage history: several rows a deal, one for each step into a stage (Salesforce's
 * Opportunity History) or for each change of a field (its Opportunity Field History). The row of a deal's last
 * step gives its other columns.
 */
export function gatherHistory(
  grid: Grid,
  columns: ReadColumns,
  kind: 'steps' | 'changes',
  onProgress?: (row: number) => void,
): Gathered {
  const check = rowCheck(grid, columns);
  const ids = dealIds(grid, columns);
  const names = new StageNames();
  const stepOf = kind === 'steps' ? readSteps(grid, columns, names) : readChanges(grid, columns, names);
  const deals = new Map<number, Step[]>();
  const rejected: RejectedRow[] = [];
  for (let row = 0; row < grid.count; row++) {
    if (row % 20_000 === 0) onProgress?.(row);
    const fault = check(row);
    const id = ids.placeOf(row);
    const read = fault ?? (id < 0 ? rejectedRow(grid, row, ids.missing, ids.column) : stepOf(row));
    if ('reason' in read) {
      rejected.push(read);
      continue;
    }
    const steps = deals.get(id);
    if (steps) steps.push(read);
    else deals.set(id, [read]);
  }
  const created = columns.day('created');
  const whole = gathered(deals, ids.values, names, (row) => dayAt(created, row));
  return { ...whole, rejected, rowsStored: grid.count - rejected.length };
}

function gathered(
  deals: ReadonlyMap<number, Step[]>,
  ids: readonly string[],
  names: StageNames,
  createdAt: (row: number) => number,
): Omit<Gathered, 'rejected' | 'rowsStored'> {
  const rows = new Int32Array(deals.size);
  const stageAt = new Int32Array(deals.size);
  const created = new Int32Array(deals.size);
  const from = new Int32Array(deals.size + 1);
  const stage = new Places();
  const entered = new Places();
  let deal = 0;
  for (const unsorted of deals.values()) {
    const steps = inOrder(unsorted);
    const last = steps.at(-1)?.row ?? 0;
    let born = createdAt(last);
    let now = -1;
    const enter = (place: number, day: number): void => {
      if (place !== now && day !== noDay) {
        stage.add(place);
        entered.add(day);
      }
      now = place;
    };
    for (const step of steps) {
      if (step.to < 0) {
        born = step.day;
        continue;
      }
      if (now < 0) {
        // The first change names the stage before it; a first row that names none made the deal.
        if (step.from >= 0) enter(step.from, born);
        else if (born === noDay) born = step.day;
      }
      enter(step.to, step.day);
    }
    rows[deal] = last;
    stageAt[deal] = now;
    created[deal] = born;
    from[++deal] = stage.length;
  }
  return {
    rows,
    ids: Array.from(deals.keys(), (place) => ids[place] ?? ''),
    stageAt,
    stageNames: names.values,
    created: created.some((day) => day !== noDay) ? created : undefined,
    history: {
      from,
      stage: stage.all.slice(),
      entered: entered.all.slice(),
    },
  };
}

/** Oldest first. Steps of one moment stand as in the file, or turned round where the file has the newest first. */
function inOrder(steps: readonly Step[]): readonly Step[] {
  const [first, last] = [steps[0], steps.at(-1)];
  const isTurned = first !== undefined && last !== undefined && first.day > last.day;
  return (isTurned ? steps.toReversed() : steps).toSorted((a, b) => a.day - b.day || a.seconds - b.seconds);
}

type ReadStep = (row: number) => Step | RejectedRow;

function whenOf(grid: Grid, columns: ReadColumns) {
  const day = columns.day('changedOn');
  const column = columns.text('changedOn')?.column ?? -1;
  return {
    name: day?.name ?? '',
    read: (row: number) => ({ row, day: dayAt(day, row), seconds: secondsOf(grid.text(row, column)) }),
  };
}

function readSteps(grid: Grid, columns: ReadColumns, names: StageNames): ReadStep {
  const when = whenOf(grid, columns);
  const to = columns.text('toStage') ?? columns.text('stage');
  const from = columns.text('fromStage');
  const toCoded = to?.coded();
  const fromCoded = from?.coded();
  const toPlace = toCoded ? names.placesOf(toCoded) : new Int32Array(0);
  const fromPlace = fromCoded ? names.placesOf(fromCoded) : new Int32Array(0);
  return (row) => {
    const moment = when.read(row);
    if (moment.day === noDay) return rejectedRow(grid, row, 'The day of the change is missing.', when.name);
    const place = toPlace[toCoded?.at[row] ?? -1] ?? -1;
    if (place < 0) return rejectedRow(grid, row, 'The stage is missing.', to?.name);
    return { ...moment, to: place, from: fromPlace[fromCoded?.at[row] ?? -1] ?? -1 };
  };
}

const createdWords = /^(?:created|opportunity created|erstellt|cree|creado)$/;

function readChanges(grid: Grid, columns: ReadColumns, names: StageNames): ReadStep {
  const when = whenOf(grid, columns);
  const [field, old, next] = [columns.text('field'), columns.text('oldValue'), columns.text('newValue')];
  const textAt = (column: typeof field, row: number): string => (column ? grid.text(row, column.column) : '');
  return (row) => {
    const moment = when.read(row);
    if (moment.day === noDay) return rejectedRow(grid, row, 'The day of the change is missing.', when.name);
    const changed = textAt(field, row);
    if (createdWords.test(fold(changed))) return { ...moment, to: -1, from: -1 };
    if (!headings.stage.includes(fold(changed)))
      return rejectedRow(grid, row, 'Of a field history only the stages are read.', field?.name, changed);
    const [before, after] = [textAt(old, row), textAt(next, row)];
    if (after === '') return rejectedRow(grid, row, 'The new stage is missing.', next?.name);
    return { ...moment, to: names.placeOf(after), from: before === '' ? -1 : names.placeOf(before) };
  };
}
