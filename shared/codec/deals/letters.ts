/** The letters of all texts of a snapshot, one after the other: their low bytes, and their high bytes where any is set. */
export class Letters {
  #low = new Uint8Array(1 << 16);
  #high: Uint8Array | undefined;
  length = 0;

  /** Adds a UTF-16 unit. */
  add(unit: number): void {
    if (this.length === this.#low.length) {
      this.#low = doubled(this.#low);
      this.#high = this.#high && doubled(this.#high);
    }
    this.#low[this.length] = unit & 0xff;
    if (unit > 0xff) {
      this.#high ??= new Uint8Array(this.#low.length);
      this.#high[this.length] = unit >> 8;
    }
    this.length++;
  }

  /** All low bytes, followed by all high bytes where there are any. */
  get bytes(): Uint8Array<ArrayBuffer> {
    const high = this.#high;
    const bytes = new Uint8Array(high ? this.length * 2 : this.length);
    bytes.set(this.#low.subarray(0, this.length));
    if (high) bytes.set(high.subarray(0, this.length), this.length);
    return bytes;
  }
}

function doubled(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(bytes.length * 2);
  larger.set(bytes);
  return larger;
}

/** One call takes only so many arguments. */
const atOnce = 8192;

/** Letters to be taken from the front. */
export class LettersIn {
  readonly #text: string;
  #at = 0;

  constructor(bytes: Uint8Array, length: number) {
    const high = bytes.length === length ? undefined : bytes.subarray(length);
    let text = '';
    for (let from = 0; from < length; from += atOnce) {
      const low = bytes.subarray(from, Math.min(length, from + atOnce));
      const units = high
        ? Uint16Array.from(low, (unit, place) => unit | ((high[from + place] ?? 0) << 8))
        : low;
      text += Reflect.apply(String.fromCharCode, undefined, units);
    }
    this.#text = text;
  }

  get left(): number {
    return this.#text.length - this.#at;
  }

  /** So many letters; undefined where there are no more. */
  take(many: number): string | undefined {
    if (!(many >= 0 && many <= this.left)) return undefined;
    this.#at += many;
    return this.#text.slice(this.#at - many, this.#at);
  }
}
