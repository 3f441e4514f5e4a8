import { createBuckets } from './buckets';
import { byteStream } from './byte-stream';
import type { Deliver } from './deliver';
import { joined } from './joined';
import type { PeaksOrder, ShareDone } from './messages';
import { readWavFormat } from './wav-format';

/**
 * The peaks of a WAV file, straight from its bytes: linear 8 to 32 bits, 32-bit float, A-law and µ-law. Of more than
 * two channels the first two count. Throws in words where the coding is another.
 */
export async function peaksOfWav(order: PeaksOrder, deliver: Deliver): Promise<ShareDone> {
  const format = await readWavFormat(order.url, order.bytes);
  const frameBytes = format.channels * format.sampleBytes;
  const channels = format.channels === 1 ? 1 : 2;
  const buckets = createBuckets(format.sampleRate, channels);
  const scratch = Array.from({ length: channels }, () => new Float32Array(0));

  const total = format.end - format.start;
  let position = 0;
  let rest: Uint8Array = new Uint8Array(0);
  for await (const chunk of byteStream(order.url, format.start, format.end)) {
    const bytes = joined(rest, chunk);
    const count = Math.floor(bytes.length / frameBytes);
    for (let channel = 0; channel < channels; channel++) {
      const lane = roomFor(scratch, channel, count);
      format.read(bytes, channel * format.sampleBytes, frameBytes, count, lane);
    }
    buckets.push(scratch, position, count);
    position += count;
    rest = bytes.slice(count * frameBytes);
    deliver(buckets, (position * frameBytes) / total);
  }
  return deliver.done(buckets);
}

function roomFor(scratch: Float32Array[], channel: number, count: number): Float32Array {
  const lane = scratch[channel];
  if (lane !== undefined && lane.length >= count) return lane;
  return (scratch[channel] = new Float32Array(count));
}
