import type { Competency } from '../../model/framework';
import { quoted } from './benchmark';

/** Understanding the customer, and whether there is a deal at all. */
export const qualifyingAndConsultative: readonly Competency[] = [
  {
    key: 'consultative-selling',
    name: 'Consultative Selling',
    about: 'Works out with the customer what has to change before proposing what to buy.',
    descriptors: {
      at1: 'Proposes the same package in the same order to everybody. The advice begins and ends with the own offer.',
      at5: 'Sums up the customer’s situation and has it confirmed before proposing anything, and the proposal follows from it. Adds what similar customers have learned.',
      at10: 'Gives the customer a useful view of the problem that is new to him, with a case or figures behind it, and works out the plan with several of his people. Recommends less, later or somebody else where that is right. Is asked for advice before a project begins.',
    },
    rank: 'advanced',
    group: 'qualifying-and-consultative',
    dimension: null,
    benchmark: quoted(150),
  },
  {
    key: 'qualifying',
    name: 'Qualifying',
    about: 'Finds out early whether a deal can be won and is worth winning.',
    descriptors: {
      at1: 'Takes interest for intent. Money, decision, date and reason to act are blank or guessed, and the surprises come at the end.',
      at5: 'Asks about need, money, decision and date in the first two meetings and writes down the answers. Most deals put forward meet the team’s criteria. A comfortable answer is seldom tested.',
      at10: 'Tests each answer: what happens if nothing is done, who else wants the money, what would stop it. Asks again whenever something changes. At least four of five deals in the forecast close as said, from a pipeline smaller than the others’.',
    },
    rank: 'foundational',
    group: 'qualifying-and-consultative',
    dimension: null,
    benchmark: quoted(150),
  },
  {
    key: 'discovery-questioning',
    name: 'Discovery Questioning',
    about: 'Asks until the customer has said aloud what the problem does to the business, and to whom.',
    descriptors: {
      at1: 'Asks few questions, most of them with a yes or no for an answer, and starts to present as soon as a problem is named.',
      at5: 'Prepares questions and follows the answers rather than the list. Gets from the symptom to at least one consequence, and the customer talks for more than half of the time.',
      at10: 'Follows the important answers three and four questions deep, and it still feels like a conversation. Customers put a number on the problem, name who suffers from it and reach a thought of their own. Leaves a silence alone until it is answered.',
    },
    rank: 'foundational',
    group: 'qualifying-and-consultative',
    dimension: 'discoveryQuality',
    benchmark: null,
  },
  {
    key: 'disqualification',
    name: 'Disqualification',
    about: 'Lets go of deals that will not be won, early, openly and without losing the contact.',
    descriptors: {
      at1: 'Keeps every deal open until the customer says no. A third of the pipeline has not moved for months, and close dates roll from quarter to quarter.',
      at5: 'Closes dead deals when a review brings them up, and notes why. After two missed steps asks directly whether it is still wanted, and if not, parks it with a date.',
      at10: 'Looks for the reason not to buy in the first meeting and says it aloud. Lets go by a rule of one’s own, such as two weeks without a dated step, and tells the customer why. Deals that are lost are lost early, and some of them come back.',
    },
    rank: 'advanced',
    group: 'qualifying-and-consultative',
    dimension: null,
    benchmark: null,
  },
];
