import type { EarlierCall } from './earlier-call';

/** Shows before he asks; since the cycle began he holds the screen back for three questions. */
export const marcusAdeyemi: readonly EarlierCall[] = [
  {
    daysAgo: 72,
    time: '10:00',
    kind: 'demo',
    outcome: 'lost',
    customer: 'Tolmere Infirmary',
    deal: 'Tolmere Infirmary, blood fridges',
    stage: 'Demo',
    levels: '12224',
    note: 'Forty minutes of product, beautifully done, for two people who came with one question.',
    nextAction: 'Ask “what made you take this call?” and wait.',
    noticed: [
      ['D', '~', 'no question before the thirty-first minute'],
      ['E', '+', 'fluent and warm; they like him'],
    ],
  },
  {
    daysAgo: 65,
    time: '13:30',
    kind: 'demo',
    outcome: 'stalled',
    customer: 'Brindle and Sons, bakers',
    deal: 'Brindle and Sons, prover rooms',
    stage: 'Demo',
    levels: '13223',
    note: 'The dough story lands. It was his, not theirs.',
    nextAction: 'Get one number from the customer before showing one.',
    noticed: [
      ['V', '+', 'a story from another bakery with a result'],
      ['D', '-', 'answers his own question about waste'],
    ],
  },
  {
    daysAgo: 57,
    time: '11:00',
    kind: 'demo',
    outcome: 'stalled',
    customer: 'Amblemere Dental Supplies',
    deal: 'Amblemere Dental Supplies, warehouse',
    stage: 'Demo',
    levels: '22-24',
    note: 'Two questions, both about the number of fridges.',
    nextAction: 'Ask what the last warm weekend cost.',
    noticed: [['D', '-', 'counts fridges; does not ask what is in them']],
  },
  {
    daysAgo: 51,
    time: '15:00',
    kind: 'discovery',
    outcome: 'advanced',
    customer: 'Cranmore Community Hospitals',
    deal: 'Cranmore Community Hospitals, ward fridges',
    stage: 'Discovery',
    levels: '22323',
    note: 'Meant as a conversation and shared as a screen after six minutes. One objection is heard to the end.',
    nextAction: 'Leave the laptop closed for the first ten minutes.',
    noticed: [
      ['O', '+', 'lets the matron finish before he answers'],
      ['D', '-', 'the screen goes up in the middle of her story'],
    ],
  },
  {
    daysAgo: 29,
    time: '10:00',
    kind: 'demo',
    outcome: 'advanced',
    customer: 'Cranmore Community Hospitals',
    deal: 'Cranmore Community Hospitals, ward fridges',
    stage: 'Demo',
    levels: '22233',
    note: 'He goes back to the matron’s story, late and by himself. The rest is the tour.',
    nextAction: 'Start with her story next time.',
    noticed: [
      ['N', '+', 'a day for the trial, with the ward named'],
      ['V', '-', 'fourteen screens in twenty minutes'],
    ],
  },
  {
    daysAgo: 22,
    time: '14:30',
    kind: 'discovery',
    outcome: 'advanced',
    customer: 'Pemberley Confectionery',
    deal: 'Pemberley Confectionery, tempering and storage',
    stage: 'Qualified',
    levels: '33334',
    note: 'No screen at all. It costs him visibly, and he learns more than in the four calls before.',
    nextAction: 'Choose the screens for the demo from what he heard here.',
    noticed: [
      ['D', '+', 'asks three questions in a row and writes the answers down'],
      ['N', '+', 'the demo has a purpose and a list of who comes'],
    ],
  },
];

/** A call that nobody can score: it is left out of the queue, with the reason. */
export const marcusLeftOut: Omit<EarlierCall, 'levels' | 'note' | 'nextAction' | 'noticed'> & {
  readonly leftOut: string;
} = {
  daysAgo: 8,
  time: '09:30',
  kind: 'discovery',
  outcome: 'open',
  customer: 'Wexholme Veterinary Hospital',
  deal: '',
  stage: '',
  leftOut: 'The line dropped after two minutes; there is nothing to score.',
};
