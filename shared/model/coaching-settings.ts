import { z } from 'zod';
import { Id } from './fields';

/** How a client's diagnosis and contracts are reckoned: one record a client, with the client's own id. */
export const CoachingSettings = z.strictObject({
  id: Id,
  clientId: Id,
  /** From how far apart a self-assessed and an observed level are a blind spot or a hidden strength. */
  perceptionThreshold: z.number().min(0.5).max(4),
  /** The level that every dimension shall reach. */
  targetLevel: z.number().min(1).max(5),
  /** Hours a week that a coach has for coaching. */
  coachHoursPerWeek: z.number().min(1).max(60),
});
export type CoachingSettings = Readonly<z.infer<typeof CoachingSettings>>;

/** What holds until somebody decides otherwise. */
export const blankCoachingSettings = (clientId: Id): CoachingSettings => ({
  id: clientId,
  clientId,
  perceptionThreshold: 1,
  targetLevel: 4,
  coachHoursPerWeek: 20,
});
