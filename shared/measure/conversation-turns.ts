import type { SpeakerRole, Transcript } from '../model/transcript';

/** What the figures of a conversation are made from: a transcript whose speakers have roles. */
export type Conversation = Pick<Transcript, 'isTimed' | 'speakers' | 'turns'>;

/** One turn with the role of who speaks. */
export interface Spoken {
  readonly startMs: number;
  readonly endMs: number;
  readonly role: SpeakerRole;
  readonly speaker: number;
  readonly text: string;
}

/** All turns of a conversation, in their order. */
export const spokenTurns = ({ speakers, turns }: Conversation): readonly Spoken[] =>
  turns.text.map((text, place) => {
    const speaker = turns.speaker[place] ?? -1;
    return {
      startMs: turns.startMs[place] ?? 0,
      endMs: turns.endMs[place] ?? 0,
      role: speakers[speaker]?.role ?? 'unknown',
      speaker,
      text,
    };
  });

/** The words of a text: whatever holds a letter or a digit. */
export const wordsOf = (text: string): readonly string[] =>
  text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part));

/** The sentences of a text, with their closing signs. */
export const sentencesOf = (text: string): readonly string[] =>
  text.split(/(?<=[.?!…])\s+/).filter((part) => part.trim() !== '');

/** What one side says until the other takes over. */
export interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
  readonly role: SpeakerRole;
}

const interjectionWords = 2;

/**
 * The conversation as stretches, one for each time that somebody takes over. A turn of one or two words that
 * asks nothing (“mhm”, “yes, right”) between two turns of one speaker interrupts nobody.
 */
export function stretchesOf(spoken: readonly Spoken[]): readonly Stretch[] {
  const stretches: (Stretch & { speaker: number })[] = [];
  for (const [place, turn] of spoken.entries()) {
    const last = stretches.at(-1);
    const next = spoken[place + 1];
    const isInterjection = wordsOf(turn.text).length <= interjectionWords && !turn.text.includes('?');
    if (last && last.speaker === turn.speaker) {
      stretches[stretches.length - 1] = { ...last, endMs: Math.max(last.endMs, turn.endMs) };
    } else if (!(isInterjection && last && next && last.speaker === next.speaker)) {
      stretches.push({ startMs: turn.startMs, endMs: turn.endMs, role: turn.role, speaker: turn.speaker });
    }
  }
  return stretches;
}

/** How long at least one of these turns is being spoken, in milliseconds: what overlaps counts once. */
export function spokenMs(turns: readonly Pick<Spoken, 'startMs' | 'endMs'>[]): number {
  let total = 0;
  let reached = 0;
  for (const { startMs, endMs } of turns.toSorted((a, b) => a.startMs - b.startMs)) {
    total += Math.max(0, endMs - Math.max(startMs, reached));
    reached = Math.max(reached, endMs);
  }
  return total;
}
