import { z } from 'zod';
import { Id, Milliseconds } from './fields';

/** Where a coach stopped listening to a call. */
export const Listening = z.strictObject({
  id: Id,
  clientId: Id,
  callId: Id,
  coachId: Id,
  positionMs: Milliseconds,
});
export type Listening = Readonly<z.infer<typeof Listening>>;
