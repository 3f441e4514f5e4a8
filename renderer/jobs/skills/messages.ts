import { z } from 'zod';
import type { TeamQuestion, TeamView } from '../../../shared/measure/competency/team-view';
import type { BuiltMatrix } from '../../../shared/measure/skill-gap/build';
import type { RowFacts } from '../../../shared/measure/skill-gap/order';
import type { MatrixQuestion } from '../../../shared/measure/skill-gap/subject';
import { anObject } from '../envelope';

/** The matrix of these reps, with what its rows are known by. */
const AskMatrix = z.strictObject({
  is: z.literal('matrix'),
  question: anObject<MatrixQuestion>(),
  /** In whose order the names stand. */
  locale: z.string(),
});

/** Where a team stands on each competency. */
const AskTeam = z.strictObject({ is: z.literal('team'), question: anObject<TeamQuestion>() });

/** What the worker is asked to read and work out. */
export const SkillsOrder = z.strictObject({
  database: z.string(),
  what: z.discriminatedUnion('is', [AskMatrix, AskTeam]),
});
export type SkillsOrder = z.infer<typeof SkillsOrder>;

/** A matrix with what takes long to know of its rows. */
export interface MatrixBuilt extends BuiltMatrix {
  readonly rows: Pick<RowFacts, 'nameRank' | 'tenure'> & {
    /** The names as they are searched. */
    readonly folded: readonly string[];
  };
}

/** What the worker tells: how far it is, then what it worked out. */
export const SkillsMessage = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('progress'), done: z.number(), total: z.number() }),
  z.strictObject({ is: z.literal('matrix'), built: anObject<MatrixBuilt>() }),
  z.strictObject({ is: z.literal('team'), view: anObject<TeamView>() }),
  z.strictObject({ is: z.literal('failed'), error: z.string() }),
]);
export type SkillsMessage = z.infer<typeof SkillsMessage>;
