import { z } from 'zod';
import { Day, Id, Instant, Line, Text } from './fields';
import { CompetencyKey, CompetencyLevel } from './framework';

export const assessmentSources = ['observation', 'data', 'interview'] as const;
/** What a level rests on: what was seen, what the figures say, or what was told. */
export const AssessmentSource = z.enum(assessmentSources);
export type AssessmentSource = z.infer<typeof AssessmentSource>;

/**
 * What one assessor says of a rep's competencies in one quarter: a level from 1 to 10 each, or that it could
 * not be judged. It can be stopped and resumed for as long as it is a draft; complete, it stays as it is, and a
 * later assessment by the same assessor in the quarter takes its place in the figures.
 */
export const Assessment = z
  .strictObject({
    id: Id,
    clientId: Id,
    repId: Id,
    frameworkId: Id,
    /** The first day of the quarter. */
    quarter: Day,
    assessor: Line.min(1, 'needs an assessor'),
    /** The assessor, where he is a coach of this program. */
    coachId: Id.nullable(),
    via: z.enum(['program', 'form', 'file']),
    state: z.enum(['draft', 'complete']),
    /** Null where it could not be judged; no entry where nobody has come to it yet. */
    levels: z.record(CompetencyKey, CompetencyLevel.nullable()),
    /** What the levels rest on, but for those in `sources`. */
    usualSource: AssessmentSource,
    sources: z.record(CompetencyKey, AssessmentSource),
    /** What the assessor noted, for those competencies where he did. Shared. */
    notes: z.record(CompetencyKey, Text),
    /** The day that the levels speak of: the age of the evidence counts from it. */
    assessedOn: Day,
    startedAt: Instant,
    completedAt: Instant.nullable(),
  })
  .refine(({ state, completedAt }) => (state === 'complete') === (completedAt !== null), {
    message: 'is complete from a moment on, and a draft is not',
  });
export type Assessment = Readonly<z.infer<typeof Assessment>>;

/** An assessment that waits for its levels. */
export const blankAssessment = (
  given: Pick<
    Assessment,
    'id' | 'clientId' | 'repId' | 'frameworkId' | 'quarter' | 'assessor' | 'assessedOn' | 'startedAt'
  > &
    Partial<Assessment>,
): Assessment => ({
  coachId: null,
  via: 'program',
  state: 'draft',
  levels: {},
  usualSource: 'observation',
  sources: {},
  notes: {},
  completedAt: null,
  ...given,
});
