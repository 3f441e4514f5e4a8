import { z } from 'zod';
import { dimensionKeys, Level } from './dimensions';
import { Id, Instant } from './fields';

/**
 * What a manager expects of a rep on each dimension before the scores are shown to him. It can be changed until
 * the reveal and never after it. The reveal keeps what it showed, so that the overestimation stays what it was
 * when later calls change the scores. Revealed without a level, the guess was skipped.
 */
export const LeaderGuess = z.strictObject({
  id: Id,
  clientId: Id,
  repId: Id,
  coachId: Id,
  levels: z.partialRecord(z.enum(dimensionKeys), Level),
  /** The observed means at the reveal, with the number of scores behind each. */
  observed: z.partialRecord(
    z.enum(dimensionKeys),
    z.strictObject({ mean: z.number().min(1).max(5), n: z.int().min(1) }),
  ),
  revealedAt: Instant.nullable(),
  createdAt: Instant,
});
export type LeaderGuess = Readonly<z.infer<typeof LeaderGuess>>;
