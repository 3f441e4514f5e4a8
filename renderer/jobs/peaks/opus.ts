import type { EncodedPacket } from 'mediabunny';
import { OpusDecoder } from 'opus-decoder';
import { createBuckets } from './buckets';
import type { PacketSound, SoundWishes } from './packet-sound';

/**
 * Opus decodes at any of its own rates, and at 16,000 Hz in two thirds of the time: all of a telephone's band and all
 * that shows of a voice. Peaks of hiss above 8 kHz come out lower.
 */
const decodeRate = 16_000;

/** Packets handed over together: two seconds, so that the copying is not done by the packet. */
const batch = 100;

/** A decoder for Opus packets of one or two channels, by WebAssembly. */
export async function createOpusSound({
  config,
  from,
  deliver,
  progressAt,
}: SoundWishes): Promise<PacketSound> {
  const channels = config.numberOfChannels === 1 ? 1 : 2;
  const decoder = new OpusDecoder({ channels, sampleRate: decodeRate });
  await decoder.ready;
  const buckets = createBuckets(decodeRate, channels, Math.round(from * decodeRate));
  let waiting: EncodedPacket[] = [];

  const decodeWaiting = () => {
    const last = waiting.at(-1);
    if (last === undefined) return;
    const { channelData, samplesDecoded } = decoder.decodeFrames(waiting.map((packet) => packet.data));
    // Counted back from the last packet: a file's first one claims a later start, by what players cut off it.
    const beforeLast = samplesDecoded - samplesDecoded / waiting.length;
    buckets.push(channelData, Math.round(last.timestamp * decodeRate - beforeLast), samplesDecoded);
    waiting = [];
    deliver(buckets, progressAt(last.timestamp));
  };

  return {
    decode: (packet) => {
      waiting.push(packet);
      if (waiting.length === batch) decodeWaiting();
    },
    finish: () => {
      decodeWaiting();
      decoder.free();
      return Promise.resolve({ ...deliver.done(buckets), sampleRate: config.sampleRate });
    },
  };
}
