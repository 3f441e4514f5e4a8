import { altered, made } from '../change';
import type { Id } from '../fields';
import type { LeaderGuess } from '../leader-guess';
import type { Rep } from '../rep';
import type { ClientAct, Making } from './making';

// A guess is quiet: undo after the reveal would let it be made again with the scores in view.

/** A guess on a rep: who guesses, and the one he made before, where he has not looked yet. */
export interface GuessDesk {
  readonly rep: Rep;
  readonly coachId: Id;
  readonly guess: LeaderGuess | undefined;
}

/** Writes down what a manager expects, before he looks. It can be changed until then. */
export const keepGuess = (desk: GuessDesk, levels: LeaderGuess['levels'], making: Making): ClientAct =>
  guessing(desk, `Guess the levels of ${desk.rep.name}`, { levels }, making);

/**
 * Shows the scores to a manager and keeps what was shown. Without levels the guess is skipped, and that stands
 * in its place.
 */
export const reveal = (
  desk: GuessDesk,
  levels: LeaderGuess['levels'],
  observed: LeaderGuess['observed'],
  making: Making,
): ClientAct => {
  const isSkipped = Object.keys(levels).length === 0;
  const label = isSkipped
    ? `Look at the scores of ${desk.rep.name} without a guess`
    : `Guess the levels of ${desk.rep.name} and look`;
  return guessing(desk, label, { levels, observed, revealedAt: making.at }, making);
};

function guessing(
  { rep, coachId, guess }: GuessDesk,
  label: string,
  fields: Partial<Pick<LeaderGuess, 'levels' | 'observed' | 'revealedAt'>>,
  { at, newId }: Making,
): ClientAct {
  const blank = { clientId: rep.clientId, repId: rep.id, coachId, levels: {}, observed: {} };
  const edit = guess
    ? altered('leaderGuesses', guess, fields)
    : made('leaderGuesses', { ...blank, id: newId(), revealedAt: null, createdAt: at, ...fields });
  return { label, about: [rep.id], quiet: true, edits: [edit] };
}
