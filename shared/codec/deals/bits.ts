/** Numbers of up to 32 bits put into bytes without gaps, lowest bit first. */
export class BitsOut {
  readonly #bytes: Uint8Array;
  #at = 0;
  #held = 0;
  #bits = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  add(value: number, width: number): void {
    // What is held is under a byte, so that 24 bits more still fit into a number of 32.
    if (width > 24) {
      this.add(value % 0x1_0000, 16);
      this.add(Math.floor(value / 0x1_0000), width - 16);
      return;
    }
    this.#held |= value << this.#bits;
    this.#bits += width;
    while (this.#bits >= 8) {
      this.#bytes[this.#at++] = this.#held & 0xff;
      this.#held >>>= 8;
      this.#bits -= 8;
    }
  }

  end(): void {
    if (this.#bits > 0) this.#bytes[this.#at] = this.#held & 0xff;
  }
}

/** The numbers that were put into bytes. Beyond the end there are zeros. */
export class BitsIn {
  readonly #bytes: Uint8Array;
  #at = 0;
  #held = 0;
  #bits = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(width: number): number {
    if (width > 24) {
      const low = this.next(16);
      return this.next(width - 16) * 0x1_0000 + low;
    }
    while (this.#bits < width) {
      this.#held |= (this.#bytes[this.#at++] ?? 0) << this.#bits;
      this.#bits += 8;
    }
    const value = this.#held & (2 ** width - 1);
    this.#held >>>= width;
    this.#bits -= width;
    return value;
  }
}
