import {
  ADTS,
  EncodedPacketSink,
  FLAC,
  Input,
  MP4,
  OGG,
  UrlSource,
  WEBM,
  type InputAudioTrack,
} from 'mediabunny';
import type { Deliver } from './deliver';
import type { PeaksOrder, Share, ShareDone } from './messages';
import { createOpusSound } from './opus';
import type { PacketSound } from './packet-sound';
import { createCodecSound } from './web-codecs';

/** The file lies on this machine: what cannot be read after a second try is not there. */
const source = (url: string) =>
  new UrlSource(url, {
    maxCacheSize: 8 * 2 ** 20,
    getRetryDelay: (attempts) => (attempts < 1 ? 0.2 : null),
  });

/** Codecs remember a little of what was before: so much is decoded ahead of a share and thrown away. */
const warmUpSeconds = 0.25;

/**
 * The peaks of a share of anything but WAV and MP3: the container is taken apart as it streams in, Opus decoded by
 * WebAssembly, everything else by the browser's own decoders. Throws in words where there is no sound or it cannot
 * be decoded.
 */
export async function peaksOfPackets(order: PeaksOrder, deliver: Deliver): Promise<ShareDone> {
  const input = new Input({ source: source(order.url), formats: [MP4, OGG, WEBM, FLAC, ADTS] });
  try {
    const track = await input.getPrimaryAudioTrack();
    if (track === null) throw new Error('The recording has no sound that a waveform can be drawn of.');
    const sink = new EncodedPacketSink(track);
    const span = await spanOf(track, order.share);
    const sound = await createSound(
      track,
      span.from,
      deliver,
      (seconds) => (seconds - span.from) / (span.to - span.from),
    );
    const first = span.from > 0 ? await sink.getKeyPacket(Math.max(0, span.from - warmUpSeconds)) : null;
    for await (const packet of sink.packets(first ?? undefined)) {
      await sound.decode(packet);
      if (packet.timestamp >= span.end) break;
    }
    return await sound.finish();
  } finally {
    input.dispose();
  }
}

/** From and to in seconds; `end` is where to stop, nowhere for the last share, whatever the header said. */
async function spanOf(track: InputAudioTrack, share: Share) {
  const whole = (await track.getDurationFromMetadata()) ?? (await track.computeDuration());
  const from = (whole * share.index) / share.of;
  const to = (whole * (share.index + 1)) / share.of;
  return { from, to, end: share.index + 1 === share.of ? Infinity : to };
}

async function createSound(
  track: InputAudioTrack,
  from: number,
  deliver: Deliver,
  progressAt: (seconds: number) => number,
): Promise<PacketSound> {
  const config = await track.getDecoderConfig();
  if (config === null) throw new Error('The recording holds sound in a coding that is not known.');
  const wishes = { config, from, deliver, progressAt };
  if (config.codec === 'opus' && config.numberOfChannels <= 2) return createOpusSound(wishes);
  return createCodecSound(wishes);
}
