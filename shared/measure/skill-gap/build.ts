import { dayNumber } from '../../lib/calendar';
import { dimensionKeys } from '../../model/dimensions';
import type { Id } from '../../model/fields';
import {
  changeOfLevels,
  changeOfScores,
  fillChange,
  fillChangeOfLevels,
  type MatrixChange,
  type QuarterPair,
} from './change';
import { fillDimensions, type DimensionMean } from './dimensions';
import { emptyMatrix, fillRow, skillMatrix, type SkillMatrix } from './matrix';
import { chainsOf, packScores, type ScoredAssessment } from './scores';
import { quartersOf, requiredIn, spanOf, type MatrixQuestion } from './subject';

/** A matrix, and the change since an earlier quarter where that is asked for. */
export interface BuiltMatrix {
  readonly matrix: SkillMatrix;
  readonly compared: { readonly before: SkillMatrix; readonly change: MatrixChange } | undefined;
}

/** Assessments as they are stored, with the version of the framework that they stand on. */
export type MatrixAssessment = ScoredAssessment & { readonly frameworkId: Id };

/** The means of a rep's dimensions up to the end of each quarter of the question. */
export type MeansOfRep = readonly (readonly (DimensionMean | undefined)[])[];

/** The matrix of competencies from the assessments that were read for it. */
export function matrixOfAssessments(
  question: MatrixQuestion,
  assessments: readonly MatrixAssessment[],
): BuiltMatrix {
  const rows = question.reps.length;
  const rowOf = new Map(question.reps.map(({ id }, row) => [id, row]));
  const scores = packed(question, assessments, rowOf);
  const [matrix, before] = quartersOf(question).map((quarter) =>
    skillMatrix(scores, requiredIn(question, quarter), rows, spanOf(question, quarter)),
  );
  if (!matrix) throw new Error('A matrix has a quarter');
  return {
    matrix,
    compared: before && { before, change: changeOfScores(scores, rows, pairOf(matrix, before)) },
  };
}

/** The matrix of dimensions from the means of each rep. */
export function matrixOfMeans(question: MatrixQuestion, meansOf: (row: number) => MeansOfRep): BuiltMatrix {
  const rows = question.reps.length;
  const [matrix, before] = quartersOf(question).map((quarter) =>
    emptyMatrix(rows, dimensionKeys.length, requiredIn(question, quarter), dayNumber(quarter)),
  );
  if (!matrix) throw new Error('A matrix has a quarter');
  for (let row = 0; row < rows; row++) {
    const [now = [], then = []] = meansOf(row);
    fillDimensions(matrix, row, now);
    if (before) fillDimensions(before, row, then);
  }
  return { matrix, compared: before && { before, change: changeOfLevels(before, matrix) } };
}

/** What was read of one rep anew. */
export type RowRead =
  | { readonly is: 'competencies'; readonly assessments: readonly MatrixAssessment[] }
  | { readonly is: 'dimensions'; readonly means: MeansOfRep };

/** Works out one row anew, in place. No other row is touched. */
export function refillRow(
  question: MatrixQuestion,
  { matrix, compared }: BuiltMatrix,
  row: number,
  read: RowRead,
): void {
  if (read.is === 'dimensions') {
    const [now = [], then = []] = read.means;
    fillDimensions(matrix, row, now);
    if (compared) fillDimensions(compared.before, row, then);
    if (compared) fillChangeOfLevels(compared.change, row, compared.before, matrix);
    return;
  }
  const repId = question.reps[row]?.id ?? '';
  const scores = packed(question, read.assessments, new Map([[repId, 0]]));
  const chains = chainsOf(scores, 1);
  quartersOf(question).forEach((quarter, place) => {
    const into = place === 0 ? matrix : compared?.before;
    if (into) fillRow(into, row, scores, chains, 0, spanOf(question, quarter));
  });
  if (compared) fillChange(compared.change, row, scores, chains, 0, pairOf(matrix, compared.before));
}

const pairOf = (after: SkillMatrix, before: SkillMatrix): QuarterPair => ({
  before: before.ofQuarter,
  after: after.ofQuarter,
});

function packed({ of }: MatrixQuestion, assessments: readonly MatrixAssessment[], rowOf: Map<Id, number>) {
  if (of.is !== 'competencies') throw new Error('Dimensions have no assessments');
  const versions = new Set(of.versionIds);
  return packScores(
    assessments.filter(({ frameworkId }) => versions.has(frameworkId)),
    rowOf,
    of.framework.competencies.map(({ key }) => key),
  );
}
