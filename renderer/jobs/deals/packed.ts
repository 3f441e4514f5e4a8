import type { ColumnBytes } from '../../../shared/codec/deals/columns';
import { snapshotLimits } from '../../../shared/codec/deals/limits';

// What stands in a snapshot's record: the length of the pressed letters (32 bits, low byte first), the letters
// pressed with deflate (zlib form), the numbers; all as base64.

/** Presses the letters with the platform's own deflate and writes all as base64, as a record can hold it. */
export async function packed({ letters, numbers }: ColumnBytes): Promise<string> {
  const pressed = await through(letters, new CompressionStream('deflate'), Infinity);
  const bytes = new Uint8Array(4 + pressed.length + numbers.length);
  new DataView(bytes.buffer).setUint32(0, pressed.length, true);
  bytes.set(pressed, 4);
  bytes.set(numbers, 4 + pressed.length);
  return bytes.toBase64();
}

/**
 * What was packed. Throws where the text is something else, or unpacks to more letters than a snapshot may hold: few
 * bytes can be pressed from very many.
 */
export async function unpacked(text: string): Promise<ColumnBytes> {
  const bytes = Uint8Array.fromBase64(text);
  const pressed = new DataView(bytes.buffer).getUint32(0, true);
  if (pressed > bytes.length - 4) throw new Error('The letters are cut off.');
  const letters = await through(
    bytes.slice(4, 4 + pressed),
    new DecompressionStream('deflate'),
    snapshotLimits.letterBytes,
  );
  return { letters, numbers: bytes.slice(4 + pressed) };
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  let passed = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform: (piece, out) => {
      passed += piece.length;
      if (passed > most) throw new Error(`These are more than ${most} bytes of letters.`);
      out.enqueue(piece);
    },
  });
  const out = new Blob([bytes]).stream().pipeThrough(stream).pipeThrough(counted);
  return new Uint8Array(await new Response(out).arrayBuffer());
}
