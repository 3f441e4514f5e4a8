import { z } from 'zod';
import { Id, Instant, Line, Milliseconds } from './fields';

export const counterKeys = [
  'question',
  'impact quantified',
  'use case told',
  'ROI calculated',
  'trial close',
  'objection',
] as const;
export const CounterKey = z.enum(counterKeys);
export type CounterKey = z.infer<typeof CounterKey>;

export const objectionTypes = [
  'price',
  'timing',
  'authority',
  'need',
  'competitor',
  'risk',
  'other',
] as const;

/** Something that happened at one time of a call, counted with one key while listening. */
export const Count = z.strictObject({
  id: Id,
  clientId: Id,
  callId: Id,
  coachId: Id,
  counter: CounterKey,
  atMs: Milliseconds,
  note: Line,
  /** Only for an objection: what it was about and how it was handled; null where not said. */
  objection: z
    .strictObject({
      type: z.enum(objectionTypes),
      clarified: z.boolean().nullable(),
      evidenceUsed: z.boolean().nullable(),
      resolved: z.boolean().nullable(),
    })
    .nullable(),
  createdAt: Instant,
});
export type Count = Readonly<z.infer<typeof Count>>;
