import type { CallKind, CallOutcome, callSources } from '../model/call';
import type { CounterKey, objectionTypes } from '../model/count';

/** A value of a fixed list in the user's words. */
export interface Term {
  readonly name: string;
  /** One line that says when it applies. */
  readonly description: string;
}

type Terms<Key extends string> = Readonly<Record<Key, Term>>;

export const callKindTerms: Terms<CallKind> = {
  discovery: { name: 'Discovery', description: 'Finds out about the customer’s situation and problem.' },
  demo: { name: 'Demo', description: 'Shows the product or walks through the solution.' },
  proposal: { name: 'Proposal', description: 'Goes through an offer with its scope and price.' },
  negotiation: { name: 'Negotiation', description: 'Settles terms on the way to a signature.' },
  other: { name: 'Other', description: 'Anything else, such as a check-in or a first contact.' },
};

export const callOutcomeTerms: Terms<CallOutcome> = {
  open: { name: 'Open', description: 'Not known yet, or the call left the deal where it was.' },
  advanced: { name: 'Advanced', description: 'The customer committed to a step that moves the deal.' },
  stalled: { name: 'Stalled', description: 'The customer put it off, or nothing was agreed.' },
  won: { name: 'Won', description: 'The deal was won.' },
  lost: { name: 'Lost', description: 'The deal was lost.' },
};

export const callSourceTerms: Terms<(typeof callSources)[number]> = {
  recording: { name: 'Recording', description: 'Scored while listening to the recording.' },
  live: { name: 'Live', description: 'Scored during the call; times are by the clock on the wall.' },
  notes: { name: 'Notes', description: 'Scored from notes, without hearing the call.' },
};

export const counterTerms: Terms<CounterKey> = {
  question: {
    name: 'Question asked',
    description:
      'The rep asks something about the customer’s situation, problem, consequence or decision. Not courtesies, not “does that make sense?”.',
  },
  'impact quantified': {
    name: 'Impact quantified',
    description:
      'A number for what the problem costs or a result is worth, said or confirmed by the customer: money, hours, pieces, percent.',
  },
  'use case told': {
    name: 'Use case told',
    description: 'The rep tells of a customer in a like situation: who, what was done, what came of it.',
  },
  'ROI calculated': {
    name: 'ROI calculated',
    description: 'Cost and return are put side by side as figures, at least one of them the customer’s own.',
  },
  'trial close': {
    name: 'Trial close',
    description:
      'The rep asks how ready the customer is, short of asking for the order: “If that were solved, would you go ahead?”',
  },
  objection: {
    name: 'Objection',
    description:
      'The customer gives a reason against going on. Then: of what type, was it clarified, was evidence used, was it resolved.',
  },
};

export const objectionTypeTerms: Terms<(typeof objectionTypes)[number]> = {
  price: { name: 'Price', description: 'Too expensive, no budget, not worth it.' },
  timing: { name: 'Timing', description: 'Not now, later, after something else.' },
  authority: { name: 'Authority', description: 'Someone else decides or has to be asked.' },
  need: { name: 'Need', description: 'No need is seen, or things are good enough as they are.' },
  competitor: { name: 'Competitor', description: 'Another supplier is in place or preferred.' },
  risk: { name: 'Risk', description: 'Doubt whether it works, is safe, or can be introduced.' },
  other: { name: 'Other', description: 'Anything else.' },
};
