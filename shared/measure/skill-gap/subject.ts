import { dayNumber } from '../../lib/calendar';
import { lastDayOfQuarter, quarterAfter } from '../../lib/quarters';
import { dimensionKeys } from '../../model/dimensions';
import type { Id } from '../../model/fields';
import type { Framework } from '../../model/framework';
import type { Rep } from '../../model/rep';
import { judgedOn } from '../competency/required-level';
import type { QuarterSpan } from './matrix';
import { requiredLevels } from './required';

/** What a matrix has to know of a rep. */
export type MatrixRep = Pick<Rep, 'id' | 'name' | 'role' | 'startDate'>;

/** Of whom and of what a matrix is, before anything is read. */
export interface MatrixQuestion {
  readonly clientId: Id;
  /** In the order of the rows. */
  readonly reps: readonly MatrixRep[];
  readonly quarter: string;
  /** The earlier quarter that the change is counted from. */
  readonly comparedTo: string | undefined;
  readonly today: string;
  readonly of:
    | { readonly is: 'competencies'; readonly framework: Framework; readonly versionIds: readonly Id[] }
    | { readonly is: 'dimensions'; readonly targetLevel: number };
}

/** A level that a quarter left open is shown from so many quarters before it at most. */
export const carriedQuarters = 3;

/** The first quarter that a matrix reads; the last is its own. */
export const firstQuarterRead = ({ quarter, comparedTo }: MatrixQuestion): string =>
  comparedTo ?? quarterAfter(quarter, -carriedQuarters);

/** The quarters of which there is a matrix: the one that is shown, and the one before where there is a change. */
export const quartersOf = ({ quarter, comparedTo }: MatrixQuestion): readonly string[] =>
  comparedTo === undefined ? [quarter] : [quarter, comparedTo];

/** The last days of these quarters: dimensions are what was heard up to them. */
export const lastDaysOf = (question: MatrixQuestion): readonly string[] =>
  quartersOf(question).map(lastDayOfQuarter);

/** From when on a quarter of the question takes levels over: not at all where a change is shown. */
export const spanOf = ({ comparedTo }: MatrixQuestion, quarter: string): QuarterSpan => ({
  quarter: dayNumber(quarter),
  carriedFrom: dayNumber(comparedTo === undefined ? quarterAfter(quarter, -carriedQuarters) : quarter),
});

/** What is asked of each rep in each skill in a quarter, as cells of a matrix. */
export function requiredIn({ of, reps, today }: MatrixQuestion, quarter: string): Float64Array {
  return of.is === 'competencies'
    ? requiredLevels(of.framework, reps, judgedOn(quarter, today))
    : new Float64Array(reps.length * dimensionKeys.length).fill(of.targetLevel);
}
