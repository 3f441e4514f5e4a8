import { createBuckets, type Buckets } from './buckets';
import type { PacketSound, SoundWishes } from './packet-sound';

/** Packets under way at once: enough to keep the decoder's thread busy. Twenty took a sixth more memory and no less time. */
const mostUnderWay = 6;

/** A decoder for whatever the browser decodes itself: AAC, Vorbis, FLAC and the rest. Throws in words where it cannot. */
export async function createCodecSound({
  config,
  from,
  deliver,
  progressAt,
}: SoundWishes): Promise<PacketSound> {
  const { supported } = await AudioDecoder.isConfigSupported(config);
  if (supported !== true) throw new Error(`This sound (${config.codec}) cannot be decoded on this machine.`);
  const scratch = [new Float32Array(0), new Float32Array(0)];
  let buckets: Buckets | undefined;
  let trouble: Error | undefined;
  let wake: () => void = () => undefined;

  const decoder = new AudioDecoder({
    error: (error) => {
      trouble = error;
      wake();
    },
    output: (data) => {
      const { sampleRate, numberOfFrames } = data;
      buckets ??= createBuckets(
        sampleRate,
        data.numberOfChannels === 1 ? 1 : 2,
        Math.round(from * sampleRate),
      );
      for (let plane = 0; plane < buckets.channels; plane++) {
        const room = roomFor(scratch, plane, numberOfFrames);
        data.copyTo(room.subarray(0, numberOfFrames), { planeIndex: plane, format: 'f32-planar' });
      }
      const seconds = data.timestamp / 1e6;
      buckets.push(scratch, Math.round(seconds * sampleRate), numberOfFrames);
      data.close();
      deliver(buckets, progressAt(seconds));
    },
  });
  decoder.addEventListener('dequeue', () => wake());
  decoder.configure(config);

  return {
    decode: async (packet) => {
      if (trouble !== undefined) throw trouble;
      decoder.decode(packet.toEncodedAudioChunk());
      if (decoder.decodeQueueSize > mostUnderWay) await new Promise<void>((resolve) => (wake = resolve));
    },
    finish: async () => {
      await decoder.flush();
      decoder.close();
      if (trouble !== undefined) throw trouble;
      if (buckets === undefined) throw new Error('The recording holds no sound that can be decoded.');
      return deliver.done(buckets);
    },
  };
}

function roomFor(scratch: Float32Array[], plane: number, length: number): Float32Array<ArrayBuffer> {
  const room = scratch[plane];
  if (room !== undefined && room.length >= length && room.buffer instanceof ArrayBuffer)
    return new Float32Array(room.buffer);
  const wider = new Float32Array(length);
  scratch[plane] = wider;
  return wider;
}
