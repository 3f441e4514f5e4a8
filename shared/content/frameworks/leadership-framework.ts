import type { Competency, Framework } from '../../model/framework';

/** The framework for those who lead a sales team: five competencies, none of them with a benchmark. */
export const leadershipFramework = (
  given: Pick<Framework, 'id' | 'clientId' | 'family' | 'createdAt'>,
): Framework => ({
  name: 'Sales leadership framework',
  version: 1,
  changeNote: '',
  state: 'published',
  audience: 'leaders',
  groups: [{ key: 'leadership', name: 'Leadership', reference: null }],
  competencies: [...competencies],
  required: [
    {
      role: 'manager',
      levels: {
        'strategic-thinking': 5,
        'coaching-and-development': 7,
        'system-building': 6,
        'data-driven-decisions': 6,
        'change-management': 5,
      },
      rampMonths: 6,
      rampFrom: 0.5,
    },
  ],
  ...given,
});

const inLeadership: Pick<Competency, 'group' | 'dimension' | 'benchmark'> = {
  group: 'leadership',
  dimension: null,
  benchmark: null,
};

/** What each means, and how somebody gets better at it. */
const competencies: readonly Competency[] = [
  {
    key: 'strategic-thinking',
    name: 'Strategic Thinking',
    about:
      'Sees the sales team as part of the business and decides where it should play. To develop it: take part in decisions of other departments, present the quarterly review, learn to read the accounts and what one customer earns and costs.',
    descriptors: {
      at1: 'Plans no further than this quarter: last year’s target and ten per cent more, spread evenly. Which markets and customers are worked is left to whoever calls.',
      at5: 'Can show with figures which segments pay and which do not, and steers the team’s time by it. Knows how the company earns its money, and the team’s plan fits in.',
      at10: 'Sees a year ahead what growth will break and prepares for it: roles, segments, prices. Explains each choice by margin and by what winning a customer costs, and says what will not be done. Other departments plan by this view.',
    },
    rank: 'advanced',
    ...inLeadership,
  },
  {
    key: 'coaching-and-development',
    name: 'Coaching and Development',
    about:
      'Makes each person better by regular practice on what the data shows. To develop it: learn the competencies by their descriptors, score calls beside other coaches until the scores agree, hold a weekly 1:1 in a fixed order.',
    descriptors: {
      at1: '1:1s are cancelled or turn into deal reviews. Feedback is praise, blame or “be more confident”, and calls that go badly are taken over.',
      at5: 'Holds a planned 1:1 each week, listens to two calls or more of each rep a month, and works on one or two skills with each. Feedback names the moment and what to try instead.',
      at10: 'Chooses with each rep what to develop from scores and pipeline, practises it, hears it live and measures again. The team’s levels rise from quarter to quarter, and reps coach each other. People from this team get promoted.',
    },
    rank: 'foundational',
    ...inLeadership,
  },
  {
    key: 'system-building',
    name: 'System Building',
    about:
      'Builds what lets an ordinary rep do as the best do. To develop it: take one competency at a time and give it a written way of working, a tool, a figure and a date for making it better.',
    descriptors: {
      at1: 'Every rep sells in a way of their own. What the best do only the best know, and it leaves the company with them.',
      at5: 'There is a written sales process of five to seven stages, each with what must be true to leave it. New people are trained on it and the CRM follows it. It gets changed when something breaks.',
      at10: 'Each skill that matters has a described way, a tool that makes it the easy way, a figure that shows it and a day when it is reviewed. New people are up to speed sooner every year. Results hang on no one person, the leader included.',
    },
    rank: 'advanced',
    ...inLeadership,
  },
  {
    key: 'data-driven-decisions',
    name: 'Data-Driven Decisions',
    about:
      'Decides on figures that come early enough to act on. To develop it: learn which figures lead and which lag, hold the weekly pipeline review on the same few, write down what a change should do before making it.',
    descriptors: {
      at1: 'Decides by the last conversation or the loudest voice. Figures are collected for the report and looked at on no other day.',
      at5: 'Holds a weekly pipeline review on the same few figures: coverage, conversion, days in each stage. Asks for the cause when one moves, and afterwards checks most decisions against the data.',
      at10: 'Watches one or two early figures for each skill and acts before results fall. Says beforehand what a change should do and by when, weighs how sure the figures are, and drops what does not work. Reps bring figures unasked, and forecasts hold.',
    },
    rank: 'foundational',
    ...inLeadership,
  },
  {
    key: 'change-management',
    name: 'Change Management',
    about:
      'Takes people through to a new way of working until it is the usual one. To develop it: learn one published model, such as Kotter’s steps or ADKAR, lead a project across departments, ask those who resist for their reasons.',
    descriptors: {
      at1: 'Announces changes by mail and takes silence for consent. After some weeks the new way is given up, and the next one is announced.',
      at5: 'Explains why, what and from when, asks those concerned beforehand and trains them. Follows up for the first weeks. Later some go back to the old way and nobody sees it.',
      at10: 'Makes the case together with those concerned, begins with a few who want it and shows early results. Knows who resists and why, and removes the reason or decides openly. Half a year later the new way is the usual one, and a figure shows it.',
    },
    rank: 'advanced',
    ...inLeadership,
  },
];
