import type { Competency } from '../../model/framework';
import { quoted } from './benchmark';

/** Showing and telling, to users and to people of rank. */
export const presentation: readonly Competency[] = [
  {
    key: 'presentation-approach',
    name: 'Presentation Approach',
    about: 'Presents in an order that follows the customer’s questions and ends in a decision.',
    descriptors: {
      at1: 'Goes through the standard slides from first to last, the company’s history included. Reads them out, and time is up before the questions.',
      at5: 'Opens with what the customer said matters, leaves out what does not, and stops for reactions after each part. Sums up and asks for the next step within the time agreed.',
      at10: 'Begins with the answer and builds the case from the customer’s own words and figures. Leaves the slides when the talk goes elsewhere and still arrives. Those who were there can tell it correctly to those who were not.',
    },
    rank: 'advanced',
    group: 'presentation',
    dimension: null,
    benchmark: quoted(110),
  },
  {
    key: 'demonstration',
    name: 'Demonstration',
    about:
      'Shows the few things that solve this customer’s problem, so that users can see themselves doing it.',
    descriptors: {
      at1: 'Gives the whole tour, menu by menu, with sample data from another trade. Afterwards nobody knows which part was meant for them.',
      at5: 'Chooses the parts by what discovery brought up and names the problem before each. The case shown is close to the customer’s, and after each part comes the question whether it would help.',
      at10: 'Shows three things at most, in the customer’s words or data, the result first and the way there second. Hands over the mouse. Each part is confirmed by the person whose problem it solves, and what the product cannot do is said plainly.',
    },
    rank: 'foundational',
    group: 'presentation',
    dimension: null,
    benchmark: null,
  },
  {
    key: 'executive-presence',
    name: 'Executive Presence',
    about: 'Leads a conversation with people of rank by purpose, judgement and brevity.',
    descriptors: {
      at1: 'Starts without saying what the meeting is for, answers at length and in detail, and takes back a recommendation when somebody senior doubts it.',
      at5: 'States purpose, agenda and wished-for result at the start. Answers the question that was asked, in terms of the business, and recommends something when asked to.',
      at10: 'Brings a view of the customer’s business that senior people go on to discuss among themselves. Recommends in one sentence, gives the reason in two, and changes it for a better reason only. Is invited back and asked what to do.',
    },
    rank: 'advanced',
    group: 'presentation',
    dimension: 'executivePresence',
    benchmark: null,
  },
];
