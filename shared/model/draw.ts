import { z } from 'zod';
import { Id, Instant, Line } from './fields';

export const drawMethods = ['last ten', 'random', 'by kind', 'by outcome', 'by stage'] as const;

/** A drawn queue: which calls of a rep are to be scored, how they were chosen, and what was left out. */
export const Draw = z.strictObject({
  id: Id,
  clientId: Id,
  repId: Id,
  method: z.enum(drawMethods),
  /** Repeats the same draw on the same calls; shown and kept. */
  seed: z.int().min(0),
  callIds: z.array(Id),
  leftOut: z.array(z.strictObject({ callId: Id, reason: Line })),
  createdAt: Instant,
});
export type Draw = Readonly<z.infer<typeof Draw>>;
