import type { PackedScores } from '../../../shared/measure/skill-gap/scores';
import type { Id } from '../../../shared/model/fields';
import type { CompetencyKey } from '../../../shared/model/framework';

/** What the worker is asked to read and pack. */
export interface SkillsOrder {
  readonly database: string;
  readonly clientId: Id;
  /** The reps in the order of the rows. */
  readonly repIds: readonly Id[];
  readonly what: ReadCompetencies | ReadDimensions;
}

/** The complete assessments on some versions of a framework in some quarters. */
export interface ReadCompetencies {
  readonly is: 'competencies';
  readonly keys: readonly CompetencyKey[];
  readonly frameworkIds: readonly Id[];
  /** First days of quarters, both included. */
  readonly from: string;
  readonly to: string;
}

/** The last ten scorecards of each rep up to some days: a matrix for each day. */
export interface ReadDimensions {
  readonly is: 'dimensions';
  readonly upTo: readonly string[];
}

/** The means of the dimensions as columns: cell `row × 5 + dimension`; n is 0 where nothing was scored. */
export interface PackedMeans {
  readonly level: Float64Array;
  readonly n: Uint16Array;
  /** In days since 1970-01-01. */
  readonly lastCall: Int32Array;
}

/** What the worker tells: how far it is, then what it read. */
export type SkillsMessage =
  | { readonly is: 'progress'; readonly done: number; readonly total: number }
  | { readonly is: 'competencies'; readonly scores: PackedScores }
  | { readonly is: 'dimensions'; readonly means: readonly PackedMeans[] }
  | { readonly is: 'failed'; readonly error: string };
