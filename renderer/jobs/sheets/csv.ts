import { strToU8, zipSync } from 'fflate';
import { writeDelimited } from '../../../shared/codec/delimited';
import type { Sheet, SheetCell } from '../../../shared/report/sheet';

/**
 * Sheets as CSV. One sheet is its own table; several become one long table with a line for each figure, so that
 * every line has the same columns. Text that begins like a formula is guarded.
 */
export function csvOf(sheets: readonly Sheet[]): string {
  const [only] = sheets;
  if (only && sheets.length === 1) {
    return writeDelimited(
      only.columns.map(({ name }) => name),
      only.rows.map((row) => row.map(bare)),
    );
  }
  return writeDelimited(
    ['Table', 'Subject', 'Figure', 'Value', 'Unit'],
    sheets.flatMap(({ name, columns, rows }) =>
      rows.flatMap(([subject = null, ...cells]) =>
        cells.flatMap((cell, place) =>
          cell === null
            ? []
            : [[name, String(bare(subject)), columns[place + 1]?.name ?? '', bare(cell), unitOf(cell)]],
        ),
      ),
    ),
  );
}

/** Sheets as a zip with one CSV file a table, in their order. */
export function zipOfCsv(sheets: readonly Sheet[]): Uint8Array {
  const files = sheets.map((sheet, place) => {
    const name = sheet.name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim();
    return [`${String(place + 1).padStart(2, '0')} ${name}.csv`, strToU8(csvOf([sheet]))] as const;
  });
  return zipSync(Object.fromEntries(files));
}

const bare = (cell: SheetCell): string | number => {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  return 'day' in cell ? cell.day : cell.value;
};

const unitOf = (cell: SheetCell): string => {
  if (cell === null || typeof cell === 'string') return 'text';
  return 'day' in cell ? 'day' : cell.as;
};
