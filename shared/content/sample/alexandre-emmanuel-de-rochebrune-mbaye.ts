import type { EarlierCall } from './earlier-call';

/** Tells the value in the customer's own nights and samples; reassures where he should ask. */
export const alexandreEmmanuelDeRochebruneMbaye: readonly EarlierCall[] = [
  {
    daysAgo: 64,
    time: '11:00',
    kind: 'other',
    outcome: 'advanced',
    customer: 'Langmere College',
    deal: 'Langmere College, half-year review',
    stage: 'Qualified',
    levels: '34234',
    note: 'The review is passed to the dean within the hour. The purchasing office is mentioned and smiled at.',
    nextAction: 'Ask for the name of the person in the purchasing office.',
    noticed: [
      ['V', '+', 'six months told as four nights that were slept through'],
      ['O', '-', 'the purchasing office is “nothing to worry about”'],
    ],
  },
  {
    daysAgo: 50,
    time: '14:30',
    kind: 'other',
    outcome: 'advanced',
    customer: 'Institute of Arid Botany',
    deal: 'Institute of Arid Botany, seed vault',
    stage: 'Qualified',
    levels: '35244',
    note: 'A curator in tears over a saved collection. When she says that the funding ends, he comforts her.',
    nextAction: 'Ask when the funding ends and who decides what follows.',
    noticed: [
      ['V', '+', 'the collection’s worth in her words, on the record'],
      ['O', '-', 'comforts where a question was needed'],
    ],
  },
  {
    daysAgo: 18,
    time: '10:00',
    kind: 'negotiation',
    outcome: 'advanced',
    customer: 'Langmere College',
    deal: 'Langmere College, renewal',
    stage: 'Negotiation',
    levels: '34334',
    note: 'The purchasing office is on the line this time, because he asked for it. One question, and the price is not the point.',
    nextAction: 'Ask the second question: what happens if nothing is renewed.',
    noticed: [['O', '+', 'asks the office what it compares the price with']],
  },
];
