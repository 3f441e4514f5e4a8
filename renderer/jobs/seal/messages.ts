import { z } from 'zod';
import type { Change } from '../../../shared/model/change';
import { Sha256 } from '../../../shared/model/fields';
import { anObject } from '../envelope';

/** A change to be sealed, and the hash of the row of changes before it. */
export const SealOrder = z.strictObject({ previous: Sha256, change: anObject<Change>() });
export type SealOrder = z.infer<typeof SealOrder>;

/** The change as it is journalled. */
export const SealedAnswer = z.strictObject({ text: z.string(), hash: Sha256 });
