import { fail, ok, type Result } from '../lib/result';

/** Where the cells of a delimited text stand: places in the text, without an object for any of them. */
export interface Cells {
  readonly text: string;
  /** The text's UTF-16 units, for loops that look at every letter. */
  readonly units: Units;
  readonly rows: number;
  /** The cells of row r stand from `first[r]` to before `first[r + 1]`. */
  readonly first: Int32Array;
  readonly starts: Int32Array;
  /** Where a cell ends, without its quotes; all bits turned round (~) where it holds doubled quotes or line ends. */
  readonly ends: Int32Array;
  /** The line on which each row begins, as an editor counts them. */
  readonly lines: Int32Array;
}

export type Units = Uint8Array | Uint16Array;

export interface CellsOptions {
  readonly delimiter: string;
  /** The text's units where the caller has them already. */
  readonly units?: Units | undefined;
  /** Where the table begins in the text, and on which line. */
  readonly from?: number;
  readonly line?: number;
  /** No more than so many rows. */
  readonly most?: number;
  /** Hears now and then how far the reading has come. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const between = 1 << 20;

/**
 * Finds the cells of a delimited text in one pass (RFC 4180; line ends of any kind, also mixed). Fails with the
 * line of a quote that is never closed, or that is closed in the middle of a cell.
 */
export function findCells(text: string, options: CellsOptions): Result<Cells> {
  const { delimiter, from = 0, most = Infinity, onProgress } = options;
  const separator = delimiter.charCodeAt(0);
  const units = options.units ?? unitsOf(text);
  const starts = new Places();
  const ends = new Places();
  const first = new Places();
  const lines = new Places();
  let line = options.line ?? 1;
  let told = from;
  let at = from;
  while (at < text.length && lines.length < most) {
    first.add(starts.length);
    lines.add(line);
    for (;;) {
      if (units[at] === quote) {
        const closed = closing(text, units, at + 1);
        if (closed.at < 0) return fail(`Line ${lines.last}: ${neverClosed}.`);
        starts.add(at + 1);
        ends.add(closed.isPlain ? closed.at : ~closed.at);
        line += closed.lines;
        at = closed.at + 1;
        // Blanks behind a closing quote are no part of the cell.
        while (units[at] === 0x20 && separator !== 0x20) at++;
        const behind = units[at];
        if (at < text.length && behind !== separator && behind !== lineFeed && behind !== carriageReturn)
          return fail(`Line ${lines.last}: ${notDoubled}.`);
      } else {
        starts.add(at);
        let sign = units[at];
        while (sign !== separator && sign !== lineFeed && sign !== carriageReturn && at < text.length)
          sign = units[++at];
        ends.add(at);
      }
      if (units[at] !== separator || at >= text.length) break;
      at++;
    }
    if (units[at] === carriageReturn && units[at + 1] === lineFeed) at++;
    at++;
    line++;
    if (at - told > between) {
      told = at;
      onProgress?.(at);
    }
  }
  const rows = lines.length;
  first.add(starts.length);
  return ok({ text, units, rows, first: first.all, starts: starts.all, ends: ends.all, lines: lines.all });
}

const neverClosed = 'a quote is opened and never closed, so the rest of the file cannot be read';
const notDoubled = 'something stands behind a closing quote; quotes inside a cell have to be doubled';

/** Where the quote stands that closes a cell, whether the cell can be taken as it is, and how many lines it ends. */
function closing(text: string, units: Units, from: number) {
  let at = text.indexOf('"', from);
  let isPlain = true;
  while (at >= 0 && units[at + 1] === quote) {
    isPlain = false;
    at = text.indexOf('"', at + 2);
  }
  let lines = 0;
  for (let place = from; place < at; place++) {
    const sign = units[place];
    if (sign !== lineFeed && sign !== carriageReturn) continue;
    isPlain = false;
    if (sign === lineFeed || units[place + 1] !== lineFeed) lines++;
  }
  return { at, isPlain, lines };
}

/** The text of a cell by its number, with single quotes inside and one kind of line end. */
export function cellText({ text, starts, ends }: Cells, cell: number): string {
  const start = starts[cell] ?? 0;
  const end = ends[cell] ?? 0;
  if (end >= 0) return text.slice(start, end);
  return text
    .slice(start, ~end)
    .replaceAll('""', '"')
    .replace(/\r\n|\r/g, '\n');
}

function unitsOf(text: string): Units {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  return units;
}

/** Whole numbers of 32 bits in a row that grows. */
export class Places {
  #all = new Int32Array(1 << 10);
  length = 0;

  get all(): Int32Array {
    return this.#all.subarray(0, this.length);
  }

  get last(): number {
    return this.#all[this.length - 1] ?? 0;
  }

  add(value: number): void {
    if (this.length === this.#all.length) {
      const grown = new Int32Array(Math.ceil(this.length * 1.7));
      grown.set(this.#all);
      this.#all = grown;
    }
    this.#all[this.length++] = value;
  }
}
