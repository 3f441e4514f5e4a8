import { z } from 'zod';

// The pieces that records are made of. A value that was not given is null, never a missing key:
// a change can then say what a field was before and after in plain JSON.

/** Identity of a record: a UUID made by the page (version 7, so that ids sort by the time they were made). */
export const Id = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'is no id');
export type Id = z.infer<typeof Id>;

/** A calendar day, as 2026-03-14. */
export const Day = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'is no date like 2026-03-14');

/** A time of day, as 09:30. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is no time like 09:30');

/** An instant in UTC, as 2026-03-14T09:30:00.000Z. */
export const Instant = z.iso.datetime({ offset: false });

/** Whole milliseconds from the start of a recording or a live call. */
export const Milliseconds = z.int().min(0);

/** A short text on one line, such as a name. */
export const Line = z.string().max(200);

/** A text of any length that a person typed. */
export const Text = z.string().max(20_000);

/** A picture kept inside a record, as a data URL of a raster image; at most about 700 kB. */
export const Picture = z
  .string()
  .regex(/^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/=]+$/, 'is no PNG, JPEG or WebP picture')
  .max(1_000_000);

/** A content hash: SHA-256 in lower-case hexadecimal. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'is no SHA-256');
