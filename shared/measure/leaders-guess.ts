import { dimensionShortNames } from '../content/dimension-terms';
import { mean } from '../lib/stats';
import { dimensionKeys, perDimension, type PerDimension } from '../model/dimensions';
import type { Id } from '../model/fields';
import type { LeaderGuess } from '../model/leader-guess';
import { counts, type Scorecard } from '../model/scorecard';
import type { Figure } from './figure';
import type { SkillsProfile } from './skills-profile';

/**
 * Whether somebody who opens a rep's X-Ray is asked for a guess first. Asked once, and only where it would be
 * blind: whoever has scored the rep knows what was heard. A guess from before the first score waits for its
 * reveal.
 */
export function isGuessDue(
  guesses: readonly LeaderGuess[],
  scorecards: readonly Scorecard[],
  coachId: Id,
): boolean {
  const own = guesses.filter((guess) => guess.coachId === coachId);
  if (own.some(({ revealedAt }) => revealedAt !== null)) return false;
  if (own.length > 0) return true;
  return !scorecards.some((card) => counts(card) && card.coachId === coachId);
}

/** What a reveal shows, to be kept with the guess: the observed means and the scores behind each. */
export const observedNow = (profile: SkillsProfile): LeaderGuess['observed'] =>
  Object.fromEntries(
    dimensionKeys.flatMap((key) => {
      const { mean: figure } = profile.dimensions[key];
      return figure ? [[key, { mean: figure.value, n: figure.n }] as const] : [];
    }),
  );

/** How far a manager's guess lay over what was observed when he looked, in levels. */
export interface Overestimation {
  /** Guess − observed; undefined where nothing was guessed or nothing observed. */
  readonly dimensions: PerDimension<Figure | undefined>;
  /** The mean of these differences; n counts the dimensions. */
  readonly mean: Figure | undefined;
}

/** The overestimation of a guess, above 0 where the manager thought better of the rep than the calls show. */
export function overestimation({ levels, observed }: LeaderGuess): Overestimation {
  const dimensions = perDimension((key): Figure | undefined => {
    const [level, seen] = [levels[key], observed[key]];
    if (level === undefined || seen === undefined) return undefined;
    return {
      value: level - seen.mean,
      n: seen.n,
      formula: 'guess − observed when the scores were shown',
      inputs: [
        { label: 'guess', value: level },
        { label: `observed, mean of ${seen.n} scores`, value: seen.mean },
      ],
    };
  });
  const parts = dimensionKeys.flatMap((key) => {
    const difference = dimensions[key]?.value;
    return difference === undefined ? [] : [{ label: dimensionShortNames[key], value: difference }];
  });
  const value = mean(parts.map((part) => part.value));
  return {
    dimensions,
    mean:
      value === undefined
        ? undefined
        : {
            value,
            n: parts.length,
            formula: 'sum of the differences ÷ number of dimensions',
            inputs: parts,
          },
  };
}
