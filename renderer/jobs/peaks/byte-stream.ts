/**
 * The bytes of a recording from `from` up to `to`, as they come. Throws in words where the server refuses. Leaving the
 * loop early gives the connection back.
 */
export async function* byteStream(url: string, from: number, to: number): AsyncGenerator<Uint8Array> {
  const response = await fetch(url, { headers: { Range: `bytes=${from}-${to - 1}` } });
  if (!response.ok || response.body === null)
    throw new Error(`The recording cannot be read (${response.status}).`);
  // A server that knows no ranges answers with the whole.
  let skip = response.status === 206 ? 0 : from;
  let left = to - from;
  const reader = response.body.getReader();
  try {
    while (left > 0) {
      const { done, value } = await reader.read();
      if (done) return;
      const bytes = skip >= value.length ? value.subarray(value.length) : value.subarray(skip, skip + left);
      skip = Math.max(0, skip - value.length);
      left -= bytes.length;
      if (bytes.length > 0) yield bytes;
    }
  } finally {
    await reader.cancel();
  }
}
