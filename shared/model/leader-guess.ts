import { z } from 'zod';
import { dimensionKeys, Level } from './dimensions';
import { Id, Instant } from './fields';

/**
 * What a manager expects of a rep on each dimension before the scores are shown to him. It can be changed until
 * the reveal and never after it: the overestimation is the difference to what was observed.
 */
export const LeaderGuess = z.strictObject({
  id: Id,
  clientId: Id,
  repId: Id,
  coachId: Id,
  levels: z.partialRecord(z.enum(dimensionKeys), Level),
  revealedAt: Instant.nullable(),
  createdAt: Instant,
});
export type LeaderGuess = Readonly<z.infer<typeof LeaderGuess>>;
