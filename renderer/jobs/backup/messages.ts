import { z } from 'zod';
import type { BackupPart } from '../../data/backup';
import { anObject } from '../envelope';

/** Asked for the next part; the first question names the database. */
export const BackupQuestion = z.union([z.strictObject({ database: z.string() }), z.literal('next')]);
export type BackupQuestion = z.infer<typeof BackupQuestion>;

/** A part of the backup, why there is none, or that the last one was told. */
export const BackupAnswer = z.union([
  z.strictObject({ part: anObject<BackupPart>() }),
  z.strictObject({ failed: z.string() }),
  z.literal('done'),
]);
export type BackupAnswer = z.infer<typeof BackupAnswer>;
