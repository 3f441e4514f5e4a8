import type { Units } from '../cells';

/** Different texts, each found by its letters without cutting it out for every row. */
export class TextTable {
  readonly values: string[] = [];
  #hashes = new Int32Array(1 << 10);
  /** Places in `values` plus one, by hash; twice as many as there are hashes. */
  #slots = new Int32Array(1 << 11);

  /** The place of a text; it is added where it is new. */
  placeOfText(text: string): number {
    const units = new Uint16Array(text.length);
    for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
    return this.placeOf(text, units, 0, text.length);
  }

  /** The place of what stands between two places of a text, whose units are given. */
  placeOf(text: string, units: Units, start: number, end: number): number {
    if (this.values.length === this.#hashes.length) this.#grow();
    let hash = end - start;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (units[at] ?? 0)) | 0;
    // The low bits of such a sum are much alike.
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c_1b_3c_6d);
    hash ^= hash >>> 13;
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let held = this.#slots[slot] ?? 0; held > 0; held = this.#slots[slot] ?? 0) {
      const value = this.values[held - 1] ?? '';
      if (this.#hashes[held - 1] === hash && isAt(value, units, start, end)) return held - 1;
      slot = (slot + 1) & mask;
    }
    this.#hashes[this.values.length] = hash;
    this.#slots[slot] = this.values.push(text.slice(start, end));
    return this.values.length - 1;
  }

  #grow(): void {
    const hashes = new Int32Array(this.#hashes.length * 2);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    this.#slots = new Int32Array(hashes.length * 2);
    const mask = this.#slots.length - 1;
    this.values.forEach((_, place) => {
      let slot = (hashes[place] ?? 0) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = place + 1;
    });
  }
}

function isAt(value: string, units: Units, start: number, end: number): boolean {
  if (value.length !== end - start) return false;
  for (let at = 0; at < value.length; at++) if (value.charCodeAt(at) !== units[start + at]) return false;
  return true;
}

const zero = 0x30;
const isDigit = (sign: number): boolean => sign >= zero && sign < zero + 10;

/**
 * Where a date as 2026-03-14 or 14/03/2026 ends that has a time as 09:30 or 09:30:00 behind it; −1 for any other
 * text, which has to be looked at more closely.
 */
export function endOfDate(units: Units, start: number, end: number): number {
  const length = end - start;
  if (length !== 16 && length !== 19) return -1;
  const gap = units[start + 10];
  if (gap !== 0x20 && gap !== 0x54) return -1;
  for (let at = start + 11; at < end; at++) {
    const sign = units[at] ?? 0;
    const isRight = (at - start - 11) % 3 === 2 ? sign === 0x3a : isDigit(sign);
    if (!isRight) return -1;
  }
  return start + 10;
}
