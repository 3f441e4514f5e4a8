import { fillers } from '../content/speech';
import { mean } from '../lib/stats';
import { fail, ok, type Result } from '../lib/result';
import {
  sentencesOf,
  spokenMs,
  spokenTurns,
  stretchesOf,
  wordsOf,
  type Conversation,
  type Spoken,
} from './conversation-turns';
import type { Figure } from './figure';
import { nextStepIn, type NextStep } from './next-step';

/** A figure, or in one sentence why there is none. */
export type Answer<V = number> = Result<Figure<V>>;

/** What a conversation looked like. None of these ever moves a score. */
export interface ConversationFigures {
  /** The rep's share of the time in which somebody speaks, 0 to 1. */
  readonly talkShare: Answer;
  /** Sentences of the rep that end with a question mark. */
  readonly questions: Answer;
  /** The rep's longest stretch without the other side taking over, in seconds. */
  readonly longestMonologue: Answer;
  /** The pause before the rep answers the customer, in seconds, on average. */
  readonly patience: Answer;
  /** How often the speaker changes in a minute. */
  readonly switches: Answer;
  /** Words of the rep in a minute of his talk. */
  readonly speed: Answer;
  /** Filler words of the rep in a minute of his talk. */
  readonly fillers: Answer;
  /** The last sentence that names a step and a day: a candidate for the coach to confirm. */
  readonly nextStep: Answer<NextStep>;
}

/**
 * The figures of a conversation from its transcript. Each is made only where the transcript can answer it:
 * most need times, and a speaker marked as the rep.
 */
export function conversationFigures(conversation: Conversation): ConversationFigures {
  const spoken = spokenTurns(conversation);
  const rep = spoken.filter(({ role }) => role === 'rep');
  const withTimes = (make: () => Answer): Answer => (conversation.isTimed ? withRep(make) : fail(noTimes));
  const withRep = <V>(make: () => Answer<V>): Answer<V> => (rep.length > 0 ? make() : fail(noRep));
  return {
    talkShare: withTimes(() => talkShare(spoken, rep)),
    questions: withRep(() => questions(spoken, rep)),
    longestMonologue: withTimes(() => longestMonologue(spoken)),
    patience: withTimes(() => patience(spoken)),
    switches: withTimes(() => switches(spoken)),
    speed: withTimes(() => speed(rep)),
    fillers: withTimes(() => fillerRate(spoken, rep)),
    nextStep: nextStepIn(spoken),
  };
}

const noTimes = 'The transcript has no times.';
const noRep = 'No speaker is marked as the rep.';
const noCustomer = 'No speaker is marked as the customer.';
const noTalk = 'The rep’s turns have no length.';

const seconds = (ms: number): number => ms / 1000;

function talkShare(spoken: readonly Spoken[], rep: readonly Spoken[]): Answer {
  const others = spoken.filter(({ role }) => role === 'customer' || role === 'other');
  if (others.length === 0) return fail(noCustomer);
  const [repMs, othersMs] = [spokenMs(rep), spokenMs(others)];
  if (repMs + othersMs === 0) return fail('The turns have no length.');
  const unknownMs = spokenMs(spoken.filter(({ role }) => role === 'unknown'));
  return ok({
    value: repMs / (repMs + othersMs),
    n: rep.length + others.length,
    formula: 'seconds of the rep ÷ seconds of all with a role; silence takes no part',
    inputs: [
      { label: 'seconds of the rep', value: seconds(repMs) },
      { label: 'seconds of the others', value: seconds(othersMs) },
      { label: 'seconds without a role, left out', value: seconds(unknownMs) },
    ],
  });
}

function questions(spoken: readonly Spoken[], rep: readonly Spoken[]): Answer {
  if (!spoken.some(({ text }) => /[?？]/.test(text))) return fail('The transcript has no question marks.');
  const asked = rep
    .flatMap(({ text }) => sentencesOf(text))
    .filter((sentence) => /[?？]["”’)]*$/.test(sentence));
  return ok({
    value: asked.length,
    n: rep.length,
    formula: 'sentences of the rep that end with a question mark',
    inputs: [{ label: 'turns of the rep', value: rep.length }],
  });
}

function longestMonologue(spoken: readonly Spoken[]): Answer {
  const stretches = stretchesOf(spoken).filter(({ role }) => role === 'rep');
  const [longest] = stretches.toSorted((a, b) => b.endMs - b.startMs - (a.endMs - a.startMs));
  if (!longest || longest.endMs === longest.startMs) return fail(noTalk);
  return ok({
    value: seconds(longest.endMs - longest.startMs),
    n: stretches.length,
    formula:
      'end − start of the longest stretch in which nobody else takes over; one or two words do not interrupt',
    inputs: [
      { label: 'start, seconds', value: seconds(longest.startMs) },
      { label: 'end, seconds', value: seconds(longest.endMs) },
    ],
  });
}

function patience(spoken: readonly Spoken[]): Answer {
  const stretches = stretchesOf(spoken);
  const hasPauses = stretches.some((one, place) => one.startMs > (stretches[place - 1]?.endMs ?? Infinity));
  if (!hasPauses) return fail('The transcript has no pauses: each turn begins where the one before ends.');
  const gaps = stretches.flatMap((one, place) => {
    const before = stretches[place - 1];
    return one.role === 'rep' && before?.role === 'customer' ? [Math.max(0, one.startMs - before.endMs)] : [];
  });
  const value = mean(gaps.map(seconds));
  if (value === undefined) return fail('The rep never answers a customer in this transcript.');
  return ok({
    value,
    n: gaps.length,
    formula: 'mean of the pauses between a customer’s end and the rep’s start; talking over counts as 0',
    inputs: [
      { label: 'answers', value: gaps.length },
      { label: 'longest pause, seconds', value: seconds(Math.max(...gaps)) },
    ],
  });
}

function switches(spoken: readonly Spoken[]): Answer {
  const stretches = stretchesOf(spoken.filter(({ role }) => role !== 'unknown'));
  const minutes = (Math.max(...spoken.map(({ endMs }) => endMs)) - (spoken[0]?.startMs ?? 0)) / 60_000;
  if (!(minutes > 0)) return fail('The turns have no length.');
  const changes = Math.max(0, stretches.length - 1);
  return ok({
    value: changes / minutes,
    n: changes,
    formula: 'changes of the speaker ÷ minutes from the first word to the last',
    inputs: [
      { label: 'changes', value: changes },
      { label: 'minutes', value: minutes },
    ],
  });
}

function speed(rep: readonly Spoken[]): Answer {
  const words = rep.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
  return perMinute(words, words, spokenMs(rep), 'words');
}

function fillerRate(spoken: readonly Spoken[], rep: readonly Spoken[]): Answer {
  if (spoken.every(({ text }) => fillersIn(text) === 0)) {
    return fail('The transcript has no filler words at all: most programs leave them out.');
  }
  const found = rep.reduce((sum, { text }) => sum + fillersIn(text), 0);
  return perMinute(found, found, spokenMs(rep), 'filler words');
}

const fillerPattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${fillers.join('|')})(?![\p{L}\p{N}])`,
  'giu',
);
const fillersIn = (text: string): number => text.match(fillerPattern)?.length ?? 0;

function perMinute(count: number, n: number, ms: number, what: string): Answer {
  if (ms === 0) return fail(noTalk);
  return ok({
    value: (count * 60_000) / ms,
    n,
    formula: `${what} of the rep ÷ minutes of the rep`,
    inputs: [
      { label: what, value: count },
      { label: 'minutes of the rep', value: ms / 60_000 },
    ],
  });
}
