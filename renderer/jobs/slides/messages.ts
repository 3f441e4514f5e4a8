import { z } from 'zod';
import type { Booklet } from '../../../shared/report/booklet';
import { anObject } from '../envelope';

/** What the worker is asked to make slides of; it answers with bytes. */
export const SlidesOrder = z.strictObject({
  booklet: anObject<Booklet>(),
  /** The client's own way of writing numbers, money and days. */
  locale: z.string(),
  currency: z.string(),
});
export type SlidesOrder = z.infer<typeof SlidesOrder>;
