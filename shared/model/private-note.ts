import { z } from 'zod';
import { Id, Instant, Text } from './fields';

/**
 * What a coach notes on a rep for nobody else. A table of its own, so that no export, bundle or report
 * can take it along by accident.
 */
export const PrivateNote = z.strictObject({
  id: Id,
  clientId: Id,
  repId: Id,
  coachId: Id,
  text: Text,
  createdAt: Instant,
});
export type PrivateNote = Readonly<z.infer<typeof PrivateNote>>;
