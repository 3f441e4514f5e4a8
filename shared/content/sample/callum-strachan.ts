import type { EarlierCall } from './earlier-call';

/** In the job for three months: three apologies a minute, then a reason for the call. */
export const callumStrachan: readonly EarlierCall[] = [
  {
    daysAgo: 45,
    time: '11:40',
    kind: 'discovery',
    outcome: 'lost',
    customer: 'Fenwater Brewery',
    deal: '',
    stage: '',
    levels: '21121',
    note: 'Knows more about yeast than the brewer, and apologises for ringing him. No reason for the call until the end.',
    nextAction: 'Begin with what he knows about yeast.',
    noticed: [
      ['E', '-', 'sorry, four times before the first question'],
      ['O', '-', '“we’re fine, thanks” ends it'],
    ],
  },
  {
    daysAgo: 23,
    time: '10:20',
    kind: 'discovery',
    outcome: 'advanced',
    customer: 'Greyladies Dental Clinics',
    deal: 'Greyladies Dental Clinics',
    stage: 'Prospecting',
    levels: '32232',
    note: 'A reason in the first sentence, and one “sorry” less a minute. He books the meeting.',
    nextAction: 'Leave out “just” in the first sentence.',
    noticed: [
      ['N', '+', 'offers two times and gets one of them'],
      ['E', '-', 'takes the price back before she has heard it'],
    ],
  },
];
