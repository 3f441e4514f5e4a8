import { fail, ok, type Result } from '../lib/result';
import { cellText, findCells, type Cells, type CellsOptions } from './cells';
import { tableOf, type Cell, type Table, type TableRow } from './table';
import { decodeText, looksBinary, type TextEncoding } from './text-encoding';

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** A table of a text file, and how the file was written. */
export interface DelimitedTable extends Table {
  readonly delimiter: Delimiter;
  readonly newline: '\n' | '\r\n' | '\r';
  readonly encoding: TextEncoding;
}

/**
 * Reads a text table: comma, semicolon, tab or bar between the cells, quoted where needed, in any common
 * encoding. Fails with a sentence where the file is something else or a quote is never closed.
 */
export function readDelimited(bytes: Uint8Array): Result<DelimitedTable> {
  const { text, encoding } = decodeText(bytes);
  const found = findTable(text);
  if (!found.ok) return found;
  const { cells, ...manner } = found.value;
  const table = tableOf(rowsOf(cells));
  return table ? ok({ ...table, ...manner, encoding }) : fail('This file is empty.');
}

/** The cells of a text table, and how it was written. */
export interface FoundTable extends Pick<DelimitedTable, 'delimiter' | 'newline'> {
  readonly cells: Cells;
}

/** Finds the cells of a text that is to be a table, as `readDelimited` reads them, without making rows of them. */
export function findTable(
  text: string,
  given: Pick<CellsOptions, 'units' | 'onProgress'> = {},
): Result<FoundTable> {
  const misfit = misfitOf(text);
  if (misfit !== undefined) return fail(misfit);
  const declared = /^sep=([,;|\t])(?:\r\n|\n|\r)/.exec(text);
  const from = declared?.[0].length ?? 0;
  const delimiter =
    delimiters.find((one) => one === declared?.[1]) ?? likeliestDelimiter(text.slice(from, from + looked));
  const cells = findCells(text, { ...given, delimiter, from, line: declared ? 2 : 1 });
  return cells.ok ? ok({ cells: cells.value, delimiter, newline: newlineOf(text) }) : cells;
}

/** So much of a text shows how it is written. */
const looked = 200_000;

function rowsOf(cells: Cells): readonly TableRow[] {
  return Array.from({ length: cells.rows }, (_, row) => {
    const from = cells.first[row] ?? 0;
    const many = (cells.first[row + 1] ?? 0) - from;
    return {
      line: cells.lines[row] ?? 0,
      cells: Array.from({ length: many }, (_cell, place) => unguarded(cellText(cells, from + place))),
    };
  });
}

function misfitOf(text: string): string | undefined {
  if (text.trim() === '') return 'This file is empty.';
  if (text.startsWith('PK\u0003'))
    return 'This is a zip or a workbook, not a text table. Choose it as XLSX, or save it as CSV.';
  if (looksBinary(text.slice(0, 1_000_000))) return 'This is no text file. Tables come as CSV, TSV or XLSX.';
  if (/^\s*<(?:!doctype|html|\?xml|table)/i.test(text)) {
    return 'This is a web page, whatever its name says. Open it in a spreadsheet program and save it as CSV or XLSX.';
  }
  return undefined;
}

function newlineOf(text: string): DelimitedTable['newline'] {
  const unquoted = text.slice(0, looked).replace(/"[^"]*"/g, '');
  const found = /\r\n|\n|\r/.exec(unquoted)?.[0];
  return found === '\r\n' || found === '\r' ? found : '\n';
}

/** The delimiter that cuts the first lines into the most columns, alike on most of them. */
function likeliestDelimiter(text: string): Delimiter {
  const lines = text
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 50);
  const scored = delimiters.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length);
    const columns = counts[0] ?? 1;
    const alike = counts.filter((count) => count === columns).length / Math.max(1, counts.length);
    return { delimiter, score: columns > 1 ? alike * 100 + columns : 0 };
  });
  return scored.toSorted((a, b) => b.score - a.score)[0]?.delimiter ?? ',';
}

export interface WriteOptions {
  readonly delimiter: Delimiter;
  readonly newline: '\n' | '\r\n';
}

/**
 * Writes a table as text, with a byte order mark so that spreadsheet programs read it as UTF-8. A text that
 * begins like a formula gets an apostrophe before it, so that no program computes it; reading takes it away.
 */
export function writeDelimited(
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  { delimiter, newline }: WriteOptions = { delimiter: ',', newline: '\r\n' },
): string {
  const lines = [header, ...rows].map((cells) =>
    cells.map((cell) => written(cell, delimiter)).join(delimiter),
  );
  return `\uFEFF${lines.join(newline)}${newline}`;
}

function written(cell: Cell, delimiter: Delimiter): string {
  const text = guarded(cell);
  return text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text) || text === ''
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

/** A number with a sign is no formula. */
const isPlainNumber = (text: string): boolean => /^[+-]?\d[\d.,' ]*$/.test(text);

/** A text that a spreadsheet program would take for a formula, marked as text. */
export function guarded(cell: Cell): string {
  const text = String(cell);
  const isRisky = /^'*[=+\-@\t\r\n]/.test(text) && !isPlainNumber(text);
  return typeof cell === 'string' && isRisky ? `'${text}` : text;
}

/** A text as it was before `guarded` marked it. */
export const unguarded = (text: string): string => (/^''*[=+\-@\t\r\n]/.test(text) ? text.slice(1) : text);
