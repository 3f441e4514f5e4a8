import type { SkillKey } from '../../model/skill-key';

/**
 * What a rep said of himself, twenty digits: for each dimension in order two answers on confidence and two on
 * competence; `-` where a half-filled form has none yet.
 */
export interface SampleSelfAssessment {
  readonly rep: string;
  readonly round: number;
  readonly daysAgo: number;
  readonly answers: string;
}

/** Confident where it is heard least, and modest where the calls are best: the gaps that the X-Ray shows. */
export const selfAssessments: readonly SampleSelfAssessment[] = [
  { rep: 'dana-fox', round: 1, daysAgo: 25, answers: '44433333333354443343' },
  { rep: 'dana-fox', round: 2, daysAgo: 6, answers: '33334434333343443344' },
  { rep: 'tomasz-wieczorek', round: 1, daysAgo: 24, answers: '44434344443344333333' },
  { rep: 'priya-raghunathan', round: 1, daysAgo: 24, answers: '34334434343443444434' },
  { rep: 'marcus-adeyemi', round: 1, daysAgo: 25, answers: '45445555434433334454' },
  { rep: 'callum-strachan', round: 1, daysAgo: 23, answers: '23332232211222321121' },
  { rep: 'guadalupe-villanueva-etxeberria', round: 1, daysAgo: 22, answers: '34334434554544435454' },
  { rep: 'alexandre-emmanuel-de-rochebrune-mbaye', round: 1, daysAgo: 22, answers: '34335545444544444555' },
  { rep: 'yuki-tanabe', round: 1, daysAgo: 5, answers: '444-323-3-3-3-4-3-2-' },
];

/** What the coach before expected of a rep before she saw the scores, in the order of the dimensions. */
export const leaderGuesses: readonly {
  readonly rep: string;
  readonly daysAgo: number;
  readonly levels: string;
}[] = [
  { rep: 'dana-fox', daysAgo: 18, levels: '33334' },
  { rep: 'tomasz-wieczorek', daysAgo: 18, levels: '44434' },
  { rep: 'marcus-adeyemi', daysAgo: 18, levels: '34434' },
];

/** A gap of the sample on the priority matrix. */
export interface SamplePlacement {
  readonly rep: string;
  readonly cycle: number;
  readonly daysAgo: number;
  readonly skill: SkillKey;
  readonly foundBy: 'dimension' | 'perception gap' | 'pipeline';
  readonly impact: number;
  readonly difficulty: number;
  readonly impactReason?: string;
  readonly difficultyReason?: string;
  readonly isRepsChoice?: boolean;
}

type Placed = Omit<SamplePlacement, 'rep' | 'cycle' | 'daysAgo'>;

const firstCycle = (rep: string, daysAgo: number, placed: readonly Placed[]): readonly SamplePlacement[] =>
  placed.map((one) => ({ rep, cycle: 1, daysAgo, ...one }));

export const samplePlacements: readonly SamplePlacement[] = [
  ...firstCycle('dana-fox', 16, [
    {
      skill: 'dimension.discoveryQuality',
      foundBy: 'dimension',
      impact: 4.6,
      difficulty: 2.5,
      isRepsChoice: true,
    },
    { skill: 'dimension.nextStepClarity', foundBy: 'perception gap', impact: 4.2, difficulty: 1.5 },
    { skill: 'dimension.objectionResponse', foundBy: 'dimension', impact: 3.3, difficulty: 3.5 },
    { skill: 'dimension.valueConnection', foundBy: 'dimension', impact: 2.7, difficulty: 2 },
    {
      skill: 'pipeline.closing',
      foundBy: 'pipeline',
      impact: 2.4,
      difficulty: 3.8,
      difficultyReason: 'Every second order waits for the infection control board, whoever sells.',
    },
  ]),
  ...firstCycle('tomasz-wieczorek', 16, [
    {
      skill: 'dimension.nextStepClarity',
      foundBy: 'dimension',
      impact: 4.8,
      difficulty: 2,
      isRepsChoice: true,
    },
    { skill: 'dimension.objectionResponse', foundBy: 'dimension', impact: 3.9, difficulty: 3.5 },
    { skill: 'pipeline.closing', foundBy: 'pipeline', impact: 4.4, difficulty: 3.5 },
  ]),
  ...firstCycle('marcus-adeyemi', 16, [
    { skill: 'dimension.discoveryQuality', foundBy: 'perception gap', impact: 4.7, difficulty: 3.2 },
    {
      skill: 'dimension.valueConnection',
      foundBy: 'perception gap',
      impact: 4.1,
      difficulty: 2.2,
      isRepsChoice: true,
    },
    { skill: 'pipeline.presenting', foundBy: 'pipeline', impact: 4.4, difficulty: 2.6 },
  ]),
];

/** A success metric of the sample: what is counted, where it stood at signing, where it shall stand. */
interface SampleMetric {
  readonly indicator: string;
  readonly baseline: number;
  readonly n: number;
  readonly source: string;
  readonly target: number;
}

/** A contract of the sample's first cycle. */
export interface SampleContract {
  readonly rep: string;
  readonly isSigned: boolean;
  readonly skills: readonly {
    readonly skill: SkillKey;
    readonly chosenBy: 'rep' | 'coach' | 'both';
    readonly metrics: readonly SampleMetric[];
  }[];
  readonly mixNote?: string;
  readonly repDuties: readonly string[];
  readonly coachDuties: readonly string[];
  readonly onLapse: string;
}

const lapse =
  'The first time it is named at the next one-to-one. The second time both decide in writing what gives way. The third time the contract ends early, and its reason is kept.';

export const sampleContracts: readonly SampleContract[] = [
  {
    rep: 'dana-fox',
    isSigned: true,
    skills: [
      {
        skill: 'dimension.discoveryQuality',
        chosenBy: 'rep',
        metrics: [
          {
            indicator: 'questions-per-discovery-call',
            baseline: 8,
            n: 4,
            source: 'Counters of four discovery calls',
            target: 12,
          },
          {
            indicator: 'impact-quantified-share',
            baseline: 12,
            n: 8,
            source: 'Counters of the last eight calls',
            target: 60,
          },
        ],
      },
      {
        skill: 'dimension.nextStepClarity',
        chosenBy: 'coach',
        metrics: [
          {
            indicator: 'next-step-share',
            baseline: 30,
            n: 10,
            source: 'The last ten scorecards',
            target: 80,
          },
        ],
      },
    ],
    mixNote: 'Both are foundational: nothing advanced pays off while calls end without a step.',
    repDuties: [
      'Bring one recorded discovery call to every one-to-one, chosen before the coach has heard it.',
      'Write three second questions before each discovery call.',
      'Keep the last five minutes of each call for the next step.',
    ],
    coachDuties: [
      'Listen to two calls a week and answer within one working day.',
      'Speak about these two skills alone in the feedback on a call.',
      'Keep the one-to-one on Tuesdays at nine, whatever comes.',
    ],
    onLapse: lapse,
  },
  {
    rep: 'tomasz-wieczorek',
    isSigned: true,
    skills: [
      {
        skill: 'dimension.nextStepClarity',
        chosenBy: 'both',
        metrics: [
          {
            indicator: 'next-step-share',
            baseline: 20,
            n: 10,
            source: 'The last ten scorecards',
            target: 70,
          },
          {
            indicator: 'proposal-to-decision-days',
            baseline: 58,
            n: 14,
            source: 'Pipeline snapshot of the diagnosis',
            target: 35,
          },
        ],
      },
      {
        skill: 'dimension.objectionResponse',
        chosenBy: 'coach',
        metrics: [
          {
            indicator: 'objections-clarified-share',
            baseline: 40,
            n: 10,
            source: 'Counters of the last ten calls',
            target: 75,
          },
        ],
      },
    ],
    repDuties: [
      'Send no proposal without a date on which it will be decided.',
      'Rehearse one deferral with the coach every week.',
    ],
    coachDuties: ['Join one proposal call a week and stay silent on it.', 'Answer within one working day.'],
    onLapse: lapse,
  },
  {
    rep: 'marcus-adeyemi',
    isSigned: false,
    skills: [
      {
        skill: 'dimension.discoveryQuality',
        chosenBy: 'coach',
        metrics: [
          {
            indicator: 'questions-per-discovery-call',
            baseline: 4,
            n: 5,
            source: 'Counters of five calls',
            target: 10,
          },
        ],
      },
      { skill: 'pipeline.presenting', chosenBy: 'rep', metrics: [] },
    ],
    repDuties: ['Three questions before the screen is shared.'],
    coachDuties: ['Listen to two demos a week and answer within one working day.'],
    onLapse: '',
  },
];
