/**
 * Puts numbers of up to 32 bits into bytes without gaps, lowest bit first: how far each lies above the least, and all
 * bits set for none. What is held stands in variables of the loop, because millions of numbers go through it.
 */
export function putBits(
  bytes: Uint8Array,
  values: ArrayLike<number>,
  { least, width, none }: { readonly least: number; readonly width: number; readonly none: number },
): void {
  const missing = 2 ** width - 1;
  let at = 0;
  let held = 0;
  let bits = 0;
  for (let place = 0; place < values.length; place++) {
    const value = values[place] ?? none;
    let above = value === none ? missing : value - least;
    let left = width;
    // What is held is under a byte, so that 16 bits more fit into a number of 32 that counts from 0.
    while (left > 16) {
      held |= (above % 0x1_0000) << bits;
      bytes[at++] = held & 0xff;
      bytes[at++] = (held >>> 8) & 0xff;
      held >>>= 16;
      above = Math.floor(above / 0x1_0000);
      left -= 16;
    }
    held |= above << bits;
    bits += left;
    while (bits >= 8) {
      bytes[at++] = held & 0xff;
      held >>>= 8;
      bits -= 8;
    }
  }
  if (bits > 0) bytes[at] = held & 0xff;
}

/** Takes the numbers out again. Beyond the end there are zeros. */
export function takeBits(
  bytes: Uint8Array,
  into: Int32Array | Float64Array | Uint8Array,
  { least, width, none }: { readonly least: number; readonly width: number; readonly none: number },
): void {
  const missing = 2 ** width - 1;
  const highWidth = Math.max(0, width - 16);
  const lowWidth = width - highWidth;
  const lowMask = 2 ** lowWidth - 1;
  const highMask = 2 ** highWidth - 1;
  let at = 0;
  let held = 0;
  let bits = 0;
  for (let place = 0; place < into.length; place++) {
    while (bits < lowWidth) {
      held |= (bytes[at++] ?? 0) << bits;
      bits += 8;
    }
    let above = held & lowMask;
    held >>>= lowWidth;
    bits -= lowWidth;
    if (highWidth > 0) {
      while (bits < highWidth) {
        held |= (bytes[at++] ?? 0) << bits;
        bits += 8;
      }
      above += (held & highMask) * 0x1_0000;
      held >>>= highWidth;
      bits -= highWidth;
    }
    into[place] = above === missing ? none : least + above;
  }
}
