import type { CompetencyKey } from '../../model/framework';
import type { Change } from './change';
import { changeOf, type Answer, type Pair } from './change';
import { levelChange } from './cycle-plan';
import type { AssessedTeam } from './assessed-team';

/** How a reading is written. */
export type ReadingUnit = 'levels' | 'levels of a call' | 'share' | 'money' | 'as the indicator says';

/** One reading of the team's people in two quarters, and what became of it. */
export interface Finding {
  readonly name: string;
  readonly unit: ReadingUnit;
  /** The indicator's own unit, where it has one. */
  readonly unitName?: string;
  readonly better: 'more' | 'less';
  readonly change: Change;
}

/** One of the three questions that are asked at the end of a quarter. */
export interface Answered {
  readonly answer: Answer;
  /** Why, in a sentence. */
  readonly why: string;
  /** The first one decides; the others stand beneath it. */
  readonly findings: readonly Finding[];
}

/** A reading of each person, in two quarters. */
export interface Readings extends Omit<Finding, 'change'> {
  readonly pairs: readonly Pair[];
}

/**
 * Did the score improve? Answered by one figure: the change of each person's mean level over the competencies
 * that the same assessors judged in both quarters. What became of each competency stands beneath it and decides nothing: of
 * twenty competencies one stands out by chance.
 */
export function scoreImproved(
  before: AssessedTeam,
  after: AssessedTeam,
  competencies: readonly CompetencyKey[],
): Answered {
  const change = levelChange(before, after, competencies);
  const finding = (name: string, of: Change): Finding => ({
    name,
    unit: 'levels',
    better: 'more',
    change: of,
  });
  const single = after.framework.competencies
    .filter(({ key }) => competencies.includes(key))
    .map(({ key, name }) => finding(name, levelChange(before, after, [key])));
  return {
    answer: change.answer,
    why: change.why,
    findings: [finding('Mean of each person', change), ...single],
  };
}

/**
 * Did the behaviour change, did the outcome improve? Answered by the first reading, which is chosen before anybody
 * looks. The others stand beneath it and decide nothing: of fourteen figures that are pure noise about half the time
 * one stands out by chance. `unknown` is said where there is no reading at all.
 *
 * No answer says that coaching or training was the cause: the market, prices and the season change too.
 */
export function improved(readings: readonly Readings[], unknown: string): Answered {
  const findings = readings.map(({ pairs, ...reading }): Finding => ({
    ...reading,
    change: changeOf(pairs, reading.better),
  }));
  const [deciding] = findings;
  return deciding
    ? { answer: deciding.change.answer, why: deciding.change.why, findings }
    : { answer: 'cannot be told', why: unknown, findings };
}
