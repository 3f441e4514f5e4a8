/** Bytes that grow as they are written. Numbers go low byte first. */
export class ByteSink {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  /** What was written so far; a view that later writing may leave behind. */
  get bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Room for so many bytes, to be filled before anything else is written. */
  room(many: number): Uint8Array<ArrayBuffer> {
    const from = this.#length;
    this.#length += many;
    if (this.#length > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(this.#length, this.#bytes.length * 2));
      grown.set(this.#bytes.subarray(0, from));
      this.#bytes = grown;
    }
    return this.#bytes.subarray(from, this.#length);
  }

  byte(value: number): void {
    this.room(1)[0] = value;
  }

  /** A whole number from 0 to 4,294,967,295. */
  u32(value: number): void {
    const room = this.room(4);
    for (let place = 0; place < 4; place++) room[place] = (value >>> (8 * place)) & 0xff;
  }

  f64(value: number): void {
    const room = this.room(8);
    new DataView(room.buffer, room.byteOffset, 8).setFloat64(0, value, true);
  }

  put(bytes: Uint8Array): void {
    this.room(bytes.length).set(bytes);
  }
}

/** Bytes read from the front. Reading beyond the end gives zeros and is remembered as damage. */
export class ByteSource {
  isDamaged = false;
  #at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  take(many: number): Uint8Array {
    if (many > this.left) {
      this.isDamaged = true;
      this.#at = this.#bytes.length;
      return new Uint8Array(0);
    }
    this.#at += many;
    return this.#bytes.subarray(this.#at - many, this.#at);
  }

  byte(): number {
    return this.take(1)[0] ?? 0;
  }

  u32(): number {
    const [a = 0, b = 0, c = 0, d = 0] = this.take(4);
    return (a | (b << 8) | (c << 16) | (d << 24)) >>> 0;
  }

  f64(): number {
    const bytes = this.take(8);
    return bytes.length < 8 ? 0 : new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0, true);
  }
}
