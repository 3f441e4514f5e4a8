import type { Competency } from '../../model/framework';
import { quoted } from './benchmark';

/** Looking after customers, after the pipeline and after one’s own pace. */
export const customersAndPipeline: readonly Competency[] = [
  {
    key: 'relationship-building',
    name: 'Relationship Building',
    about: 'Earns the trust of several people at the customer by being useful and keeping promises.',
    descriptors: {
      at1: 'Knows one person at each customer and is in touch when there is something to sell. What was promised comes late or never.',
      at5: 'Keeps promises, knows what matters to each contact, and is in touch between deals with something of use. Has two or three contacts in each main account.',
      at10: 'Is told what other suppliers are not: plans, troubles, who is against it. People on several levels take the call and speak well of the rep to others. Bad news is brought early and in person, and the trust outlives it.',
    },
    rank: 'foundational',
    group: 'relationship',
    dimension: null,
    benchmark: quoted(117),
  },
  {
    key: 'account-management',
    name: 'Account Management',
    about: 'Keeps customers served and renewed, without surprises.',
    descriptors: {
      at1: 'Hears of problems once they have been escalated. A renewal is noticed in the month it falls due, and what was agreed has to be looked for.',
      at5: 'Knows contract, renewal date, contacts and open issues of every account. Meets the larger ones regularly and starts on a renewal one quarter ahead.',
      at10: 'Runs each key account by a written plan with goals that the customer has agreed to, gone through together twice a year. Sees from use, complaints and silence who might leave, and acts months before. Renewals are a formality.',
    },
    rank: 'foundational',
    group: 'account-management',
    dimension: null,
    benchmark: quoted(18),
  },
  {
    key: 'pipeline-management',
    name: 'Pipeline Management',
    about: 'Keeps enough real deals in every stage and works on the right ones first.',
    descriptors: {
      at1: 'Cannot say without looking how much is open and how much is needed. Works on the loudest deal, and the pipeline is full in one quarter and empty in the next.',
      at5: 'Knows the coverage of the quota and the deals that will make the month. Goes through every deal weekly: next step, date, risk. Opens new ones in most weeks, but keeps stalled ones too long.',
      at10: 'Knows conversion and usual days of each stage and plans back from them what has to be opened today for the quarter after next. Moves effort to another stage before a hole shows. The forecast is right within a tenth, quarter after quarter.',
    },
    rank: 'foundational',
    group: 'pipeline-discipline',
    dimension: null,
    benchmark: null,
  },
  {
    key: 'personal-pacing',
    name: 'Personal Pacing',
    about: 'Turns the goal into a measure for each day and notices early when off it.',
    descriptors: {
      at1: 'Looks at the number when the month ends. Hectic weeks follow idle ones, and being behind ends in a rush or in giving up.',
      at5: 'Has broken the quota down into activities a week and checks them on Fridays. When behind, does more of the same and tells the manager.',
      at10: 'Can say on any day how far the own figures are from pace and what one more meeting is worth. When behind, finds the step that fails and changes it. Keeps the important hours free, and no quarter ends in a rush.',
    },
    rank: 'foundational',
    group: 'pipeline-discipline',
    dimension: null,
    benchmark: null,
  },
];
