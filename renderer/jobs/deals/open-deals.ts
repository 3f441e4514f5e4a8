import { writeColumns } from '../../../shared/codec/deals/columns';
import { areTooMany } from '../../../shared/codec/deals/limits';
import { gridOfCells, gridOfTable, type Grid } from '../../../shared/codec/deals/grid';
import { guessMapping } from '../../../shared/codec/deals/mapping';
import { planDeals, type FoundDeals } from '../../../shared/codec/deals/plan';
import { areReportedRows, looksLikeDeals, recogniseSource } from '../../../shared/codec/deals/recognise';
import { openSource, type DealsSource } from '../../../shared/codec/deals/source';
import { findTable } from '../../../shared/codec/delimited';
import { writeRejected } from '../../../shared/codec/import-plan';
import type { Table } from '../../../shared/codec/table';
import { readXlsx } from '../../../shared/codec/xlsx';
import { fail, ok, type Result } from '../../../shared/lib/result';
import { textOfFile } from '../import/file-text';
import type { DealsAnswer, DealsOutline, DealsQuestion } from './messages';
import { packed } from './packed';

/** So many reported rows are shown; the file of rejected rows has them all. */
const mostShown = 500;

/** A file of deals that was read: what is in it, and what importing it would do. */
export interface OpenDeals {
  readonly outlines: readonly DealsOutline[];
  readonly plan: (question: DealsQuestion, onProgress?: (share: number) => void) => Result<DealsAnswer>;
  readonly pack: () => Promise<Result<string>>;
  readonly rejected: () => Result<string>;
}

/** Reads a CSV, TSV or XLSX file by its content, whatever its name says. */
export function openDeals(bytes: Uint8Array, onProgress?: (share: number) => void): Result<OpenDeals> {
  const read = gridsOf(bytes, onProgress);
  if (!read.ok) return read;
  const sheets = read.value.map(({ name, grid }) => ({ name, source: openSource(grid) }));
  let planned: { readonly source: DealsSource; readonly found: FoundDeals } | undefined;
  return ok({
    outlines: sheets.map(outline),
    plan: ({ sheet, reading, today }, tell) => {
      planned = undefined;
      const source = sheets[sheet]?.source;
      if (!source) return fail('This file has no such sheet.');
      const { found, ...rest } = planDeals(source, reading, today, (row) => tell?.(row / source.grid.count));
      if (!found) return ok({ ...rest, found: undefined });
      planned = { source, found };
      const { deals, rejected, ...told } = found;
      return ok({
        ...rest,
        found: {
          ...told,
          rejected: rejected.slice(0, mostShown),
          rowsReported: rejected.length,
          deals: deals.count,
        },
      });
    },
    pack: async () => {
      if (!planned) return notRead;
      const columns = writeColumns(planned.found.deals);
      return areTooMany(planned.found.deals, columns.letters) ? tooMany : ok(await packed(columns));
    },
    rejected: () => {
      if (!planned) return notRead;
      const { grid } = planned.source;
      const { rejected } = planned.found;
      const rows = rowsOn(grid, new Set(rejected.map(({ line }) => line)));
      return ok(writeRejected({ header: grid.header, rows }, rejected));
    },
  });
}

const notRead = fail('This file was not read yet.');
const tooMany = fail(
  'This file holds more than a snapshot can: nothing was stored. Export fewer deals, such as those of the last years.',
);

interface NamedGrid {
  readonly name: string;
  readonly grid: Grid;
}

/** A workbook begins like a zip or like an old Office document; anything else is tried as text. */
function gridsOf(bytes: Uint8Array, onProgress?: (share: number) => void): Result<readonly NamedGrid[]> {
  const [first, second] = bytes;
  if ((first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf)) {
    const sheets = readXlsx(bytes);
    return sheets.ok
      ? ok(sheets.value.map(({ name, table }) => ({ name, grid: gridOfTable(table) })))
      : sheets;
  }
  const { text, units } = textOfFile(bytes);
  const found = findTable(text, {
    units,
    onProgress: (done) => onProgress?.(done / text.length),
  });
  if (!found.ok) return found;
  const grid = gridOfCells(found.value.cells);
  return grid ? ok([{ name: '', grid }]) : fail('This file is empty.');
}

/** So many rows show what a column holds. */
const lookedThrough = 200;

function outline({
  name,
  source: { grid },
}: {
  readonly name: string;
  readonly source: DealsSource;
}): DealsOutline {
  const cellsOf = (column: number): readonly string[] =>
    Array.from({ length: Math.min(grid.count, lookedThrough) }, (_, row) => grid.text(row, column));
  const { header } = grid;
  const mapping = guessMapping({ header, cellsOf });
  return {
    name,
    header,
    rows: grid.count,
    samples: header.map((_, column) =>
      [...new Set(cellsOf(column))].filter((text) => text !== '').slice(0, 3),
    ),
    source: recogniseSource(header),
    mapping,
    looksLikeDeals: looksLikeDeals(mapping),
    areReportedRows: areReportedRows(header),
  };
}

/** The rows that begin on these lines, with their cells: the reported ones are few beside all. */
function rowsOn(grid: Grid, lines: ReadonlySet<number>): Table['rows'] {
  const rows: Table['rows'][number][] = [];
  for (let row = 0; row < grid.count; row++) {
    const line = grid.line(row);
    if (lines.has(line)) rows.push({ line, cells: grid.header.map((_, column) => grid.text(row, column)) });
  }
  return rows;
}
