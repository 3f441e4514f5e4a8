import { z } from 'zod';
import { callKinds } from './call';
import { dimensionKeys, Level } from './dimensions';
import { Id, Instant, Line, Text } from './fields';

const Anchor = z.strictObject({
  level: Level,
  /** What is heard on a call at this level. */
  text: Text.min(1, 'needs a text'),
  /** A line as it might be said. */
  example: Text,
});

const RubricDimension = z.strictObject({
  name: Line.min(1, 'needs a name'),
  question: Text,
  anchors: z.array(Anchor).length(5, 'needs five anchors'),
});

const Weights = z.record(z.enum(dimensionKeys), z.number().min(0).max(10));

/**
 * One version of a rubric. Versions of the same rubric share `family`. A version that has been used is
 * never changed or deleted: a better wording is the next version.
 */
export const Rubric = z.strictObject({
  id: Id,
  clientId: Id,
  family: Id,
  name: Line.min(1, 'needs a name'),
  version: z.int().min(1),
  /** What this version changed, in the author's words. */
  changeNote: Text,
  state: z.enum(['draft', 'published', 'retired']),
  dimensions: z.record(z.enum(dimensionKeys), RubricDimension),
  weights: Weights,
  /** Weights for a kind of call, where they differ from the usual ones. */
  weightsByKind: z.partialRecord(z.enum(callKinds), Weights),
  createdAt: Instant,
});
export type Rubric = Readonly<z.infer<typeof Rubric>>;
export type RubricDimension = Readonly<z.infer<typeof RubricDimension>>;
export type RubricWeights = Readonly<z.infer<typeof Weights>>;
