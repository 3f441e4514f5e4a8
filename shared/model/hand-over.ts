import { z } from 'zod';
import { Id, Instant, Sha256 } from './fields';

/**
 * This machine is in the hands of a rep who assesses himself: until the record is gone nothing but his
 * questions is shown, after a restart too. It stays on this machine. Kept of the PIN is only what it takes to
 * know it again.
 */
export const HandOver = z.strictObject({
  id: Id,
  clientId: Id,
  selfAssessmentId: Id,
  pinSalt: z.string().min(16).max(64),
  pinHash: Sha256,
  since: Instant,
});
export type HandOver = Readonly<z.infer<typeof HandOver>>;

const hour = 3_600_000;

/** How long a PIN is asked for: a coach who has forgotten it is not locked out of his own work for longer. */
export const pinHours = 12;

/** Whether the machine is given back without the PIN by now. `now` in milliseconds since 1970. */
export const isPinSpent = ({ since }: HandOver, now: number): boolean =>
  now - Date.parse(since) >= pinHours * hour;

/** Whether a text can be a PIN: four to twelve digits. */
export const isPin = (text: string): boolean => /^\d{4,12}$/.test(text);
