import type { Units } from '../cells';

/** Different texts, each found by its letters without cutting it out for every row. */
export class TextTable {
  readonly values: string[] = [];
  #hashes = new Int32Array(1 << 10);
  /** Where each value stands in the file; −1 for one that was given as a text of its own. */
  #starts = new Int32Array(1 << 10);
  /** Places in `values` plus one, by hash; twice as many as there are hashes. */
  #slots = new Int32Array(1 << 11);

  /** The place of a text; it is added where it is new. */
  placeOfText(text: string): number {
    const units = new Uint16Array(text.length);
    for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
    return this.#find(text, units, 0, text.length, false);
  }

  /** The place of what stands between two places of a file's text, whose units are given: always the same file. */
  placeOf(text: string, units: Units, start: number, end: number): number {
    return this.#find(text, units, start, end, true);
  }

  #find(text: string, units: Units, start: number, end: number, isOfFile: boolean): number {
    if (this.values.length === this.#hashes.length) this.#grow();
    const hash = hashOf(units, start, end);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let held = this.#slots[slot] ?? 0; held > 0; held = this.#slots[slot] ?? 0) {
      const place = held - 1;
      if (this.#hashes[place] === hash) {
        const first = isOfFile ? (this.#starts[place] ?? -1) : -1;
        const value = this.values[place] ?? '';
        if (first < 0 ? isAt(value, units, start, end) : isAlike(units, first, value.length, start, end))
          return place;
      }
      slot = (slot + 1) & mask;
    }
    this.#hashes[this.values.length] = hash;
    this.#starts[this.values.length] = isOfFile ? start : -1;
    this.#slots[slot] = this.values.push(text.slice(start, end));
    return this.values.length - 1;
  }

  #grow(): void {
    this.#hashes = doubled(this.#hashes);
    this.#starts = doubled(this.#starts);
    this.#slots = new Int32Array(this.#hashes.length * 2);
    const mask = this.#slots.length - 1;
    for (let place = 0; place < this.values.length; place++) {
      let slot = (this.#hashes[place] ?? 0) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = place + 1;
    }
  }
}

/** Four letters at a time: what takes long is not to read them, but that each step waits for the one before. */
function hashOf(units: Units, start: number, end: number): number {
  let hash = end - start;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    const four =
      (units[at] ?? 0) |
      ((units[at + 1] ?? 0) << 8) |
      ((units[at + 2] ?? 0) << 16) |
      ((units[at + 3] ?? 0) << 24);
    hash = Math.imul(hash ^ four, 0x2c_1b_3c_6d);
    hash ^= hash >>> 15;
  }
  for (; at < end; at++) hash = (Math.imul(hash, 31) + (units[at] ?? 0)) | 0;
  // The low bits of such a sum are much alike.
  hash = Math.imul(hash ^ (hash >>> 15), 0x29_7a_2d_39);
  return hash ^ (hash >>> 13);
}

function isAlike(units: Units, first: number, length: number, start: number, end: number): boolean {
  if (length !== end - start) return false;
  for (let at = 0; at < length; at++) if (units[first + at] !== units[start + at]) return false;
  return true;
}

function isAt(value: string, units: Units, start: number, end: number): boolean {
  if (value.length !== end - start) return false;
  for (let at = 0; at < value.length; at++) if (value.charCodeAt(at) !== units[start + at]) return false;
  return true;
}

function doubled(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
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
