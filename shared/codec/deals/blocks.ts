import type { ByteSink, ByteSource } from './byte-sink';

// The blocks that the columns of deals are made of. The bytes of numbers lie in planes, all low bytes first, then
// all second ones: numbers of one column resemble each other, and so pressing them gets the most out of it.

/**
 * Whole numbers: the least of them, how many bytes each needs, and how far each lies above the least. All bits
 * set stands for none, which the caller writes as `none`.
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
  const width = span === 0 && !hasNone ? 0 : span < 0xff ? 1 : span < 0xffff ? 2 : 4;
  sink.f64(isEmpty ? 0 : least);
  sink.byte(width);
  const many = values.length;
  const room = sink.room(many * width);
  for (let place = 0; place < many && width > 0; place++) {
    const value = values[place] ?? none;
    const above = value === none ? 0xff_ff_ff_ff : value - least;
    for (let plane = 0; plane < width; plane++) room[plane * many + place] = (above >>> (8 * plane)) & 0xff;
  }
}

/** Reads so many whole numbers into a column that the caller made. */
export function readWhole<Column extends Int32Array | Float64Array | Uint8Array>(
  source: ByteSource,
  into: Column,
  none: number,
): Column {
  const least = source.f64();
  const width = source.byte();
  const many = into.length;
  if (width !== 0 && width !== 1 && width !== 2 && width !== 4) source.isDamaged = true;
  const planes = source.take(many * width);
  if (source.isDamaged) return into;
  const missing = width === 4 ? 0xff_ff_ff_ff : 256 ** width - 1;
  for (let place = 0; place < many; place++) {
    let above = 0;
    for (let plane = width - 1; plane >= 0; plane--)
      above = above * 256 + (planes[plane * many + place] ?? 0);
    into[place] = width > 0 && above === missing ? none : least + above;
  }
  return into;
}

/** No whole number that a column of amounts holds. */
const noHundredths = 2 ** 53;
const mostHundredths = 0xff_ff_ff_fe;

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
    if (!Object.is(hundredths / 100, value) || Object.is(value, -0)) return undefined;
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

/** Texts: their lengths in UTF-16 units, then all units: one byte each where all are under 256, else two planes. */
export function writeTexts(sink: ByteSink, texts: readonly string[]): void {
  const lengths = new Float64Array(texts.length);
  let units = 0;
  for (let place = 0; place < texts.length; place++) {
    lengths[place] = texts[place]?.length ?? 0;
    units += lengths[place] ?? 0;
  }
  writeWhole(sink, lengths, -1);
  const low = new Uint8Array(units);
  const high = new Uint8Array(units);
  let at = 0;
  let isWide = false;
  for (const text of texts)
    for (let place = 0; place < text.length; place++) {
      const unit = text.charCodeAt(place);
      low[at] = unit & 0xff;
      if (unit > 0xff) {
        isWide = true;
        high[at] = unit >> 8;
      }
      at++;
    }
  sink.byte(isWide ? 2 : 1);
  sink.put(low);
  if (isWide) sink.put(high);
}

export function readTexts(source: ByteSource, many: number): string[] {
  const lengths = readWhole(source, new Float64Array(many), -1);
  const planes = source.byte();
  const units = lengths.reduce((sum, length) => sum + length, 0);
  const low = source.take(units);
  const high = planes === 2 ? source.take(units) : undefined;
  if (source.isDamaged) return [];
  const whole = textOfUnits(low, high);
  const texts = Array.from<string>({ length: many });
  let at = 0;
  for (let place = 0; place < many; place++) {
    const end = at + (lengths[place] ?? 0);
    texts[place] = whole.slice(at, end);
    at = end;
  }
  return texts;
}

/** One call takes only so many arguments. */
const atOnce = 8192;

function textOfUnits(low: Uint8Array, high: Uint8Array | undefined): string {
  let text = '';
  for (let from = 0; from < low.length; from += atOnce) {
    const piece = low.subarray(from, from + atOnce);
    const units = high
      ? Uint16Array.from(piece, (unit, place) => unit | ((high[from + place] ?? 0) << 8))
      : piece;
    text += Reflect.apply(String.fromCharCode, undefined, units);
  }
  return text;
}
