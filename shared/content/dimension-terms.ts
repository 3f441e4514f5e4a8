import type { PerDimension } from '../model/dimensions';

/** The dimensions in a word, for places where the rubric's name has no room. */
export const dimensionShortNames: PerDimension<string> = {
  discoveryQuality: 'Discovery',
  valueConnection: 'Value',
  objectionResponse: 'Objections',
  nextStepClarity: 'Next step',
  executivePresence: 'Presence',
};
