import type { EncodedPacket } from 'mediabunny';
import type { Deliver } from './deliver';
import type { ShareDone } from './messages';

/** Decodes packets and fills buckets. */
export interface PacketSound {
  /** Takes one packet; resolves when it may have the next. */
  readonly decode: (packet: EncodedPacket) => Promise<void> | void;
  /** Decodes what is still under way and sums up. */
  readonly finish: () => Promise<ShareDone>;
}

/** What a decoder needs to know; `from` in seconds is where its buckets begin. */
export interface SoundWishes {
  readonly config: AudioDecoderConfig;
  readonly from: number;
  readonly deliver: Deliver;
  /** How much of the share is done at a second of the recording. */
  readonly progressAt: (seconds: number) => number;
}
