import { z } from 'zod';
import { DimensionKey } from './dimensions';
import { Id, Instant, Line, Milliseconds, Text } from './fields';

/**
 * What a score points at: a moment (`endMs` null) or span of the call. For absence, the span is where the
 * behaviour was looked for and the note says what was expected; without a span it is the whole call.
 */
export const Evidence = z
  .strictObject({
    id: Id,
    clientId: Id,
    scorecardId: Id,
    callId: Id,
    dimension: DimensionKey,
    polarity: z.enum(['positive', 'negative', 'absence']),
    startMs: Milliseconds.nullable(),
    endMs: Milliseconds.nullable(),
    speaker: Line,
    /** The words of the transcript in the span, where there is one. */
    quote: Text,
    note: Text,
    createdAt: Instant,
  })
  .refine(
    ({ startMs, endMs }) => endMs === null || (startMs !== null && endMs >= startMs),
    'ends before it starts',
  );
export type Evidence = Readonly<z.infer<typeof Evidence>>;
