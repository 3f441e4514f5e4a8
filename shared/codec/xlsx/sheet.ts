import { fail, ok, type Result } from '../../lib/result';
import { tableOf, type Cell, type Table, type TableRow } from '../table';
import { writeSerial } from './parts';
import { readXml } from './xml';

export interface SheetContext {
  readonly sharedStrings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly from1904: boolean;
}

const mostColumns = 1000;
const mostCells = 5_000_000;

/**
 * The table of one sheet; undefined for an empty one. Only filled cells are held, so that a sheet with a cell in its
 * far corner costs nothing. Fails where a sheet is wider or fuller than any list of people or deals.
 */
export function readSheet(xml: string, context: SheetContext): Result<Table | undefined> {
  const rows: TableRow[] = [];
  let cells: Cell[] = [];
  let line = 0;
  let column = -1;
  let type = '';
  let style = -1;
  let value: string | undefined;
  let isValue = false;
  let inReading = false;
  let count = 0;
  let fault: string | undefined;
  readXml(xml, {
    open: (name, of) => {
      if (name === 'row') {
        line = Number(of('r') ?? line + 1);
        column = -1;
        cells = [];
      } else if (name === 'c') {
        column = columnOf(of('r')) ?? column + 1;
        type = of('t') ?? 'n';
        style = Number(of('s') ?? -1);
        value = undefined;
      } else if (name === 'rPh') {
        inReading = true;
      } else if (name === 'v' || name === 't') {
        isValue = !inReading;
      }
    },
    text: (text) => {
      if (isValue) value = (value ?? '') + text;
    },
    close: (name) => {
      if (name === 'v' || name === 't') isValue = false;
      if (name === 'rPh') inReading = false;
      if (name === 'c' && value !== undefined && value !== '') {
        count++;
        if (column >= mostColumns) fault = `This sheet has more than ${mostColumns} columns.`;
        else if (count > mostCells) fault = 'This sheet has more cells than Benchcoach can take.';
        else place(cells, column, cellOf(value, type, style, context));
      }
      if (name === 'row' && cells.length > 0) rows.push({ line, cells });
    },
  });
  return fault === undefined ? ok(tableOf(rows)) : fail(fault);
}

function place(cells: Cell[], column: number, cell: Cell): void {
  while (cells.length < column) cells.push('');
  cells[column] = cell;
}

/** Errors such as #N/A come as their text, so that the row can be shown and rejected. */
function cellOf(value: string, type: string, style: number, context: SheetContext): Cell {
  if (type === 's') return context.sharedStrings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'd')
    return value
      .trim()
      .replace('T', ' ')
      .replace(/ 00:00(?::00(?:\.0+)?)?Z?$/, '');
  const number = Number(value);
  if (type !== 'n' || !Number.isFinite(number)) return value;
  return context.dateStyles.has(style) && number >= 0 && number < 2_958_466
    ? writeSerial(number, context.from1904)
    : number;
}

/** B3 is column 1. */
function columnOf(address: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d*$/.exec(address ?? '')?.[1];
  return letters === undefined
    ? undefined
    : Array.from(letters).reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
