import { z } from 'zod';
import { Id, Instant, Line, Milliseconds } from './fields';

export const transcriptFormats = ['vtt', 'srt', 'text', 'json'] as const;
export const speakerRoles = ['rep', 'customer', 'other', 'unknown'] as const;
export type SpeakerRole = (typeof speakerRoles)[number];

/** The timed text of a call. Its turns are columns, not records: they are many and are read together. */
export const Transcript = z
  .strictObject({
    id: Id,
    clientId: Id,
    callId: Id,
    format: z.enum(transcriptFormats),
    fileName: Line,
    /** False where the file had no times: the text is shown, but it follows nothing. */
    isTimed: z.boolean(),
    speakers: z.array(z.strictObject({ name: Line, role: z.enum(speakerRoles) })),
    /** Each column has one entry a turn. `speaker` is a place in `speakers`, or −1 for nobody. */
    turns: z.strictObject({
      startMs: z.array(Milliseconds),
      endMs: z.array(Milliseconds),
      speaker: z.array(z.int().min(-1)),
      text: z.array(z.string()),
    }),
    addedAt: Instant,
  })
  .refine(({ turns }) => {
    const count = turns.text.length;
    return [turns.startMs, turns.endMs, turns.speaker].every((column) => column.length === count);
  }, 'has columns of different length')
  .refine(
    ({ turns, speakers }) => turns.speaker.every((place) => place < speakers.length),
    'names a speaker it does not list',
  );
export type Transcript = Readonly<z.infer<typeof Transcript>>;

/** What a transcript file says, whichever form it has. */
export type TranscriptContent = Pick<Transcript, 'format' | 'isTimed' | 'speakers' | 'turns'>;

/** The file that a transcript came from, kept as it was, whatever is repaired afterwards. */
export const TranscriptSource = z.strictObject({
  id: Id,
  clientId: Id,
  transcriptId: Id,
  text: z.string(),
});
export type TranscriptSource = Readonly<z.infer<typeof TranscriptSource>>;
