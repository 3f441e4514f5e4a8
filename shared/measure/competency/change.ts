import { mean, meanBand, reaches, vary } from '../../lib/stats';
import type { Figure } from '../figure';

/** A pair of readings of the same person. */
export interface Pair {
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

/** Whether something got better: yes, no, or nobody can tell from these figures. */
export type Answer = 'yes' | 'no' | 'cannot be told';

/** A change of the same people between two quarters. */
export interface Change {
  /** The mean of after − before; undefined where nobody has both. */
  readonly mean: Figure | undefined;
  readonly answer: Answer;
  /** Why, in a sentence. */
  readonly why: string;
}

/** So many changes that are all equal and to one side come by chance in less than 5% of cases: 2 × ½⁶ = 3.1%. */
const equalChanges = 6;

/**
 * The change of people who have both readings: the mean of after − before, with the band of Student's t over the
 * changes (paired t). It got better where the whole band lies on the better side of nothing, worse where the whole
 * band lies on the other; else the change lies within the noise and cannot be told. Where all changes are equal there is
 * no band; then six or more to the same side decide (sign test). It says that something changed, not what changed it.
 * `nobody` is said where there is no pair.
 */
export function changeOf(
  pairs: readonly Pair[],
  better: 'more' | 'less',
  nobody = 'Nobody has a reading in both quarters.',
): Change {
  const changes = pairs.map(({ before, after }) => after - before);
  const value = mean(changes);
  if (value === undefined) return { mean: undefined, answer: 'cannot be told', why: nobody };
  const band = meanBand(changes);
  const figure: Figure = {
    value,
    n: pairs.length,
    ...(band && { band }),
    ...(pairs.length > 1 && !band && { withoutBand: 'no spread' }),
    formula: `sum of (after − before) ÷ people with both${band ? '; band: mean ± t·s÷√n of the changes' : ''}`,
    inputs: pairs.map(({ name, before, after }) => ({ label: name, value: after - before })),
  };
  return { mean: figure, ...answerOf(figure, changes, better === 'more' ? 1 : -1) };
}

function answerOf(
  { value, n, band }: Figure,
  changes: readonly number[],
  sign: 1 | -1,
): Pick<Change, 'answer' | 'why'> {
  if (n === 1) return { answer: 'cannot be told', why: 'One person has both readings: that can be chance.' };
  if (!band || !vary(changes)) {
    if (reaches(0, Math.abs(value))) return { answer: 'cannot be told', why: `None of ${n} people changed.` };
    return n >= equalChanges
      ? {
          answer: value * sign > 0 ? 'yes' : 'no',
          why: `All ${n} people changed by the same to the same side.`,
        }
      : {
          answer: 'cannot be told',
          why: `All ${n} people changed by the same; it takes ${equalChanges} to tell that from chance.`,
        };
  }
  const [low, high] = sign > 0 ? band : [-band[1], -band[0]];
  if (low > 0) return { answer: 'yes', why: `The whole 95% band over ${n} people is better than no change.` };
  if (high < 0) return { answer: 'no', why: `The whole 95% band over ${n} people is worse than no change.` };
  return {
    answer: 'cannot be told',
    why: `The 95% band over ${n} people includes no change: what is seen lies within the noise.`,
  };
}
