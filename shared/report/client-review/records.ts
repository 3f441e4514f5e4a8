import type { Formats } from '../../lib/formats';
import type { PipelineAudit } from '../../measure/pipeline/audit';
import type { RepOutcome } from '../../measure/pipeline/rep-outcomes';
import type { Assessment } from '../../model/assessment';
import type { Call } from '../../model/call';
import type { Client } from '../../model/client';
import type { CoachingSettings } from '../../model/coaching-settings';
import type { Contract } from '../../model/contract';
import type { Count } from '../../model/count';
import type { Evidence } from '../../model/evidence';
import type { Framework } from '../../model/framework';
import type { Placement } from '../../model/placement';
import type { QuarterlyCycle } from '../../model/quarterly-cycle';
import type { Rep } from '../../model/rep';
import type { ReportPlan } from '../../model/report-plan';
import type { Rubric } from '../../model/rubric';
import type { Scorecard } from '../../model/scorecard';
import type { Team } from '../../model/team';
import type { TrainingBudget } from '../../model/training-budget';
import type { Numbered } from '../anonymous/aliases';
import type { KnownNames } from '../anonymous/name-finder';

/** Records of a client that its report is made from; private notes are not among them. */
export interface ReviewRecords {
  readonly client: Client;
  readonly plan: ReportPlan;
  /** Those who were in the job on the last day of the quarter, also where they are archived by now. */
  readonly reps: readonly Rep[];
  readonly teams: readonly Team[];
  /** Calls up to the last day of the quarter, as far back as the last ten scorecards of each rep reach. */
  readonly calls: readonly Call[];
  readonly scorecards: readonly Scorecard[];
  readonly evidence: readonly Evidence[];
  readonly counts: readonly Count[];
  readonly rubrics: readonly Rubric[];
  readonly settings: CoachingSettings;
  readonly frameworks: readonly Framework[];
  readonly assessments: readonly Assessment[];
  readonly budgets: readonly TrainingBudget[];
  readonly placements: readonly Placement[];
  readonly contracts: readonly Contract[];
  /** The client's quarterly cycles, the one that began last first. */
  readonly cycles: readonly QuarterlyCycle[];
}

/** The figures of the team's pipeline that a report says; no figure of it is about one person or one deal. */
export type ReviewPipeline = Pick<
  PipelineAudit,
  | 'takenOn'
  | 'period'
  | 'counts'
  | 'velocity'
  | 'winRates'
  | 'coverage'
  | 'levers'
  | 'stages'
  | 'lostByStage'
  | 'pattern'
>;

/** What the quarterly report of a client is made from. */
export interface ReviewInput {
  readonly records: ReviewRecords;
  /** The first day of the quarter that it is about. */
  readonly quarter: string;
  /** Undefined where no deals were imported. */
  readonly pipeline: ReviewPipeline | undefined;
  /** What came of each rep's deals in the quarter and in the one before; undefined where no deals say it. */
  readonly outcomes:
    { readonly before: readonly RepOutcome[]; readonly now: readonly RepOutcome[] } | undefined;
  /** Everybody of the client, also whom the report is not about: by them a report without names numbers its people. */
  readonly everybody: readonly Numbered[];
  /** Names that a report without names must not hold, of whoever stands anywhere in the client's records. */
  readonly knownNames: KnownNames;
  readonly formats: Formats;
  /** The day it was made, as 2026-03-14. */
  readonly day: string;
  readonly programVersion: string;
}
