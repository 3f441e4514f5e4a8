import type { PerDimension } from '../model/dimensions';

/** The dimensions in a word, for places where the rubric's name has no room. */
export const dimensionShortNames: PerDimension<string> = {
  discoveryQuality: 'Discovery',
  valueConnection: 'Value',
  objectionResponse: 'Objections',
  nextStepClarity: 'Next step',
  executivePresence: 'Presence',
};

/** The same where there is room for a few letters, such as over five narrow columns. */
export const dimensionAbbreviations: PerDimension<string> = {
  discoveryQuality: 'Disc.',
  valueConnection: 'Val.',
  objectionResponse: 'Obj.',
  nextStepClarity: 'Step',
  executivePresence: 'Pres.',
};
