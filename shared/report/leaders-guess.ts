import { dayOf, type Formats } from '../lib/formats';
import { counted } from '../lib/words';
import { overestimation } from '../measure/leaders-guess';
import { dimensionKeys } from '../model/dimensions';
import type { Id } from '../model/fields';
import type { LeaderGuess } from '../model/leader-guess';

/** The guess to show to a coach: a real one before a skip, his own before that of anybody else, the newest. */
export function newestReveal(guesses: readonly LeaderGuess[], coachId: Id): LeaderGuess | undefined {
  const revealed = guesses
    .filter(({ revealedAt }) => revealedAt !== null)
    .toSorted((a, b) => (a.revealedAt ?? '').localeCompare(b.revealedAt ?? ''));
  const real = revealed.filter(({ levels }) => Object.keys(levels).length > 0);
  const among = real.length > 0 ? real : revealed;
  return among.findLast((guess) => guess.coachId === coachId) ?? among.at(-1);
}

/** What came of the leader's guess, in a sentence; a skip and a missing guess are said too. */
export function guessInWords(guess: LeaderGuess | undefined, who: string, formats: Formats): string {
  if (!guess) return 'Nobody guessed before the scores were known, so there is nothing to compare.';
  const day = formats.day(dayOf(Date.parse(guess.revealedAt ?? guess.createdAt)));
  const { mean } = overestimation(guess);
  if (!mean) return `${who} looked on ${day} without a guess, so there is nothing to compare.`;
  const size = formats.number(Math.abs(mean.value), 1);
  const way = !/[1-9]/.test(size) ? 'as high as' : `${size} ${mean.value > 0 ? 'higher' : 'lower'} than`;
  const over = mean.n === dimensionKeys.length ? '' : `, over ${counted(mean.n, 'dimension', 'dimensions')}`;
  return `On ${day} ${who} expected levels on average ${way} the calls showed${over}.`;
}
