import { z } from 'zod';
import { Id, Line } from './fields';

/** The person who scores. Belongs to no client: one coach may work for several. */
export const Coach = z.strictObject({
  id: Id,
  name: Line.min(1, 'needs a name'),
  initials: z.string().min(1, 'needs initials').max(4),
});
export type Coach = Readonly<z.infer<typeof Coach>>;
