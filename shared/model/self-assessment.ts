import { z } from 'zod';
import { Level } from './dimensions';
import { Id, Instant } from './fields';

/**
 * What a rep says of himself in one round: twenty answers, in the hand-over view of this program or in a file
 * that the rep fills in alone. The file names this record, so that its answers belong to one rep and one round.
 * Complete once all are answered; then it stays as it is and the next round is another record.
 */
export const SelfAssessment = z
  .strictObject({
    id: Id,
    clientId: Id,
    repId: Id,
    questionnaireId: Id,
    /** 1 for the first. */
    round: z.int().min(1),
    via: z.enum(['hand-over', 'file']),
    state: z.enum(['draft', 'complete']),
    /** By the question's key; a question that is not answered has none. */
    answers: z.record(z.string(), Level),
    startedAt: Instant,
    completedAt: Instant.nullable(),
  })
  .refine(
    ({ state, answers }) => state === 'draft' || Object.keys(answers).length === 20,
    'is complete only with twenty answers',
  );
export type SelfAssessment = Readonly<z.infer<typeof SelfAssessment>>;

/** A round that waits for its answers, the first one of its rep unless told otherwise. */
export const blankRound = (
  given: Pick<SelfAssessment, 'id' | 'clientId' | 'repId' | 'questionnaireId' | 'startedAt'> &
    Partial<SelfAssessment>,
): SelfAssessment => ({
  round: 1,
  via: 'hand-over',
  state: 'draft',
  answers: {},
  completedAt: null,
  ...given,
});
