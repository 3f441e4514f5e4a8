import type { PeaksPart } from '../../../shared/lib/peaks';

/** The containers that peaks can be made of, by content: what the main process recognised. */
export type SoundKind = 'mp3' | 'm4a' | 'aac' | 'wav' | 'ogg' | 'opus' | 'flac' | 'webm' | 'mp4';

/** Which share of the recording a worker decodes: the `index`th of `of` stretches of about the same length. */
export interface Share {
  readonly index: number;
  readonly of: number;
}

export interface PeaksOrder {
  readonly url: string;
  readonly kind: SoundKind;
  /** The file's size. */
  readonly bytes: number;
  readonly share: Share;
}

/** What a worker has learnt of the sound when its share is done. */
export interface ShareDone {
  /** Where the share ends on the recording's time line. */
  readonly endMs: number;
  readonly sampleRate: number;
  readonly channels: 1 | 2;
}

export type PeaksReport =
  /** `progress` is how much of this worker's share is done, 0 to 1. */
  | ({ readonly kind: 'part'; readonly progress: number } & PeaksPart)
  | ({ readonly kind: 'done' } & ShareDone)
  | { readonly kind: 'failed'; readonly reason: string };
