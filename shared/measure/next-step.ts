import { dayWords, stepWords } from '../content/speech';
import { fail, ok, type Result } from '../lib/result';
import type { SpeakerRole } from '../model/transcript';
import { sentencesOf, type Spoken } from './conversation-turns';
import type { Figure } from './figure';

/** A sentence that may be the agreed next step. */
export interface NextStep {
  readonly sentence: string;
  readonly startMs: number;
  readonly role: SpeakerRole;
}

const whole = (parts: readonly string[]): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${parts.join('|')})(?![\p{L}\p{N}])`, 'iu');
const day = whole(dayWords);
const step = whole(stepWords);

/**
 * The last sentence of a conversation that names both something to do and a day for it. A candidate: whether
 * the other side agreed is for the coach to hear. Knows English words and written dates only.
 */
export function nextStepIn(spoken: readonly Spoken[]): Result<Figure<NextStep>> {
  const named = spoken.flatMap(({ text, startMs, role }) =>
    sentencesOf(text)
      .filter((sentence) => day.test(sentence) && step.test(sentence))
      .map((sentence) => ({ sentence: sentence.trim(), startMs, role })),
  );
  const value = named.at(-1);
  if (!value) return fail('No sentence names both a step and a day.');
  return ok({
    value,
    n: named.length,
    formula: 'the last sentence with a word for a step and a word for a day; to be confirmed by ear',
    inputs: [{ label: 'such sentences', value: named.length }],
  });
}
