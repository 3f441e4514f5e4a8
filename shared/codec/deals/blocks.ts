import { putBits, takeBits } from './bits';
import type { ByteSink, ByteSource } from './byte-sink';
import type { Letters, LettersIn } from './letters';
import { snapshotLimits } from './limits';

// The blocks that the columns of deals are made of. Whole numbers take as many bits as they need, which is as small
// as pressing would get them and takes no time; texts lie in bytes of their own, because they are worth pressing.

/**
 * Whole numbers: the least of them (64 bits), how many bits each needs (8 bits), and how far each lies above the
 * least, lowest bit first, without gaps. All bits set stands for none, which the caller writes as `none`.
 */
export function writeWhole(sink: ByteSink, values: ArrayLike<number>, none: number): void {
  let least = Infinity;
  let most = -Infinity;
  let hasNone = false;
  for (let place = 0; place < values.length; place++) {
    const value = values[place] ?? none;
    if (value === none) hasNone = true;
    else {
      if (value < least) least = value;
      if (value > most) most = value;
    }
  }
  const isEmpty = most < least;
  const span = isEmpty ? 0 : most - least;
  // One more than the span, so that all bits set is left for none.
  const width = span === 0 && !hasNone ? 0 : 32 - Math.clz32(span + 1);
  sink.f64(isEmpty ? 0 : least);
  sink.byte(width);
  const room = sink.room(Math.ceil((values.length * width) / 8));
  if (width > 0) putBits(room, values, { least, width, none });
}

/** Reads so many whole numbers into a column that the caller made. */
export function readWhole<Column extends Int32Array | Float64Array | Uint8Array>(
  source: ByteSource,
  into: Column,
  none: number,
): Column {
  const least = source.f64();
  const width = source.byte();
  if (width > 32) source.isDamaged = true;
  const bytes = source.take(Math.ceil((into.length * width) / 8));
  if (source.isDamaged) return into;
  if (width === 0) into.fill(least);
  else takeBits(bytes, into, { least, width, none });
  return into;
}

/** No whole number that a column of amounts holds. */
const noHundredths = 2 ** 53;
const mostHundredths = 0xff_ff_ff_fd;

/** Amounts: as whole hundredths where all of them are, otherwise as IEEE 754 doubles. NaN for unknown. */
export function writeAmounts(sink: ByteSink, values: Float64Array): void {
  const hundredths = inHundredths(values);
  sink.byte(hundredths ? 1 : 0);
  if (hundredths) return writeWhole(sink, hundredths, noHundredths);
  const many = values.length;
  const bytes = new Uint8Array(values.slice().buffer);
  const room = sink.room(many * 8);
  for (let place = 0; place < many; place++)
    for (let plane = 0; plane < 8; plane++) room[plane * many + place] = bytes[place * 8 + plane] ?? 0;
}

function inHundredths(values: Float64Array): Float64Array | undefined {
  const whole = new Float64Array(values.length);
  let least = Infinity;
  let most = -Infinity;
  for (let place = 0; place < values.length; place++) {
    const value = values[place] ?? NaN;
    if (Number.isNaN(value)) {
      whole[place] = noHundredths;
      continue;
    }
    const hundredths = Math.round(value * 100);
    const isWhole = Object.is(hundredths / 100, value) && Number.isFinite(value);
    if (!isWhole || Object.is(value, -0)) return undefined;
    whole[place] = hundredths;
    if (hundredths < least) least = hundredths;
    if (hundredths > most) most = hundredths;
  }
  return most - least > mostHundredths ? undefined : whole;
}

export function readAmounts(source: ByteSource, many: number): Float64Array {
  if (source.byte() === 1) {
    const values = readWhole(source, new Float64Array(many), noHundredths);
    for (let place = 0; place < many; place++) {
      const hundredths = values[place] ?? noHundredths;
      values[place] = hundredths === noHundredths ? NaN : hundredths / 100;
    }
    return values;
  }
  const planes = source.take(many * 8);
  const bytes = new Uint8Array(many * 8);
  for (let place = 0; place < many && planes.length > 0; place++)
    for (let plane = 0; plane < 8; plane++) bytes[place * 8 + plane] = planes[plane * many + place] ?? 0;
  return new Float64Array(bytes.buffer);
}

/** Texts: how many first units each shares with the one before, how long its rest is, and the rests in UTF-16. */
export function writeTexts(sink: ByteSink, letters: Letters, texts: readonly string[]): void {
  const shared = new Int32Array(texts.length);
  const rest = new Int32Array(texts.length);
  let before = '';
  for (let place = 0; place < texts.length; place++) {
    const text = texts[place] ?? '';
    const most = Math.min(text.length, before.length);
    let same = 0;
    while (same < most && text.charCodeAt(same) === before.charCodeAt(same)) same++;
    shared[place] = same;
    rest[place] = text.length - same;
    for (let unit = same; unit < text.length; unit++) letters.add(text.charCodeAt(unit));
    before = text;
  }
  writeWhole(sink, shared, -1);
  writeWhole(sink, rest, -1);
}

/** Reads so many texts; undefined where they are damaged, or would write out to more than a snapshot may hold. */
export function readTexts(source: ByteSource, letters: LettersIn, many: number): string[] | undefined {
  const shared = readWhole(source, new Float64Array(many), -1);
  const rest = readWhole(source, new Float64Array(many), -1);
  const texts = Array.from<string>({ length: many });
  let before = '';
  let units = 0;
  for (let place = 0; place < many; place++) {
    const own = letters.take(rest[place] ?? 0);
    const same = shared[place] ?? 0;
    if (own === undefined || !(same >= 0 && same <= before.length)) return undefined;
    before = same === 0 ? own : before.slice(0, same) + own;
    // A few letters shared by millions of texts are small in the file and not in memory.
    units += before.length;
    if (before.length > snapshotLimits.text || units > snapshotLimits.columnText) return undefined;
    texts[place] = before;
  }
  return texts;
}
