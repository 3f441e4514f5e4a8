import { z } from 'zod';
import { Id, Instant, Line } from './fields';

/** A group of reps under one client. */
export const Team = z.strictObject({
  id: Id,
  clientId: Id,
  name: Line.min(1, 'needs a name'),
  createdAt: Instant,
});
export type Team = Readonly<z.infer<typeof Team>>;
