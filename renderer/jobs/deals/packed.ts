/** Presses bytes with the platform's own deflate (zlib form) and writes them as base64, as a record can hold them. */
export async function packed(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return (await through(bytes, new CompressionStream('deflate'))).toBase64();
}

/** The bytes that were packed. Throws where the text is something else. */
export const unpacked = (text: string): Promise<Uint8Array> =>
  through(Uint8Array.fromBase64(text), new DecompressionStream('deflate'));

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}
