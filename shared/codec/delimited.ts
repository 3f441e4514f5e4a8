import Papa from 'papaparse';
import { fail, ok, type Result } from '../lib/result';
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
  const { text: whole, encoding } = decodeText(bytes);
  const misfit = misfitOf(whole);
  if (misfit !== undefined) return fail(misfit);
  const declared = /^sep=([,;|\t])(?:\r\n|\n|\r)/.exec(whole);
  const text = declared ? whole.slice(declared[0].length) : whole;
  const delimiter = declared?.[1] ?? likeliestDelimiter(text);
  const newline = newlineOf(text);
  // One kind of line end, because some files mix them.
  const parsed = Papa.parse<string[]>(text.replace(/\r\n|\r/g, '\n'), { delimiter, newline: '\n' });
  const rows = withLines(parsed.data, declared ? 2 : 1);
  const misquoted = parsed.errors.find(({ type }) => type === 'Quotes');
  if (misquoted) {
    const what =
      misquoted.code === 'MissingQuotes'
        ? 'a quote is opened and never closed, so the rest of the file cannot be read'
        : 'something stands behind a closing quote; quotes inside a cell have to be doubled';
    return fail(`Line ${rows[misquoted.row ?? 0]?.line ?? 1}: ${what}.`);
  }
  const table = tableOf(rows);
  if (!table) return fail('This file is empty.');
  const known = delimiters.find((one) => one === delimiter) ?? ',';
  return ok({ ...table, delimiter: known, newline, encoding });
}

function misfitOf(text: string): string | undefined {
  if (text.trim() === '') return 'This file is empty.';
  if (text.startsWith('PK\u0003'))
    return 'This is a zip or a workbook, not a text table. Choose it as XLSX, or save it as CSV.';
  if (looksBinary(text)) return 'This is no text file. Tables come as CSV, TSV or XLSX.';
  if (/^\s*<(?:!doctype|html|\?xml|table)/i.test(text)) {
    return 'This is a web page, whatever its name says. Open it in a spreadsheet program and save it as CSV or XLSX.';
  }
  return undefined;
}

function newlineOf(text: string): DelimitedTable['newline'] {
  const unquoted = text.slice(0, 1_000_000).replace(/"[^"]*"/g, '');
  const found = /\r\n|\n|\r/.exec(unquoted)?.[0];
  return found === '\r\n' || found === '\r' ? found : '\n';
}

/** The delimiter that cuts the first lines into the most columns, alike on most of them. */
function likeliestDelimiter(text: string): Delimiter {
  const lines = text
    .slice(0, 200_000)
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

/** Rows with the line on which each begins: a quoted cell may hold line ends of its own. */
function withLines(data: readonly (readonly string[])[], firstLine: number): readonly TableRow[] {
  let line = firstLine;
  return data.map((cells) => {
    const row = { line, cells: cells.map(unguarded) };
    line += cells.reduce((lines, cell) => lines + cell.split('\n').length - 1, 1);
    return row;
  });
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

const unguarded = (text: string): string => (/^''*[=+\-@\t\r\n]/.test(text) ? text.slice(1) : text);
