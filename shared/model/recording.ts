import { z } from 'zod';
import { Id, Instant, Line, Sha256 } from './fields';

export const recordingKinds = ['mp3', 'm4a', 'aac', 'wav', 'ogg', 'opus', 'flac', 'webm', 'mp4'] as const;

/** The audio or video file of a call. The file itself is kept by the main process under its hash. */
export const Recording = z.strictObject({
  id: Id,
  clientId: Id,
  hash: Sha256,
  kind: z.enum(recordingKinds),
  bytes: z.int().min(1),
  /** Null until the file was opened once by the player. */
  durationMs: z.int().min(0).nullable(),
  /** Which side of a stereo file is the rep; null where the file is mono or nobody has said. */
  repSide: z.enum(['left', 'right']).nullable(),
  /** The name the file had when it came in. */
  fileName: Line,
  addedAt: Instant,
});
export type Recording = Readonly<z.infer<typeof Recording>>;
