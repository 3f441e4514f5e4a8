import { mean, meanBand } from '../../lib/stats';
import type { Competency } from '../../model/framework';
import { cohortsOf, type Cohorts } from '../cohort';
import type { Figure } from '../figure';
import type { AssessedTeam } from './assessed-team';
import { benchmarkGap, ownGapOf, type BenchmarkGap, type OwnGapTold } from './gap-tier';
import { judgedOf, needOf, type Need } from './need';
import { coverOf, teachersOf, type Cover, type Teacher } from './teaching';

/** One competency of a team in a quarter. */
export interface CompetencyStanding {
  readonly competency: Competency;
  /** How many were assessed on it. */
  readonly n: number;
  /** Of those for whom the framework is meant. */
  readonly people: number;
  /** People at each level, 1 to 10, means of several assessors rounded to the next level. */
  readonly distribution: readonly number[];
  /** 1 to 10, with its 95% band; undefined where nobody was assessed. */
  readonly mean: Figure | undefined;
  /** Mean of what is required of those assessed; undefined where no role asks for it. */
  readonly required: Figure | undefined;
  /** The best and the worst; undefined under two people. */
  readonly cohorts: Cohorts | undefined;
  readonly ownGap: OwnGapTold;
  readonly benchmark: BenchmarkGap | undefined;
  readonly need: Need;
  readonly teachers: readonly Teacher[];
  readonly cover: Cover | undefined;
}

/** Every competency of the framework, in its order, with where the team stands on it. */
export const competencyStandings = (team: AssessedTeam): readonly CompetencyStanding[] =>
  team.framework.competencies.map((competency) => competencyStanding(team, competency));

/** Where a team stands on one competency. */
export function competencyStanding(team: AssessedTeam, competency: Competency): CompetencyStanding {
  const { key } = competency;
  const assessed = team.members.flatMap(({ rep, levels }) => {
    const level = levels.get(key)?.level;
    return level ? [{ key: rep.id, name: rep.name, value: level.value }] : [];
  });
  const cohorts = cohortsOf(assessed, 'more');
  const judged = judgedOf(team, key);
  return {
    competency,
    n: assessed.length,
    people: team.members.length,
    distribution: distributionOf(assessed.map(({ value }) => value)),
    mean: meanLevel(assessed),
    required: meanOf(
      judged.map(({ name, required }) => ({ name, value: required.value })),
      'sum of required levels ÷ people assessed and asked',
    ),
    cohorts,
    ownGap: ownGapOf(cohorts, assessed.length),
    benchmark: benchmarkGap(competency.benchmark),
    need: needOf(judged),
    teachers: teachersOf(team, key),
    cover: coverOf(team, key),
  };
}

function distributionOf(levels: readonly number[]): readonly number[] {
  const counts = Array.from({ length: 10 }, () => 0);
  for (const level of levels) {
    const place = Math.min(10, Math.max(1, Math.round(level))) - 1;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

interface Named {
  readonly name: string;
  readonly value: number;
}

function meanLevel(people: readonly Named[]): Figure | undefined {
  const values = people.map(({ value }) => value);
  const band = meanBand(values);
  const figure = meanOf(
    people,
    `sum of levels ÷ people${band ? '; band: mean ± t·s÷√n, cut off at 1 and 10' : ''}`,
  );
  return (
    figure && {
      ...figure,
      ...(band && { band: [Math.max(1, band[0]), Math.min(10, band[1])] as const }),
      ...(values.length > 1 && !band && { withoutBand: 'no spread' }),
    }
  );
}

function meanOf(people: readonly Named[], formula: string): Figure | undefined {
  const value = mean(people.map((one) => one.value));
  return value === undefined
    ? undefined
    : {
        value,
        n: people.length,
        formula,
        inputs: people.map((one) => ({ label: one.name, value: one.value })),
      };
}
