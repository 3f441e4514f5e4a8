import type { Competency } from '../../model/framework';
import { quoted } from './benchmark';

/** Skills that stand on a routine and its tools more than on talent. */
export const systemSkills: readonly Competency[] = [
  {
    key: 'social-selling',
    name: 'Social Selling',
    about:
      'Wins introductions and first conversations through a network that is tended in public, every week.',
    descriptors: {
      at1: 'The profile reads like a CV or stands empty. Requests to connect carry a pitch, or none go out. No conversation of the last quarter began online.',
      at5: 'The profile says whom it helps and with what. Posts or comments most weeks on what customers struggle with, follows the people of the target accounts, and asks for an introduction now and then. A few conversations a quarter begin there.',
      at10: 'Knows for each target account who could make the introduction, and asks in words that are easy to pass on. People of the market answer the posts and write first. A share of the pipeline that can be shown comes from warm introductions, every quarter.',
    },
    rank: 'advanced',
    group: 'system-skills',
    dimension: null,
    benchmark: quoted(600),
  },
  {
    key: 'hunting',
    name: 'Hunting',
    about: 'Opens enough first conversations with companies that fit, by plan and not by mood.',
    descriptors: {
      at1: 'Prospects when the pipeline is empty or the manager asks. Takes whatever list is at hand, sends everybody the same message and gives up after one or two tries.',
      at5: 'Keeps hours free for prospecting each week and uses most of them. Works a list chosen by fit, with a reason for each contact, over several tries and two or three channels. Books the first meetings asked for in most months.',
      at10: 'The hours hold in the last week of a quarter too. Each target account has an occasion, a person and a next try, and messages change with what gets answered. Knows how many tries a meeting costs, and books more than asked.',
    },
    rank: 'foundational',
    group: 'system-skills',
    dimension: null,
    benchmark: quoted(400),
  },
  {
    key: 'farming',
    name: 'Farming',
    about: 'Grows customers who already buy, by finding and winning the next reason to buy.',
    descriptors: {
      at1: 'Talks to customers when they complain or renew. Cannot say who else there could use what, and waits for orders.',
      at5: 'Goes through the main accounts once a quarter: what was bought, what it achieved, what is missing. Knows people outside the department that buys, and brings one or two ideas for more, some of which become deals.',
      at10: 'Keeps a map of each key account: units, people, what they use and what they do not. Shows the result of the last purchase before proposing the next, and is passed on by customers from one department to another. These accounts grow every year, as planned.',
    },
    rank: 'advanced',
    group: 'system-skills',
    dimension: null,
    benchmark: quoted(330),
  },
  {
    key: 'crm-savvy',
    name: 'CRM Savvy',
    about: 'Keeps the CRM true from day to day and lets it decide what to do next.',
    descriptors: {
      at1: 'Enters deals late or when told to: close dates lie in the past, next steps are blank, notes are in heads and inboxes. The true forecast is the one that is spoken.',
      at5: 'Logs every call by the next day. Stage, amount, close date and next step of open deals are right when somebody checks, and lists and reminders say whom to call today.',
      at10: 'Runs the day from lists made for it: deals without a next step, deals past their usual days, accounts gone quiet. Sees there where the own selling leaks and acts before anybody asks. A colleague could take over any deal from its record alone.',
    },
    rank: 'foundational',
    group: 'system-skills',
    dimension: null,
    benchmark: quoted(283),
  },
];
