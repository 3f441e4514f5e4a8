import { z } from 'zod';
import { DimensionKey, dimensionKeys } from './dimensions';
import { Id, Instant, Text } from './fields';

export const questionAspects = ['confidence', 'competence'] as const;

/** One question of the self-assessment, answered from 1 to 5. */
export const Question = z.strictObject({
  /** Stays the same when the wording changes, as `discoveryQuality.confidence.1`. */
  key: z.string().regex(/^[A-Za-z]+\.(confidence|competence)\.[12]$/),
  dimension: DimensionKey,
  aspect: z.enum(questionAspects),
  text: Text.min(1, 'needs a text'),
});
export type Question = Readonly<z.infer<typeof Question>>;

/**
 * One version of the questions that a client's reps answer about themselves: four on each dimension, two on
 * confidence and two on competence. A version that has been answered is never changed: a better wording is
 * the next version.
 */
export const Questionnaire = z
  .strictObject({
    id: Id,
    clientId: Id,
    version: z.int().min(1),
    questions: z.array(Question).length(20, 'needs twenty questions'),
    createdAt: Instant,
  })
  .refine(
    ({ questions }) => new Set(questions.map(({ key }) => key)).size === questions.length,
    'has a question twice',
  )
  .refine(
    ({ questions }) =>
      dimensionKeys.every((dimension) =>
        questionAspects.every(
          (aspect) =>
            questions.filter((one) => one.dimension === dimension && one.aspect === aspect).length === 2,
        ),
      ),
    'needs two questions on confidence and two on competence for each dimension',
  );
export type Questionnaire = Readonly<z.infer<typeof Questionnaire>>;
