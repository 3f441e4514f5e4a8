import { counted } from '../../lib/words';
import type { CompetencyKey } from '../../model/framework';
import type { Change } from './change';
import { changeOf, type Answer, type Pair } from './change';
import { changesOf } from './cycle-plan';
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
  readonly findings: readonly Finding[];
}

/** A reading of each person, in two quarters. */
export interface Readings extends Omit<Finding, 'change'> {
  readonly pairs: readonly Pair[];
}

/**
 * Did the score improve? Answered by one figure: the change of each person's mean level over the competencies
 * that were judged in both quarters. What became of each competency stands beneath it and decides nothing: of
 * twenty competencies one stands out by chance.
 */
export function scoreImproved(
  before: AssessedTeam,
  after: AssessedTeam,
  competencies: readonly CompetencyKey[],
): Answered {
  const change = changeOf(changesOf(before, after, competencies), 'more');
  const finding = (name: string, of: Change): Finding => ({
    name,
    unit: 'levels',
    better: 'more',
    change: of,
  });
  const single = after.framework.competencies
    .filter(({ key }) => competencies.includes(key))
    .map(({ key, name }) => finding(name, changeOf(changesOf(before, after, [key]), 'more')));
  return {
    answer: change.answer,
    why: change.why,
    findings: [finding('Mean of each person', change), ...single],
  };
}

/**
 * Did the behaviour change, did the outcome improve? Each from several readings: yes where at least one got
 * clearly better and none clearly worse, no where it is the other way round, else it cannot be told. `unknown` is
 * said where there is no reading at all.
 *
 * No answer says that coaching or training was the cause: the market, prices and the season change too.
 */
export function improved(readings: readonly Readings[], unknown: string): Answered {
  const findings = readings.map(({ pairs, ...reading }): Finding => ({
    ...reading,
    change: changeOf(pairs, reading.better),
  }));
  const known = findings.filter(({ change }) => change.mean !== undefined);
  const better = known.filter(({ change }) => change.answer === 'yes').length;
  const worse = known.filter(({ change }) => change.answer === 'no').length;
  const of = `of ${counted(known.length, 'figure', 'figures')}`;
  if (known.length === 0) return { answer: 'cannot be told', why: unknown, findings };
  if (better > 0 && worse > 0)
    return {
      answer: 'cannot be told',
      why: `${better} ${of} got clearly better and ${worse} clearly worse.`,
      findings,
    };
  if (better > 0)
    return { answer: 'yes', why: `${better} ${of} got clearly better, none clearly worse.`, findings };
  if (worse > 0)
    return { answer: 'no', why: `${worse} ${of} got clearly worse, none clearly better.`, findings };
  return {
    answer: 'cannot be told',
    why: `None ${of} changed by more than the noise.`,
    findings,
  };
}
