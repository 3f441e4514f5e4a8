import { z } from 'zod';
import { Bytes } from '../envelope';

/** The containers that peaks can be made of, by content: what the main process recognised. */
const SoundKind = z.enum(['mp3', 'm4a', 'aac', 'wav', 'ogg', 'opus', 'flac', 'webm', 'mp4']);
export type SoundKind = z.infer<typeof SoundKind>;

/** Which share of the recording a worker decodes: the `index`th of `of` stretches of about the same length. */
const Share = z.strictObject({ index: z.int().min(0), of: z.int().min(1) });
export type Share = Readonly<z.infer<typeof Share>>;

export const PeaksOrder = z.strictObject({
  url: z.string(),
  kind: SoundKind,
  /** The file's size. */
  bytes: z.number().min(0),
  share: Share,
});
export type PeaksOrder = Readonly<z.infer<typeof PeaksOrder>>;

/** What a worker has learnt of the sound when its share is done. */
export interface ShareDone {
  /** Where the share ends on the recording's time line. */
  readonly endMs: number;
  readonly sampleRate: number;
  readonly channels: 1 | 2;
}

export const PeaksReport = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('part'),
    /** How much of this worker's share is done, 0 to 1; of a file without an end that is no number, and 0 here. */
    progress: z.number().catch(0),
    from: z.int().min(0),
    left: Bytes,
    right: Bytes.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('done'),
    endMs: z.number(),
    sampleRate: z.number(),
    channels: z.union([z.literal(1), z.literal(2)]),
  }),
  z.strictObject({ kind: z.literal('failed'), reason: z.string() }),
]);
export type PeaksReport = Readonly<z.infer<typeof PeaksReport>>;
