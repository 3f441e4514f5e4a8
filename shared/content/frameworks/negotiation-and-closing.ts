import type { Competency } from '../../model/framework';
import { quoted } from './benchmark';

/** The way from a doubt to a signature. */
export const negotiationAndClosing: readonly Competency[] = [
  {
    key: 'negotiating',
    name: 'Negotiating',
    about: 'Trades by plan: each concession is prepared, and paid for by the other side.',
    descriptors: {
      at1: 'Offers a discount before anybody asks, or grants what is asked and hears the next demand. Has set no limit and thought of no alternative beforehand.',
      at5: 'Goes in with a goal, a limit and two or three things to trade. Asks for something in return for most concessions, and brings scope and terms into the talk beside the price.',
      at10: 'Has the interests, the alternatives and the order of concessions of both sides on paper. Gives little, late and only for something of worth, in packages of price, term and scope. The margin holds under a deadline, and the customer would gladly negotiate again.',
    },
    rank: 'advanced',
    group: 'negotiation',
    dimension: null,
    benchmark: quoted(210),
  },
  {
    key: 'objection-handling',
    name: 'Objection Handling',
    about: 'Finds out what lies behind a doubt, answers it with proof and makes sure that it is settled.',
    descriptors: {
      at1: 'Contradicts, lists more features or gives in. The same objection comes back later in the deal.',
      at5: 'Hears it out, asks what is meant, and answers the usual ones with an example or a figure. Mostly checks whether that settles it. Where the answer is missing, promises one and delivers it.',
      at10: 'Raises the likely doubts before the customer does. Tells a pretext from the real concern by asking, answers with proof that this customer trusts, and hears from the customer that it is settled. What is not becomes a step with an owner and a date.',
    },
    rank: 'advanced',
    group: 'closing',
    dimension: 'objectionResponse',
    benchmark: null,
  },
  {
    key: 'closing-and-commitment',
    name: 'Closing and Commitment',
    about: 'Brings every conversation to a dated step that both sides own, and the deal to a decision.',
    descriptors: {
      at1: 'Calls end with “I’ll send something over”. Proposals go out with no date to talk about them, and deals drift until somebody asks.',
      at5: 'Ends most calls with a dated next step and sends the invitation. Agrees roughly with the customer what has to happen until the order, and asks for the order when the time has come.',
      at10: 'Has a plan written together with the customer, from today to the first day of use: steps, owners, dates. Each call earns a commitment from the customer’s side too. Asks for the decision plainly, waits for the answer, and close dates hold.',
    },
    rank: 'foundational',
    group: 'closing',
    dimension: 'nextStepClarity',
    benchmark: null,
  },
];
