import type { Assessment } from '../../model/assessment';
import { abridged } from '../abridged';
import { isCarried, isCounted } from '../skill-gap/matrix';
import { matrixOfAssessments } from '../skill-gap/build';
import type { MatrixQuestion } from '../skill-gap/subject';
import { assessedTeam, type TeamRep } from './assessed-team';
import { competencyStandings, type CompetencyStanding } from './competency-standing';

/** Of whom the team view is, on which framework, in which quarter. */
export interface TeamQuestion extends Omit<MatrixQuestion, 'reps' | 'of' | 'comparedTo'> {
  readonly reps: readonly TeamRep[];
  readonly of: Extract<MatrixQuestion['of'], { readonly is: 'competencies' }>;
}

/** A competency of the team with its lists cut to those who stand first, and how many there are in all. */
export interface TeamStanding extends CompetencyStanding {
  /** People under what is required of them. */
  readonly underCount: number;
  /** People who could teach it. */
  readonly teacherCount: number;
  /** People who are at the whole level of their role; undefined where fewer than two are assessed and asked. */
  readonly ableCount: number | undefined;
  /** People whose level is of an earlier quarter: the matrix shows it, and no figure counts it. */
  readonly carried: number;
}

/** Where a team stands in a quarter. */
export interface TeamView {
  readonly standings: readonly TeamStanding[];
  /** Those for whom the framework is meant. */
  readonly people: number;
  /** Those with at least one level of the quarter. */
  readonly assessed: number;
  /** Those who have levels of earlier quarters alone. */
  readonly carriedOnly: number;
}

/** So many people of a list are told by name: more are a list of their own, the matrix. */
const mostNames = 12;

/**
 * Each competency of a team in a quarter. Figures are made from the levels of this quarter alone; how many have only an
 * earlier level, as the skill gap matrix carries it over, stands beside. `assessments` are those of this quarter and
 * of the three before it.
 */
export function teamView(question: TeamQuestion, assessments: readonly Assessment[]): TeamView {
  const { of, quarter, today } = question;
  const versions = of.versionIds.map((id) => ({ id, family: of.framework.family }));
  const team = assessedTeam({
    framework: of.framework,
    versions,
    reps: question.reps,
    assessments,
    quarter,
    today,
  });
  const reps = team.members.map(({ rep }) => rep);
  const { matrix } = matrixOfAssessments({ ...question, reps, comparedTo: undefined }, assessments);
  const carried = new Array<number>(matrix.columns).fill(0);
  let carriedOnly = 0;
  for (let row = 0; row < matrix.rows; row++) {
    let [own, earlier] = [0, 0];
    for (let column = 0; column < matrix.columns; column++) {
      const cell = row * matrix.columns + column;
      if (isCounted(matrix, cell)) own++;
      if (!isCarried(matrix, cell)) continue;
      earlier++;
      carried[column] = (carried[column] ?? 0) + 1;
    }
    if (own === 0 && earlier > 0) carriedOnly++;
  }
  return {
    standings: competencyStandings(team).map((one, column) => cut(one, carried[column] ?? 0)),
    people: team.members.length,
    assessed: team.members.filter(({ levels }) => levels.size > 0).length,
    carriedOnly,
  };
}

function cut(standing: CompetencyStanding, carried: number): TeamStanding {
  const { mean, required, cohorts, need, teachers, cover } = standing;
  return {
    ...standing,
    mean: mean && abridged(mean),
    required: required && abridged(required),
    cohorts: cohorts && { ...cohorts, top: abridged(cohorts.top), bottom: abridged(cohorts.bottom) },
    need: { ...need, people: need.people.slice(0, mostNames) },
    teachers: teachers.slice(0, mostNames),
    cover: cover && { ...cover, able: cover.able.slice(0, mostNames) },
    ableCount: cover?.able.length,
    underCount: need.people.length,
    teacherCount: teachers.length,
    carried,
  };
}
