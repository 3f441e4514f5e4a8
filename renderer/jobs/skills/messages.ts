import { z } from 'zod';
import type { PackedScores } from '../../../shared/measure/skill-gap/scores';
import { Day, Id } from '../../../shared/model/fields';
import { CompetencyKey } from '../../../shared/model/framework';
import { aList, anObject } from '../envelope';

/** The complete assessments on some versions of a framework in some quarters. */
const ReadCompetencies = z.strictObject({
  is: z.literal('competencies'),
  keys: z.array(CompetencyKey).readonly(),
  frameworkIds: z.array(Id).readonly(),
  /** First days of quarters, both included. */
  from: Day,
  to: Day,
});
export type ReadCompetencies = z.infer<typeof ReadCompetencies>;

/** The last ten scorecards of each rep up to some days: a matrix for each day. */
const ReadDimensions = z.strictObject({ is: z.literal('dimensions'), upTo: z.array(Day).readonly() });
export type ReadDimensions = z.infer<typeof ReadDimensions>;

/** What the worker is asked to read and pack. */
export const SkillsOrder = z.strictObject({
  database: z.string(),
  clientId: Id,
  /** The reps in the order of the rows. */
  repIds: aList<readonly Id[]>(),
  what: z.discriminatedUnion('is', [ReadCompetencies, ReadDimensions]),
});
export type SkillsOrder = z.infer<typeof SkillsOrder>;

/** The means of the dimensions as columns: cell `row × 5 + dimension`; n is 0 where nothing was scored. */
export interface PackedMeans {
  readonly level: Float64Array;
  readonly n: Uint16Array;
  /** In days since 1970-01-01. */
  readonly lastCall: Int32Array;
}

/** What the worker tells: how far it is, then what it read. */
export const SkillsMessage = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('progress'), done: z.number(), total: z.number() }),
  z.strictObject({ is: z.literal('competencies'), scores: anObject<PackedScores>() }),
  z.strictObject({ is: z.literal('dimensions'), means: aList<readonly PackedMeans[]>() }),
  z.strictObject({ is: z.literal('failed'), error: z.string() }),
]);
export type SkillsMessage = z.infer<typeof SkillsMessage>;
