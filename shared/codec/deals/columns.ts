import { fail, ok, type Result } from '../../lib/result';
import { noDay, type CodedText, type Deals, type StageHistory } from '../../model/deals';
import { ByteSink, ByteSource } from './byte-sink';
import { Letters, LettersIn } from './letters';
import { snapshotLimits } from './limits';
import { readAmounts, readTexts, readWhole, writeAmounts, writeTexts, writeWhole } from './blocks';

// Form 1 of the columns of a snapshot. The numbers: `BCd1`, how many deals (32 bits), how many letters (32 bits), then
// a block for each column: the length of its name (8 bits), its name in ASCII, the length of the block (32 bits), the
// block (blocks.ts). A column that is not there was not in the export; a reader passes over names that it does not
// know, but for their letters, so that only columns without texts can be added to this form. The letters: those of
// all texts in the order of the blocks (letters.ts).

/** The columns as bytes: numbers that need no pressing, and letters that are worth it. */
export interface ColumnBytes {
  readonly numbers: Uint8Array<ArrayBuffer>;
  readonly letters: Uint8Array<ArrayBuffer>;
}

const days = ['created', 'closed', 'lastActivity', 'nextStep'] as const;
const amounts = ['amount', 'margin', 'acquisitionCost'] as const;
const codes = ['lossReason', 'competitor', 'segment', 'source'] as const;

const mark = [0x42, 0x43, 0x64, 0x31];

/** The deals of a snapshot as bytes, in form 1. */
export function writeColumns(deals: Deals): ColumnBytes {
  const blocks = new ByteSink();
  const letters = new Letters();
  const block = (name: string, write: (into: ByteSink) => void): void => {
    const inside = new ByteSink();
    write(inside);
    blocks.byte(name.length);
    for (const letter of name) blocks.byte(letter.charCodeAt(0));
    blocks.u32(inside.bytes.length);
    blocks.put(inside.bytes);
  };
  block('id', (into) => writeTexts(into, letters, deals.id));
  block('name', (into) => writeTexts(into, letters, deals.name));
  block('owner', (into) => writeCoded(into, letters, deals.owner));
  block('stage', (into) => writeCoded(into, letters, deals.stage));
  block('state', (into) => writeWhole(into, deals.state, -1));
  for (const name of days) {
    const column = deals[name];
    if (column) block(name, (into) => writeWhole(into, column, noDay));
  }
  for (const name of amounts) {
    const column = deals[name];
    if (column) block(name, (into) => writeAmounts(into, column));
  }
  for (const name of codes) {
    const column = deals[name];
    if (column) block(name, (into) => writeCoded(into, letters, column));
  }
  const { history } = deals;
  if (history) block('history', (into) => writeHistory(into, history));
  const sink = new ByteSink();
  mark.forEach((byte) => sink.byte(byte));
  sink.u32(deals.count);
  sink.u32(letters.length);
  sink.put(blocks.bytes);
  return { numbers: sink.bytes, letters: letters.bytes };
}

/** The deals that bytes of form 1 hold. Fails where the bytes are something else or were damaged. */
export function readColumns({
  numbers,
  letters: bytes,
}: Readonly<Record<keyof ColumnBytes, Uint8Array>>): Result<Deals> {
  const source = new ByteSource(numbers);
  if (mark.some((byte) => source.byte() !== byte)) return fail('These are no columns of deals.');
  const count = source.u32();
  const units = source.u32();
  if (bytes.length !== units && bytes.length !== 2 * units) return damaged;
  const letters = new LettersIn(bytes, units);
  if (count > Math.min(snapshotLimits.deals, mostTexts(source, letters))) return damaged;
  const blocks = blocksOf(source);
  if (source.isDamaged) return damaged;
  let isSound = true;
  const read = <T>(name: string, how: (from: ByteSource) => T | undefined): T | undefined => {
    const block = blocks.get(name);
    if (!block) return undefined;
    const inside = new ByteSource(block);
    const value = how(inside);
    if (value === undefined || inside.isDamaged || inside.left > 0) isSound = false;
    return value;
  };
  const texts = (name: string): string[] | undefined => read(name, (from) => readTexts(from, letters, count));
  const coded = (name: string): CodedText | undefined =>
    read(name, (from) => readCoded(from, letters, count));
  const id = texts('id');
  const name = texts('name');
  const owner = coded('owner');
  const stage = coded('stage');
  const state = read('state', (from) => readWhole(from, new Uint8Array(count), -1));
  if (!id || !name || !owner || !stage || !state || state.some((one) => one > 2)) return damaged;
  const deals: Deals = {
    count,
    id,
    name,
    owner,
    stage,
    state,
    ...there(days, (one) => read(one, (from) => readWhole(from, new Int32Array(count), noDay))),
    ...there(amounts, (one) => read(one, (from) => readAmounts(from, count))),
    ...there(codes, coded),
    ...there(['history'] as const, (one) =>
      read(one, (from) => readHistory(from, count, stage.values.length)),
    ),
  };
  return isSound ? ok(deals) : damaged;
}

const damaged = fail('The deals of this snapshot are damaged and cannot be read.');

function blocksOf(source: ByteSource): ReadonlyMap<string, Uint8Array> {
  const blocks = new Map<string, Uint8Array>();
  while (source.left > 0 && !source.isDamaged) {
    const name = String.fromCharCode(...source.take(source.byte()));
    blocks.set(name, source.take(source.u32()));
  }
  return blocks;
}

/** An object of the columns that are there. */
function there<Name extends string, Column>(
  names: readonly Name[],
  read: (name: Name) => Column | undefined,
): { readonly [N in Name]?: Column } {
  const found: { [N in Name]?: Column } = {};
  for (const name of names) {
    const column = read(name);
    if (column !== undefined) found[name] = column;
  }
  return found;
}

function writeCoded(sink: ByteSink, letters: Letters, { values, at }: CodedText): void {
  sink.u32(values.length);
  writeTexts(sink, letters, values);
  writeWhole(sink, at, -1);
}

function readCoded(source: ByteSource, letters: LettersIn, count: number): CodedText | undefined {
  const many = source.u32();
  if (many > Math.min(snapshotLimits.deals, mostTexts(source, letters))) return undefined;
  const values = readTexts(source, letters, many);
  const at = readWhole(source, new Int32Array(count), -1);
  return values && at.every((place) => place >= -1 && place < many) ? { values, at } : undefined;
}

/** Different texts take a letter or a bit each, so that a damaged count cannot take the memory. */
const mostTexts = (source: ByteSource, letters: LettersIn): number => letters.left + 8 * source.left + 2;

/** The steps of a deal are counted, not placed: small numbers press better. */
function writeHistory(sink: ByteSink, { from, stage, entered }: StageHistory): void {
  const steps = new Int32Array(Math.max(0, from.length - 1));
  for (let row = 0; row < steps.length; row++) steps[row] = (from[row + 1] ?? 0) - (from[row] ?? 0);
  sink.u32(stage.length);
  writeWhole(sink, steps, -1);
  writeWhole(sink, stage, -1);
  writeWhole(sink, entered, noDay);
}

function readHistory(source: ByteSource, count: number, stages: number): StageHistory | undefined {
  const many = source.u32();
  const steps = readWhole(source, new Int32Array(count), -1);
  // Steps of one stage on one day take no byte, so that only the counts can vouch for how many there are.
  const from = new Int32Array(count + 1);
  let total = 0;
  for (let row = 0; row < count; row++) {
    const own = steps[row] ?? 0;
    if (own < 0) return undefined;
    total += own;
    from[row + 1] = total;
  }
  if (total !== many || total > snapshotLimits.steps) return undefined;
  const stage = readWhole(source, new Int32Array(many), -1);
  const entered = readWhole(source, new Int32Array(many), noDay);
  return stage.every((place) => place >= 0 && place < stages) ? { from, stage, entered } : undefined;
}
