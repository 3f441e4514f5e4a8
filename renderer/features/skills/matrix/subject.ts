import { skillName } from '../../../../shared/content/skills';
import { dayNumber } from '../../../../shared/lib/calendar';
import { lastDayOfQuarter, quarterAfter } from '../../../../shared/lib/quarters';
import { judgedOn } from '../../../../shared/measure/competency/required-level';
import { changeBetween, changeRow } from '../../../../shared/measure/skill-gap/change';
import { fillDimensions, type DimensionMean } from '../../../../shared/measure/skill-gap/dimensions';
import {
  emptyMatrix,
  fillRow,
  skillMatrix,
  type QuarterSpan,
  type SkillMatrix,
} from '../../../../shared/measure/skill-gap/matrix';
import { requiredLevels } from '../../../../shared/measure/skill-gap/required';
import { chainsOf, packScores, type ScoredAssessment } from '../../../../shared/measure/skill-gap/scores';
import { dimensionKeys, type DimensionKey } from '../../../../shared/model/dimensions';
import type { Id } from '../../../../shared/model/fields';
import type { Framework } from '../../../../shared/model/framework';
import type { Rep } from '../../../../shared/model/rep';
import { skillOfCompetency, skillOfDimension, type SkillKey } from '../../../../shared/model/skill-key';
import type { SkillsOrder, PackedMeans, SkillsRead } from '../../../jobs/skills';

/** One skill across. */
export interface SkillColumn {
  readonly key: string;
  readonly skill: SkillKey;
  readonly name: string;
  /** The dimension of a call in which it can be heard. */
  readonly dimension: DimensionKey | null;
}

/** Of whom and of what a matrix is, before anything is read. */
export interface MatrixSubject {
  readonly clientId: Id;
  readonly reps: readonly Rep[];
  readonly quarter: string;
  /** The earlier quarter that the change is counted from. */
  readonly comparedTo: string | undefined;
  readonly today: string;
  readonly of:
    | { readonly is: 'competencies'; readonly framework: Framework; readonly versionIds: readonly Id[] }
    | { readonly is: 'dimensions'; readonly targetLevel: number };
}

/** A matrix with what it is of. Its rows are worked out anew in place: `version` grows with each time. */
export interface MatrixData {
  readonly subject: MatrixSubject;
  readonly columns: readonly SkillColumn[];
  readonly matrix: SkillMatrix;
  /** The earlier quarter and the change since; undefined where the levels are shown. */
  readonly compared: { readonly before: SkillMatrix; readonly change: Float64Array } | undefined;
  readonly version: number;
}

/** A level that a quarter left open is taken from so many quarters before it at most. */
const carriedQuarters = 3;

/** The columns of a subject. */
export const columnsOf = ({ of }: MatrixSubject): readonly SkillColumn[] =>
  of.is === 'competencies'
    ? of.framework.competencies.map(({ key, name, dimension }) => ({
        ...{ key, name, dimension },
        skill: skillOfCompetency(key),
      }))
    : dimensionKeys.map((key) => {
        const skill = skillOfDimension(key);
        return { key, skill, name: skillName(skill), dimension: key };
      });

/** What has to be read for a subject. */
export function orderFor(subject: MatrixSubject, database: string): SkillsOrder {
  const { clientId, reps, quarter, comparedTo, of } = subject;
  const own = { database, clientId, repIds: reps.map(({ id }) => id) };
  if (of.is === 'dimensions')
    return { ...own, what: { is: 'dimensions', upTo: quartersOf(subject).map(lastDayOfQuarter) } };
  return {
    ...own,
    what: {
      is: 'competencies',
      keys: of.framework.competencies.map(({ key }) => key),
      frameworkIds: of.versionIds,
      from: comparedTo ?? quarterAfter(quarter, -carriedQuarters),
      to: quarter,
    },
  };
}

/** The quarters of which there is a matrix: the one that is shown, and the one before where there is a change. */
const quartersOf = ({ quarter, comparedTo }: MatrixSubject): readonly string[] =>
  comparedTo === undefined ? [quarter] : [quarter, comparedTo];

const spanOf = ({ comparedTo }: MatrixSubject, quarter: string): QuarterSpan => ({
  quarter: dayNumber(quarter),
  carriedFrom: dayNumber(comparedTo === undefined ? quarterAfter(quarter, -carriedQuarters) : quarter),
});

/** The matrix of a subject from what was read for it. */
export function matrixFrom(subject: MatrixSubject, read: SkillsRead): MatrixData {
  const [matrix, before] = quartersOf(subject).map((quarter, place) => {
    const required = requiredIn(subject, quarter);
    const rows = subject.reps.length;
    if (read.is === 'competencies') return skillMatrix(read.scores, required, rows, spanOf(subject, quarter));
    const empty = emptyMatrix(rows, dimensionKeys.length, required);
    const means = read.means[place];
    if (means)
      for (let row = 0; row < rows; row++)
        fillDimensions(empty, row, unpacked(means, row), dayNumber(quarter));
    return empty;
  });
  if (!matrix) throw new Error('A matrix has a quarter');
  return {
    ...{ subject, matrix },
    columns: columnsOf(subject),
    compared: before && { before, change: changeBetween(before, matrix) },
    version: 1,
  };
}

function requiredIn({ of, reps, today }: MatrixSubject, quarter: string): Float64Array {
  return of.is === 'competencies'
    ? requiredLevels(of.framework, reps, judgedOn(quarter, today))
    : new Float64Array(reps.length * dimensionKeys.length).fill(of.targetLevel);
}

const unpacked = ({ level, n, lastCall }: PackedMeans, row: number): readonly (DimensionMean | undefined)[] =>
  dimensionKeys.map((_, column) => {
    const cell = row * dimensionKeys.length + column;
    return n[cell]
      ? { level: level[cell] ?? NaN, n: n[cell] ?? 0, lastCall: lastCall[cell] ?? 0 }
      : undefined;
  });

/** What was read of one rep anew. */
export type RowRead =
  | {
      readonly is: 'competencies';
      readonly assessments: readonly (ScoredAssessment & { readonly frameworkId: Id })[];
    }
  /** For each quarter of the subject. */
  | { readonly is: 'dimensions'; readonly means: readonly (readonly (DimensionMean | undefined)[])[] };

/** Works out one row anew, in place. No other row is touched. */
export function refillRow(data: MatrixData, row: number, read: RowRead): void {
  const { subject, matrix, compared, columns } = data;
  const repId = subject.reps[row]?.id ?? '';
  quartersOf(subject).forEach((quarter, place) => {
    const into = place === 0 ? matrix : compared?.before;
    if (!into) return;
    if (read.is === 'dimensions')
      return fillDimensions(into, row, read.means[place] ?? [], dayNumber(quarter));
    if (subject.of.is !== 'competencies') return;
    const versions = new Set(subject.of.versionIds);
    const own = packScores(
      read.assessments.filter(({ frameworkId }) => versions.has(frameworkId)),
      new Map([[repId, 0]]),
      columns.map(({ key }) => key),
    );
    fillRow(into, row, own, chainsOf(own, 1), 0, spanOf(subject, quarter));
  });
  if (compared) changeRow(compared.change, compared.before, matrix, row);
}

/** The last days of the quarters of a subject: dimensions are what was heard up to them. */
export const lastDaysOf = (subject: MatrixSubject): readonly string[] =>
  quartersOf(subject).map(lastDayOfQuarter);
