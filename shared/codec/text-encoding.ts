export type TextEncoding = 'UTF-8' | 'UTF-16 LE' | 'UTF-16 BE' | 'Windows-1252';

export interface DecodedText {
  /** Without the mark that some programs put before the first letter. */
  readonly text: string;
  readonly encoding: TextEncoding;
}

/**
 * How a file is written, where its first bytes say so: a byte order mark decides; without one, UTF-16 is known by
 * its zeros. Undefined where they do not: then it is UTF-8 if it is well formed, and Windows-1252 otherwise.
 */
export function markedEncoding(
  bytes: Uint8Array,
): { readonly encoding: Exclude<TextEncoding, 'Windows-1252'>; readonly from: number } | undefined {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return { encoding: 'UTF-8', from: 3 };
  if (startsWith(bytes, [0xff, 0xfe])) return { encoding: 'UTF-16 LE', from: 2 };
  if (startsWith(bytes, [0xfe, 0xff])) return { encoding: 'UTF-16 BE', from: 2 };
  const zeros = sidesWithZeros(bytes);
  if (zeros === undefined) return undefined;
  return { encoding: zeros === 'odd' ? 'UTF-16 LE' : 'UTF-16 BE', from: 0 };
}

/**
 * The text of a file, whichever of the common encodings it has; bytes that are no UTF-8 are read as Windows-1252,
 * in which every byte means something. Never fails, so ask `looksBinary` before showing what came out.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = markedEncoding(bytes);
  const rest = bytes.subarray(marked?.from ?? 0);
  if (marked && marked.encoding !== 'UTF-8')
    return { text: utf16(rest, marked.encoding === 'UTF-16 LE' ? 0 : 1), encoding: marked.encoding };
  const text = utf8(rest);
  if (text !== undefined) return { text, encoding: 'UTF-8' };
  return { text: windows1252(rest), encoding: marked?.encoding ?? 'Windows-1252' };
}

/** Whether a text was in truth a picture, a sound or a program: it holds signs that no text has. */
export function looksBinary(text: string): boolean {
  for (let place = 0; place < text.length; place++) {
    const unit = text.charCodeAt(place);
    // Tab, line ends, form feed, the old end-of-file mark and escape do occur in texts.
    if (unit < 7 || (unit > 13 && unit < 26)) return true;
  }
  return false;
}

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, place) => bytes[place] === byte);

/** Western text in UTF-16 has a zero in every second byte; looked for in the first thousand. */
function sidesWithZeros(bytes: Uint8Array): 'even' | 'odd' | undefined {
  const head = bytes.subarray(0, 1000);
  const share = (side: number): number =>
    head.filter((byte, place) => place % 2 === side && byte === 0).length / (head.length / 2);
  if (head.length < 4 || bytes.length % 2 === 1) return undefined;
  if (share(1) > 0.4 && share(0) < 0.1) return 'odd';
  return share(0) > 0.4 && share(1) < 0.1 ? 'even' : undefined;
}

/** Collects code units and makes the string in pieces, because one call takes only so many arguments. */
class Units {
  private units: number[] = [];
  private text = '';

  add(unit: number): void {
    this.units.push(unit);
    if (this.units.length >= 8192) this.flush();
  }

  addPoint(point: number): void {
    if (point < 0x10000) return this.add(point);
    this.add(0xd800 + ((point - 0x10000) >> 10));
    this.add(0xdc00 + ((point - 0x10000) & 0x3ff));
  }

  done(): string {
    this.flush();
    return this.text;
  }

  private flush(): void {
    this.text += String.fromCharCode(...this.units);
    this.units = [];
  }
}

/** Undefined where the bytes are not well-formed UTF-8 (The Unicode Standard, table 3-7). */
function utf8(bytes: Uint8Array): string | undefined {
  const units = new Units();
  let place = 0;
  while (place < bytes.length) {
    const first = bytes[place] ?? 0;
    const length =
      first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (length === 0 || place + length > bytes.length) return undefined;
    let point = length === 1 ? first : first & (0xff >> (length + 1));
    for (let next = 1; next < length; next++) {
      const byte = bytes[place + next] ?? 0;
      if ((byte & 0xc0) !== 0x80) return undefined;
      point = (point << 6) | (byte & 0x3f);
    }
    const isTooLong = (length === 3 && point < 0x800) || (length === 4 && point < 0x10000);
    if (isTooLong || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return undefined;
    units.addPoint(point);
    place += length;
  }
  return units.done();
}

function utf16(bytes: Uint8Array, high: 0 | 1): string {
  const units = new Units();
  for (let place = 0; place + 1 < bytes.length; place += 2) {
    const [a, b] = [bytes[place] ?? 0, bytes[place + 1] ?? 0];
    units.add(high === 0 ? a | (b << 8) : (a << 8) | b);
  }
  return units.done();
}

/** The signs of Windows-1252 where it differs from Latin-1: 0x80 to 0x9f. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function windows1252(bytes: Uint8Array): string {
  const units = new Units();
  for (const byte of bytes) {
    units.add(byte >= 0x80 && byte < 0xa0 ? windowsSigns.charCodeAt(byte - 0x80) : byte);
  }
  return units.done();
}
