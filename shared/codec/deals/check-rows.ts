import { noDay, type CodedText } from '../../model/deals';
import type { RejectedRow } from '../import-plan';
import type { ReadColumns } from './columns-read';
import type { Grid } from './grid';
import { isNoMargin, readFlag } from './values';

/** Longer names of stages, owners and reasons are something else. */
const longest = 200;

/** What is wrong with a row before its deal is known; undefined where nothing is. */
export type RowCheck = (row: number) => RejectedRow | undefined;

/** A row that is rejected for a cell, or as a whole. */
export const rejectedRow = (
  grid: Grid,
  row: number,
  reason: string,
  column = '',
  value = '',
): RejectedRow => ({
  line: grid.line(row),
  column,
  value: value.slice(0, longest),
  reason,
});

/**
 * Checks that a row fits under its header and that every cell of a mapped column can be read. Whole columns are
 * checked by their different values first, so that a sound column costs its rows nothing.
 */
export function rowCheck(grid: Grid, columns: ReadColumns): RowCheck {
  const margin = columns.number('margin');
  const faulty = [
    ...columns.allDays.map(({ name, coded, days }) =>
      faultsIn(name, coded, (place) =>
        days[place] === noDay ? 'This is no day in the format of the column.' : undefined,
      ),
    ),
    ...columns.allNumbers.map(({ name, coded, numbers }) =>
      faultsIn(name, coded, (place) =>
        Number.isNaN(numbers[place]) ? 'This is no number in the format of the column.' : undefined,
      ),
    ),
    margin &&
      faultsIn(margin.name, margin.coded, (place) =>
        isNoMargin(margin.numbers[place] ?? NaN)
          ? `${margin.coded.values[place] ?? ''} is no share of the amount: margins are at most 100%.`
          : undefined,
      ),
    ...(['isWon', 'isClosed'] as const).flatMap((field) => {
      const column = columns.text(field);
      if (!column) return [];
      const coded = column.coded();
      return faultsIn(column.name, coded, (place) =>
        readFlag(coded.values[place] ?? '') === undefined ? 'This is neither yes nor no.' : undefined,
      );
    }),
    ...(
      [
        'id',
        'stage',
        'toStage',
        'fromStage',
        'owner',
        'ownerEmail',
        'lossReason',
        'competitor',
        'segment',
        'source',
      ] as const
    ).flatMap((field) => {
      const column = columns.text(field);
      if (!column) return [];
      const coded = column.coded();
      return faultsIn(column.name, coded, (place) =>
        (coded.values[place]?.length ?? 0) > longest ? `Longer than ${longest} letters.` : undefined,
      );
    }),
  ].flatMap((one) => one ?? []);
  const width = grid.header.length;
  return (row) => {
    if (grid.width(row) > width)
      return rejectedRow(grid, row, tooWideReason(grid.width(row), width), '', grid.text(row, width));
    for (const { name, coded, reasons } of faulty) {
      const place = coded.at[row] ?? -1;
      const reason = reasons.get(place);
      if (reason !== undefined) return rejectedRow(grid, row, reason, name, coded.values[place]);
    }
    return undefined;
  };
}

const tooWideReason = (cells: number, width: number): string =>
  `The row has ${cells} cells, the header has ${width}. Put cells that hold the delimiter in quotes.`;

interface Faults {
  readonly name: string;
  readonly coded: CodedText;
  readonly reasons: ReadonlyMap<number, string>;
}

/** The values of a column that cannot be taken; undefined where all can. */
function faultsIn(
  name: string,
  coded: CodedText,
  reasonOf: (place: number) => string | undefined,
): Faults | undefined {
  const reasons = new Map<number, string>();
  coded.values.forEach((_, place) => {
    const reason = reasonOf(place);
    if (reason !== undefined) reasons.set(place, reason);
  });
  return reasons.size > 0 ? { name, coded, reasons } : undefined;
}
