import type { CallKind } from '../model/call';
import { perDimension, type DimensionKey, type PerDimension } from '../model/dimensions';
import type { Rubric, RubricDimension, RubricWeights } from '../model/rubric';
import { discoveryQuality } from './rubric/discovery-quality';
import { executivePresence } from './rubric/executive-presence';
import { nextStepClarity } from './rubric/next-step-clarity';
import { objectionResponse } from './rubric/objection-response';
import { valueConnection } from './rubric/value-connection';

/**
 * The rubric that a new client starts with: version 1, published, all dimensions alike unless the kind of
 * call makes one matter more. Level 3 is a complete, acceptable performance.
 */
export const standardRubric = (given: Pick<Rubric, 'id' | 'clientId' | 'family' | 'createdAt'>): Rubric => ({
  name: 'Standard call rubric',
  version: 1,
  changeNote: '',
  state: 'published',
  dimensions,
  weights: evenly,
  weightsByKind,
  ...given,
});

const dimensions: PerDimension<RubricDimension> = {
  discoveryQuality,
  valueConnection,
  objectionResponse,
  nextStepClarity,
  executivePresence,
};

const evenly: RubricWeights = perDimension(() => 1);

const doubled = (...keys: readonly DimensionKey[]): RubricWeights =>
  perDimension((key) => (keys.includes(key) ? 2 : 1));

/** What the call is there for counts twice. */
const weightsByKind: Readonly<Partial<Record<CallKind, RubricWeights>>> = {
  discovery: doubled('discoveryQuality'),
  demo: doubled('valueConnection'),
  proposal: doubled('valueConnection', 'nextStepClarity'),
  negotiation: doubled('objectionResponse', 'nextStepClarity'),
};
