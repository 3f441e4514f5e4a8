import type { Competency } from '../../model/framework';
import { quoted } from './benchmark';

/** Standing up for what it is worth, in front of those who decide. */
export const valueAndAccess: readonly Competency[] = [
  {
    key: 'selling-value',
    name: 'Selling Value',
    about: 'Ties the price to what the problem costs this customer, so that the talk is about results.',
    descriptors: {
      at1: 'Lists features, and meets a question on price with a discount. Nobody in the deal has put a figure on the problem.',
      at5: 'Finds out roughly what the problem costs and returns to it in the proposal. Names two or three results that matter to this customer, and keeps the price through the first round.',
      at10: 'Works out the sum with the customer from the customer’s own figures, and the customer presents it inside the company. Answers a call for a lower price with what is at stake or with a smaller scope. Deals close near the list price, and few are lost on price alone.',
    },
    rank: 'foundational',
    group: 'value-and-access',
    dimension: 'valueConnection',
    benchmark: quoted(233),
  },
  {
    key: 'sales-posturing',
    name: 'Sales Posturing',
    about: 'Meets customers as an equal, with a calm that comes from being prepared.',
    descriptors: {
      at1: 'Apologises for taking time, agrees with everything and backs down at the first objection. Has looked up little about the customer before the meeting.',
      at5: 'Comes prepared: knows the company, the person and the purpose, and says what should come of the meeting. Asks for something when the customer asks for something. A demanding customer can still take over.',
      at10: 'Says openly what fits and what does not, and contradicts a customer with reasons without losing the contact. Asks for access, data and time as a matter of course, of a clerk as of a chief executive. Turns down terms that do not work, in friendly words.',
    },
    rank: 'advanced',
    group: 'value-and-access',
    dimension: null,
    benchmark: quoted(150),
  },
  {
    key: 'reaching-decision-makers',
    name: 'Reaching Decision Makers',
    about: 'Gets to the people who can say yes, early, and with the help of those who cannot.',
    descriptors: {
      at1: 'Works with whoever answers. Learns who decides after the proposal has stalled, and is content with “I will pass it on”.',
      at5: 'Asks in the first meetings who decides, who else has a say and how it was done last time. In most of the larger deals has met the person who decides before the proposal, usually through the contact.',
      at10: 'Writes down for every deal who decides, who is asked and who may block it, and checks that with two people inside. Gives the contact a reason of the contact’s own to open the door. Those who decide take part before a price is named, and losing one contact does not lose the deal.',
    },
    rank: 'advanced',
    group: 'value-and-access',
    dimension: null,
    benchmark: quoted(133),
  },
];
