import { skillOfDimension, type SkillKey } from '../model/skill-key';
import { heardAs } from './skills';

/** Where the readings of an indicator come from. */
export const indicatorSources = ['counters', 'conversation', 'scorecards', 'pipeline', 'by hand'] as const;
export type IndicatorSource = (typeof indicatorSources)[number];

/** A behaviour that can be counted and that predicts a result. */
export interface Indicator {
  /** Stays the same for ever: contracts name it. */
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  /** Which way is better. */
  readonly direction: 'up' | 'down';
  readonly skills: readonly SkillKey[];
  readonly source: IndicatorSource;
  /** How a reading is taken, so that two people take it alike. */
  readonly howMeasured: string;
  /** 'reference' for those that the method names, 'house' for those that this product adds. */
  readonly origin: 'reference' | 'house';
  /** Off unless somebody asks for it. */
  readonly isOffByDefault?: boolean;
}

/** The catalogue of leading indicators: two to three for each skill. A contract may also use one of its own. */
export const indicators: readonly Indicator[] = [
  {
    key: 'questions-per-discovery-call',
    name: 'Questions per discovery call',
    unit: 'questions',
    direction: 'up',
    skills: ['dimension.discoveryQuality', 'pipeline.qualifying'],
    source: 'counters',
    howMeasured: 'Mean of the questions counted on the discovery calls of the week.',
    origin: 'reference',
  },
  {
    key: 'impact-quantified-share',
    name: 'Calls with the impact in figures',
    unit: '% of calls',
    direction: 'up',
    skills: ['dimension.discoveryQuality', 'dimension.valueConnection'],
    source: 'counters',
    howMeasured: 'Calls on which the customer said or confirmed a figure, of all calls counted.',
    origin: 'reference',
  },
  {
    key: 'stakeholders-per-deal',
    name: 'People identified per deal',
    unit: 'people',
    direction: 'up',
    skills: ['dimension.discoveryQuality', 'pipeline.qualifying', 'dimension.executivePresence'],
    source: 'by hand',
    howMeasured: 'People with a part in the decision who are known by name, mean of the open deals.',
    origin: 'reference',
  },
  {
    key: 'use-cases-per-presentation',
    name: 'Customer stories a presentation',
    unit: 'stories',
    direction: 'up',
    skills: ['dimension.valueConnection', 'pipeline.presenting'],
    source: 'counters',
    howMeasured: 'Mean of the use cases told on demos and proposals of the week.',
    origin: 'reference',
  },
  {
    key: 'roi-calculations',
    name: 'Calls with a return worked out',
    unit: '% of calls',
    direction: 'up',
    skills: ['dimension.valueConnection', 'pipeline.presenting'],
    source: 'counters',
    howMeasured: 'Demos and proposals with at least one return calculated, of all that were counted.',
    origin: 'reference',
  },
  {
    key: 'outcome-talk-share',
    name: 'Time on outcomes, not features',
    unit: '% of talk',
    direction: 'up',
    skills: ['dimension.valueConnection', 'pipeline.presenting'],
    source: 'by hand',
    howMeasured: 'The coach’s estimate on one demo a week: the rep’s talk about results of all his talk.',
    origin: 'reference',
  },
  {
    key: 'next-step-share',
    name: 'Calls that end with a dated step',
    unit: '% of calls',
    direction: 'up',
    skills: ['dimension.nextStepClarity', 'pipeline.closing'],
    source: 'scorecards',
    howMeasured: 'Calls scored 3 or higher on next step clarity, of all calls scored on it.',
    origin: 'reference',
  },
  {
    key: 'proposal-to-decision-days',
    name: 'Days from proposal to decision',
    unit: 'days',
    direction: 'down',
    skills: ['dimension.nextStepClarity', 'pipeline.closing'],
    source: 'pipeline',
    howMeasured: 'Median days in the stages of closing, from the newest snapshot.',
    origin: 'reference',
  },
  {
    key: 'trial-closes-per-call',
    name: 'Trial closes per call',
    unit: 'trial closes',
    direction: 'up',
    skills: ['dimension.nextStepClarity', 'pipeline.closing'],
    source: 'counters',
    howMeasured: 'Mean of the trial closes counted on demos, proposals and negotiations.',
    origin: 'reference',
  },
  {
    key: 'objections-clarified-share',
    name: 'Objections asked back first',
    unit: '% of objections',
    direction: 'up',
    skills: ['dimension.objectionResponse'],
    source: 'counters',
    howMeasured: 'Objections marked clarified, of all that were marked either way.',
    origin: 'house',
  },
  {
    key: 'objections-with-proof-share',
    name: 'Objections answered with proof',
    unit: '% of objections',
    direction: 'up',
    skills: ['dimension.objectionResponse'],
    source: 'counters',
    howMeasured: 'Objections marked with evidence used, of all that were marked either way.',
    origin: 'house',
  },
  {
    key: 'objections-settled-share',
    name: 'Objections settled',
    unit: '% of objections',
    direction: 'up',
    skills: ['dimension.objectionResponse'],
    source: 'counters',
    howMeasured: 'Objections marked resolved, of all that were marked either way.',
    origin: 'house',
  },
  {
    key: 'agenda-owned-share',
    name: 'Calls opened with an agenda',
    unit: '% of calls',
    direction: 'up',
    skills: ['dimension.executivePresence'],
    source: 'by hand',
    howMeasured: 'Calls on which the rep set purpose, time and outcome at the start, of all calls heard.',
    origin: 'house',
  },
  {
    key: 'executive-questions-per-call',
    name: 'Questions at the level of the business',
    unit: 'questions',
    direction: 'up',
    skills: ['dimension.executivePresence'],
    source: 'by hand',
    howMeasured: 'Questions a call about goals, risks or money that a director would answer, not a user.',
    origin: 'house',
  },
  {
    key: 'hedges-per-ten-minutes',
    name: 'Hedges in ten minutes',
    unit: 'hedges',
    direction: 'down',
    skills: ['dimension.executivePresence'],
    source: 'by hand',
    howMeasured: 'Words that take back the rep’s own recommendation, in ten minutes of his talk.',
    origin: 'house',
    isOffByDefault: true,
  },
  {
    key: 'first-conversations-per-week',
    name: 'First conversations per week',
    unit: 'conversations',
    direction: 'up',
    skills: ['pipeline.prospecting'],
    source: 'by hand',
    howMeasured: 'Conversations with customers who had no open deal, in the week.',
    origin: 'house',
  },
  {
    key: 'deals-opened-per-week',
    name: 'Deals opened per week',
    unit: 'deals',
    direction: 'up',
    skills: ['pipeline.prospecting'],
    source: 'pipeline',
    howMeasured: 'Deals created in the four weeks before the newest snapshot, by four.',
    origin: 'house',
  },
  {
    key: 'early-disqualified-share',
    name: 'Lost deals let go early',
    unit: '% of lost deals',
    direction: 'up',
    skills: ['pipeline.qualifying'],
    source: 'pipeline',
    howMeasured: 'Lost deals that ended before a stage of presenting, of all lost deals.',
    origin: 'house',
  },
  {
    key: 'presented-to-proposal-share',
    name: 'Presentations that lead to an offer',
    unit: '% of deals',
    direction: 'up',
    skills: ['pipeline.presenting'],
    source: 'pipeline',
    howMeasured: 'Deals that went on from presenting to closing, of all that left presenting.',
    origin: 'house',
  },
  {
    key: 'level-mean',
    name: 'Mean level on calls',
    unit: 'of 5',
    direction: 'up',
    skills: [
      'dimension.discoveryQuality',
      'dimension.valueConnection',
      'dimension.objectionResponse',
      'dimension.nextStepClarity',
      'dimension.executivePresence',
    ],
    source: 'scorecards',
    howMeasured: 'Mean of the last ten complete scorecards on this dimension.',
    origin: 'house',
  },
];

/** An indicator by its key; undefined for one that the catalogue does not hold. */
export const indicatorOf = (key: string): Indicator | undefined => indicators.find((one) => one.key === key);

/**
 * The indicators that fit a skill, those that the method names first. A competency that can be heard on calls has
 * those of its dimension.
 */
export function indicatorsFor(skill: SkillKey): readonly Indicator[] {
  const dimension = heardAs(skill);
  const asked = dimension ? skillOfDimension(dimension) : skill;
  return indicators
    .filter(({ skills }) => skills.includes(asked))
    .toSorted((a, b) => Number(a.origin === 'house') - Number(b.origin === 'house'));
}
