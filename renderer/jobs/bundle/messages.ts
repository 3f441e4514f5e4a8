import { z } from 'zod';
import type { BundleManifest } from '../../../shared/codec/bundle/manifest';
import type { Workbook } from '../../../shared/model/workbook';
import { anObject } from '../envelope';

/** The manifest of a bundle and the texts of its tables by entry name: what the worker is asked to check. */
export const BundleTexts = z.strictObject({
  manifest: anObject<BundleManifest>(),
  texts: z.custom<ReadonlyMap<string, string>>((value) => value instanceof Map),
});
export type BundleTexts = z.infer<typeof BundleTexts>;

/** What it answers: the workbook that the bundle holds. */
export const BundleRead = anObject<Workbook>();
