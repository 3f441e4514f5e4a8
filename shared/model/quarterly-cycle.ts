import { z } from 'zod';
import { Day, Id, Instant } from './fields';
import { CompetencyKey } from './framework';

/**
 * How the four quarters go: `tier by tier` assesses all first, works on tier 1, measures and moves to tier 2 when
 * tier 1 improves, and assesses all again; `a skill a quarter` assesses every quarter and works on one tier 1
 * skill in each.
 */
export const cycleTemplates = ['tier by tier', 'a skill a quarter'] as const;

/** A team's year of assessing and developing: four quarters from one on. */
export const QuarterlyCycle = z.strictObject({
  id: Id,
  clientId: Id,
  /** Null for all teams of the client. */
  teamId: Id.nullable(),
  frameworkId: Id,
  template: z.enum(cycleTemplates),
  /** The first day of its first quarter. */
  startsOn: Day,
  /** What each of the four quarters works on, where somebody has decided; empty where the tiers decide. */
  focus: z.array(z.array(CompetencyKey).max(60)).length(4, 'has four quarters'),
  endedAt: Instant.nullable(),
  createdAt: Instant,
});
export type QuarterlyCycle = Readonly<z.infer<typeof QuarterlyCycle>>;
