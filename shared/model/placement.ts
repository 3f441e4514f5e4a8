import { z } from 'zod';
import { Id, Instant, Line } from './fields';
import { SkillKey } from './skill-key';

/** A place on an axis of the priority matrix: 1 lowest, 5 highest, the threshold between the halves is 3. */
export const AxisValue = z.number().min(1).max(5);

/**
 * Where a gap of a rep stands on the priority matrix in one cycle. Each cycle places anew, so that the earlier
 * places make the trail.
 */
export const Placement = z.strictObject({
  id: Id,
  clientId: Id,
  repId: Id,
  /** The rep's first cycle is 1. */
  cycle: z.int().min(1),
  skill: SkillKey,
  /** What found the gap. */
  foundBy: z.enum(['dimension', 'perception gap', 'pipeline', 'competency', 'hand']),
  impact: AxisValue,
  difficulty: AxisValue,
  /** Why the impact is not the one that the figures propose; empty where it is. */
  impactReason: Line,
  difficultyReason: Line,
  /** What the gap costs in a quarter, in the client's currency, where somebody knows better than the formula. */
  cost: z
    .strictObject({ low: z.number().min(0), high: z.number().min(0), reason: Line.min(1, 'needs a reason') })
    .nullable(),
  /** Whether the rep wants to work on this one. */
  isRepsChoice: z.boolean(),
  placedAt: Instant,
});
export type Placement = Readonly<z.infer<typeof Placement>>;
