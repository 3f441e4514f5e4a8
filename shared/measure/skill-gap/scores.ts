import { dayNumber } from '../../lib/calendar';
import type { Assessment } from '../../model/assessment';
import type { Id } from '../../model/fields';
import type { CompetencyKey } from '../../model/framework';
import { assessorKey } from '../competency/quarter-levels';

/** Where a column of days holds no day. */
export const noDay = -2_147_483_648;

/** The level of a competency that an assessor could not judge. */
export const unjudged = 255;

/**
 * Complete assessments as columns: entry `i` of each is about assessment `i`. A million levels are a million bytes
 * in one piece, which are sent between workers without a copy.
 */
export interface PackedScores {
  readonly count: number;
  /** Competencies: the levels of assessment `i` begin at `i × columns`. */
  readonly columns: number;
  /** The rep's place among the rows. */
  readonly rep: Int32Array;
  /** The first day of the quarter, in days since 1970-01-01. */
  readonly quarter: Int32Array;
  /** A number for each assessor: the same person has the same one. */
  readonly assessor: Int32Array;
  /** When it was completed, in milliseconds since 1970. */
  readonly completed: Float64Array;
  /** The day that the levels speak of, in days since 1970-01-01. */
  readonly assessedOn: Int32Array;
  /** 1 to 10; `unjudged` where the assessor could not judge it, 0 where he did not come to it. */
  readonly levels: Uint8Array;
}

/** What figures need of an assessment. */
export type ScoredAssessment = Pick<
  Assessment,
  'repId' | 'quarter' | 'assessor' | 'coachId' | 'state' | 'completedAt' | 'assessedOn' | 'levels'
>;

/**
 * Assessments as columns, in their order. Drafts, and those of reps who have no row, are left out; a competency
 * that has no column is passed over.
 */
export function packScores(
  assessments: readonly ScoredAssessment[],
  rowOf: ReadonlyMap<Id, number>,
  keys: readonly CompetencyKey[],
): PackedScores {
  const kept = assessments.filter(({ state, repId }) => state === 'complete' && rowOf.has(repId));
  const columns = keys.length;
  const numberOf = new Map<string, number>();
  const packed = {
    count: kept.length,
    columns,
    rep: new Int32Array(kept.length),
    quarter: new Int32Array(kept.length),
    assessor: new Int32Array(kept.length),
    completed: new Float64Array(kept.length),
    assessedOn: new Int32Array(kept.length),
    levels: new Uint8Array(kept.length * columns),
  };
  kept.forEach((one, place) => {
    const who = assessorKey(one);
    const number = numberOf.get(who) ?? numberOf.size;
    numberOf.set(who, number);
    packed.rep[place] = rowOf.get(one.repId) ?? 0;
    packed.quarter[place] = dayNumber(one.quarter);
    packed.assessor[place] = number;
    packed.completed[place] = one.completedAt === null ? 0 : Date.parse(one.completedAt);
    packed.assessedOn[place] = dayNumber(one.assessedOn);
    keys.forEach((key, column) => {
      const level = one.levels[key];
      packed.levels[place * columns + column] = level === null ? unjudged : (level ?? 0);
    });
  });
  return packed;
}

/** The assessments of each row, found without looking at the others: first[row], then next[assessment] until −1. */
export interface Chains {
  readonly first: Int32Array;
  readonly next: Int32Array;
}

/** Threads the assessments of each row together, in one pass. */
export function chainsOf({ count, rep }: PackedScores, rows: number): Chains {
  const first = new Int32Array(rows).fill(-1);
  const next = new Int32Array(count);
  for (let place = count - 1; place >= 0; place--) {
    const row = rep[place] ?? 0;
    next[place] = first[row] ?? -1;
    first[row] = place;
  }
  return { first, next };
}
