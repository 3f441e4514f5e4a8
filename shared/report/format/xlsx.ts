import writeXlsxFile from 'write-excel-file/universal';
import type { NumberKind, Sheet, SheetCell } from '../sheet';

/** Number formats as spreadsheet programs know them. Money carries no sign: the currency stands in the head. */
const numberFormats: Readonly<Record<NumberKind, string>> = {
  count: '#,##0',
  money: '#,##0.00',
  share: '0.0%',
  days: '0.0',
  times: '0.00',
  'per cent': '0.0',
};

/**
 * Sheets as an XLSX file: real numbers and days, the heading frozen, one sheet a table. Text is written as text,
 * whatever it begins with, so that no program computes it.
 */
export async function xlsxOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const file = writeXlsxFile(
    sheets.map(({ columns, rows }, place) => ({
      sheet: names[place] ?? '',
      stickyRowsCount: 1,
      columns: columns.map(({ name }, column) => ({ width: widthOf(name, rows, column) })),
      data: [
        columns.map(({ name, isNumber }) => ({
          value: name,
          type: String,
          fontWeight: 'bold' as const,
          align: isNumber ? ('right' as const) : ('left' as const),
        })),
        ...rows.map((row) => row.map(cellOf)),
      ],
    })),
  );
  return new Uint8Array(await (await file.toBlob()).arrayBuffer());
}

function cellOf(cell: SheetCell) {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return { value: cell, type: String };
  if ('day' in cell) return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  return { value: cell.value, type: Number, format: numberFormats[cell.as] };
}

/** Wide enough for most cells, and never wider than a screen. */
function widthOf(name: string, rows: readonly (readonly SheetCell[])[], column: number): number {
  const lengths = rows.slice(0, 200).map((row) => {
    const cell = row[column] ?? null;
    return typeof cell === 'string' ? cell.length : 11;
  });
  return Math.min(60, Math.max(name.length + 2, ...lengths.map((length) => length + 1)));
}

/** Names that spreadsheet programs take: at most 31 letters, none of \ / ? * [ ] :, no two alike. */
function sheetNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const bare = name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31);
    let unique = bare;
    for (let n = 2; taken.has(unique.toLowerCase()); n++) unique = `${bare.slice(0, 28)} ${n}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}
