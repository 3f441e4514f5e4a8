import { dayNumber } from '../../lib/calendar';
import { mean, meanBand } from '../../lib/stats';
import type { Assessment, AssessmentSource } from '../../model/assessment';
import type { Id } from '../../model/fields';
import type { CompetencyKey } from '../../model/framework';
import type { Figure } from '../figure';

/** A rep's level on one competency in one quarter. */
export interface AssessedLevel {
  /** 1 to 10, the mean of the assessors; n is how many judged it. A band needs two who differ. */
  readonly level: Figure;
  /** The level that each assessor gave, by who he is (`assessorKey`). */
  readonly byAssessor: ReadonlyMap<string, number>;
  /** What the assessors rest it on, each kind once. */
  readonly sources: readonly AssessmentSource[];
  /** The newest day that the levels speak of. */
  readonly assessedOn: string;
  /** Days from then to today; 0 where that day is still to come. */
  readonly ageInDays: number;
}

/** The levels of one rep in one quarter. A competency that nobody could judge is not in it. */
export type RepLevels = ReadonlyMap<CompetencyKey, AssessedLevel>;

/** Which assessments make the levels: of which quarter, on which framework, seen from which day. */
export interface LevelsQuestion {
  /** The first day of the quarter. */
  readonly quarter: string;
  /** The versions of one framework: a competency keeps its key from version to version. */
  readonly frameworkIds: ReadonlySet<Id>;
  readonly today: string;
}

/**
 * The levels of every rep in a quarter. Only complete assessments count. Of one assessor's several the one counts that
 * answered the competency last: whoever assesses a part again leaves the rest as it was, and whoever could not judge
 * it the second time takes his first level back. The level of several assessors is their mean: each counts alike,
 * and who could not judge a competency is not in its mean. A rep whom nobody assessed is not in it.
 */
export function levelsOfQuarter(
  assessments: readonly Assessment[],
  { quarter, frameworkIds, today }: LevelsQuestion,
): ReadonlyMap<Id, RepLevels> {
  const asked = assessments.filter(
    (one) => one.state === 'complete' && one.quarter === quarter && frameworkIds.has(one.frameworkId),
  );
  const ofRep = Map.groupBy(asked, ({ repId }) => repId);
  return new Map([...ofRep].map(([repId, own]) => [repId, levelsOf(own, today)]));
}

/** Who assessed: a coach of the program by his id, anybody else by his name, however it is capitalised. */
export const assessorKey = ({ coachId, assessor }: Pick<Assessment, 'coachId' | 'assessor'>): string =>
  coachId ?? assessor.trim().toLowerCase();

/**
 * The assessments that count on a competency: complete, with an answer to it, and of one assessor on one rep in one
 * quarter the last completed.
 */
export function standingOn(
  assessments: readonly Assessment[],
  competency: CompetencyKey,
): readonly Assessment[] {
  const last = new Map<string, Assessment>();
  for (const one of inOrder(assessments)) {
    if (one.state === 'complete' && one.levels[competency] !== undefined)
      last.set([one.repId, one.quarter, assessorKey(one)].join('|'), one);
  }
  return [...last.values()];
}

/** By when they were completed; those of the same moment as they stand. */
const inOrder = (assessments: readonly Assessment[]): readonly Assessment[] =>
  assessments.toSorted((a, b) => (a.completedAt ?? '').localeCompare(b.completedAt ?? ''));

interface Judgement {
  /** Null where it could not be judged. */
  readonly level: number | null;
  readonly of: Assessment;
}

/** The levels of one rep from his complete assessments of a quarter. */
function levelsOf(assessments: readonly Assessment[], today: string): RepLevels {
  const judged = new Map<CompetencyKey, Map<string, Judgement>>();
  for (const of of inOrder(assessments)) {
    const assessor = assessorKey(of);
    for (const [key, level] of Object.entries(of.levels)) {
      const own = judged.get(key) ?? new Map<string, Judgement>();
      judged.set(key, own.set(assessor, { level, of }));
    }
  }
  return new Map(
    [...judged].flatMap(([key, own]) => {
      const levels = [...own.values()].flatMap(({ level, of }) =>
        level === null ? [] : [{ level, of, source: of.sources[key] ?? of.usualSource }],
      );
      return levels.length > 0 ? [[key, assessedLevel(levels, today)] as const] : [];
    }),
  );
}

interface Given {
  readonly level: number;
  readonly of: Assessment;
  readonly source: AssessmentSource;
}

function assessedLevel(judgements: readonly Given[], today: string): AssessedLevel {
  const values = judgements.map(({ level }) => level);
  const band = meanBand(values);
  const assessedOn = judgements.map(({ of }) => of.assessedOn).reduce((a, b) => (a > b ? a : b), '');
  return {
    level: {
      value: mean(values) ?? 0,
      n: values.length,
      ...(band && { band: [Math.max(1, band[0]), Math.min(10, band[1])] as const }),
      ...(values.length > 1 && !band && { withoutBand: 'no spread' }),
      formula:
        values.length === 1
          ? 'level given by one assessor'
          : `sum of levels ÷ assessors${band ? '; band: mean ± t·s÷√n, cut off at 1 and 10' : ''}`,
      inputs: judgements.map(({ level, of }) => ({ label: of.assessor, value: level })),
    },
    byAssessor: new Map(judgements.map(({ of, level }) => [assessorKey(of), level])),
    sources: [...new Set(judgements.map(({ source }) => source))],
    assessedOn,
    ageInDays: Math.max(0, dayNumber(today) - dayNumber(assessedOn)),
  };
}
