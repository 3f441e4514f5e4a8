import type { AssessmentSource } from '../../model/assessment';
import type { CompetencyKey } from '../../model/framework';
import type { BudgetShares } from '../../model/training-budget';

/** The reps of the sample in the order of the columns below. */
export const assessedReps = [
  'dana-fox',
  'tomasz-wieczorek',
  'priya-raghunathan',
  'marcus-adeyemi',
  'yuki-tanabe',
  'callum-strachan',
  'guadalupe-villanueva-etxeberria',
  'alexandre-emmanuel-de-rochebrune-mbaye',
] as const;
export type AssessedRep = (typeof assessedReps)[number];

/**
 * What was found of each competency. A column for each rep: a level, `-` where it could not be judged (nobody
 * negotiates who books first meetings), `.` where nobody has come to it yet. The managers assess their teams; the
 * coach before assessed Dana too.
 */
interface AssessedLevels {
  readonly competency: CompetencyKey;
  /** In the quarter before the one that runs. */
  readonly before: string;
  /** In the quarter that runs. */
  readonly now: string;
  readonly coachOnDana: string;
}

const level = (
  competency: CompetencyKey,
  before: string,
  now: string,
  coachOnDana: string,
): AssessedLevels => ({
  competency,
  before,
  now,
  coachOnDana,
});

/**
 * The story: Selling Value was furthest apart, and most have come on, Dana furthest; Guadalupe, whom nobody coaches
 * on it, stands where she stood. Dana closes better, as her calls show; Tomasz hardly does. Marcus is half
 * assessed, by the newcomer, and Alexandre-Emmanuel waits.
 */
export const assessedLevels: readonly AssessedLevels[] = [
  level('social-selling', '2 2 7 3 6 1 2 5', '2 2 7 3 6 2 2 .', '2'),
  level('hunting', '4 3 5 5 7 2 1 1', '4 3 5 5 7 3 1 .', '4'),
  level('farming', '3 4 6 3 - - 6 7', '3 4 6 3 - - 6 .', '3'),
  level('crm-savvy', '5 6 7 3 8 4 3 5', '6 6 7 4 8 5 4 .', '4'),
  level('selling-value', '3 7 8 3 2 1 3 8', '5 7 8 4 3 3 3 .', '2'),
  level('sales-posturing', '5 4 8 5 6 2 3 6', '5 4 8 5 6 4 3 .', '5'),
  level('reaching-decision-makers', '4 5 8 4 5 3 5 4', '4 5 8 4 5 3 5 .', '4'),
  level('consultative-selling', '4 8 8 4 3 3 5 7', '5 8 8 . 3 4 5 .', '4'),
  level('qualifying', '5 7 8 4 7 4 5 6', '5 7 8 . 7 4 5 .', '4'),
  level('discovery-questioning', '4 9 8 2 4 3 4 6', '6 9 8 . 4 4 4 .', '3'),
  level('disqualification', '3 3 7 4 6 2 3 4', '4 4 7 . 6 3 3 .', '3'),
  level('presentation-approach', '5 6 8 6 - - 5 7', '6 6 8 . - - 5 .', '5'),
  level('demonstration', '5 6 8 4 - - - -', '5 6 8 . - - - .', '4'),
  level('executive-presence', '5 6 9 6 6 2 5 7', '6 6 9 . 6 4 5 .', '5'),
  level('negotiating', '4 4 8 5 - - 2 5', '5 4 8 . - - 2 .', '3'),
  level('objection-handling', '4 5 9 4 5 2 2 4', '5 5 9 . 5 4 2 .', '3'),
  level('closing-and-commitment', '2 3 8 4 8 3 5 7', '6 4 8 . 8 5 5 .', '2'),
  level('relationship-building', '6 8 8 7 6 5 9 8', '6 8 8 . 6 5 9 .', '6'),
  level('account-management', '4 5 6 4 - - 7 6', '4 5 6 . - - 7 .', '4'),
  level('pipeline-management', '4 3 7 4 6 - 5 5', '5 3 7 . 6 3 5 .', '3'),
  level('personal-pacing', '4 3 7 4 8 3 5 5', '5 4 7 . 8 4 5 .', '4'),
];

/** What the levels of some competencies rest on; all others on what was seen. */
export const assessedFrom: Readonly<Record<CompetencyKey, AssessmentSource>> = {
  'social-selling': 'interview',
  hunting: 'data',
  farming: 'data',
  'crm-savvy': 'data',
  negotiating: 'interview',
  'account-management': 'data',
  'pipeline-management': 'data',
  'personal-pacing': 'interview',
};

/** What the managers noted beside their levels. */
export const assessedNotes: readonly {
  readonly rep: AssessedRep;
  readonly quarter: 'before' | 'now';
  readonly competency: CompetencyKey;
  readonly text: string;
}[] = [
  {
    rep: 'dana-fox',
    quarter: 'before',
    competency: 'selling-value',
    text: 'Shows all eight screens, and the price comes first in the proposal. Asked me for coaching on this herself.',
  },
  {
    rep: 'dana-fox',
    quarter: 'now',
    competency: 'selling-value',
    text: 'Puts a figure on the lost samples with the customer and comes back to it when the price is named.',
  },
  {
    rep: 'dana-fox',
    quarter: 'now',
    competency: 'closing-and-commitment',
    text: 'Both last calls end with a date, a name and homework on either side.',
  },
  {
    rep: 'tomasz-wieczorek',
    quarter: 'now',
    competency: 'closing-and-commitment',
    text: 'Asked once for a date of decision and accepted “after the summer”. His proposals still wait longest.',
  },
  {
    rep: 'priya-raghunathan',
    quarter: 'before',
    competency: 'negotiating',
    text: 'Trades every concession. I want her to show the others how on a Friday.',
  },
  {
    rep: 'marcus-adeyemi',
    quarter: 'before',
    competency: 'discovery-questioning',
    text: 'Shares the screen in the second minute. I counted two questions, both about the room.',
  },
  {
    rep: 'guadalupe-villanueva-etxeberria',
    quarter: 'now',
    competency: 'negotiating',
    text: 'Offers the discount in the first sentence. Three renewals of three.',
  },
  {
    rep: 'callum-strachan',
    quarter: 'now',
    competency: 'sales-posturing',
    text: 'Opens with a reason instead of an apology. Gives way when somebody tests him.',
  },
];

/** Those who lead the reps of the sample, in the order of the columns below. */
export const assessedLeaders = ['rosalind-achterberg', 'desmond-kealoha'] as const;
export type AssessedLeader = (typeof assessedLeaders)[number];

/** What was found of those who lead, in the same notation: a column for each of them. */
interface LeadersLevels extends Omit<AssessedLevels, 'coachOnDana'> {
  /** What the coach before saw of Rosalind, sitting beside her. */
  readonly coachOnRosalind: { readonly before: string; readonly now: string };
}

const leadersLevel = (
  competency: CompetencyKey,
  before: string,
  now: string,
  coachOnRosalind: LeadersLevels['coachOnRosalind'],
): LeadersLevels => ({ competency, before, now, coachOnRosalind });

/**
 * The story: Rosalind coaches better since the cycle began and still builds little that holds without her; Desmond
 * has the system and shies away from the talk. Their director assesses both, the coach before Rosalind too.
 */
export const leadersLevels: readonly LeadersLevels[] = [
  leadersLevel('strategic-thinking', '5 4', '5 5', { before: '6', now: '6' }),
  leadersLevel('coaching-and-development', '4 4', '6 4', { before: '3', now: '5' }),
  leadersLevel('system-building', '4 7', '4 7', { before: '3', now: '4' }),
  leadersLevel('data-driven-decisions', '5 7', '6 8', { before: '5', now: '5' }),
  leadersLevel('change-management', '4 3', '5 3', { before: '5', now: '6' }),
];

/** Who assesses those who lead. */
export const leadersDirector = 'Oluwaseun Bright';

/** What the director noted beside the levels. */
export const leadersNotes: readonly {
  readonly rep: AssessedLeader;
  readonly quarter: 'before' | 'now';
  readonly competency: CompetencyKey;
  readonly text: string;
}[] = [
  {
    rep: 'rosalind-achterberg',
    quarter: 'now',
    competency: 'coaching-and-development',
    text: 'Let Marcus lose the thread and find it again. A quarter ago she would have taken the call over.',
  },
  {
    rep: 'rosalind-achterberg',
    quarter: 'before',
    competency: 'system-building',
    text: 'How a deal is qualified is in her head. When she was away for two weeks nobody let one go.',
  },
  {
    rep: 'desmond-kealoha',
    quarter: 'now',
    competency: 'coaching-and-development',
    text: 'Knows to the day which renewals were discounted, and has not spoken to Guadalupe about one of them.',
  },
];

/** The training of the fiscal year: most of it went where this team was good already. */
export const trainingSpend: { readonly amount: number; readonly shares: BudgetShares } = {
  amount: 24_000,
  shares: {
    'system-skills': 8,
    'value-and-access': 7,
    'qualifying-and-consultative': 10,
    presentation: 25,
    negotiation: 10,
    closing: 5,
    relationship: 28,
    'account-management': 7,
    'pipeline-discipline': 0,
  },
};

/** The competency that each quarter of the year works on, where it is decided; the tiers decide the others. */
export const quarterlyFocus: readonly (readonly CompetencyKey[])[] = [
  ['crm-savvy'],
  ['selling-value'],
  [],
  [],
];

/** How the report for the client begins. */
export const reportForeword =
  'This review rests on scored calls, two rounds of assessments and the exports of your CRM. Every figure says how many observations stand behind it.';
