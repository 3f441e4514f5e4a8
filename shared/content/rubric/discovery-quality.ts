import type { RubricDimension } from '../../model/rubric';

export const discoveryQuality: RubricDimension = {
  name: 'Discovery quality',
  question:
    'Do the rep’s questions bring out what the problem does to the business, and did the customer say it aloud?',
  anchors: [
    {
      level: 1,
      text: 'Starts presenting before a question is asked, or asks only about logistics and things that take a yes or no. When the call ends nobody has said what the customer’s problem is.',
      example: '“You’re using spreadsheets today, right? Great, then let me share my screen.”',
    },
    {
      level: 2,
      text: 'Works down a list: each answer is followed by the next question on the list, whatever was said. Symptoms come up, but nobody asks what they lead to.',
      example: '“Okay, reporting is slow. Next question: how many people are on your team?”',
    },
    {
      level: 3,
      text: 'Covers the situation, the problem and at least one consequence, and follows up on some answers. The customer describes the consequence in words. Part of who is affected, or how a decision is made, stays unasked.',
      example: '“And when the report is late, what happens in the Monday meeting?”',
    },
    {
      level: 4,
      text: 'Takes important answers two or more questions deeper. The customer states a cost or a missed result, and says who is affected and how a decision is made. The rep sums up and the customer confirms the summary.',
      example:
        '“So two planners lose a day each week and Marta signs off above twenty thousand. Have I got that right?”',
    },
    {
      level: 5,
      text: 'The customer puts a number on the problem and on waiting, says what it means for the company and for a person, and reaches a thought that is new to him. The rep tests whether this fits at all, including reasons not to buy.',
      example: '“If nothing changes until summer, what does that cost, and is that more than this would?”',
    },
  ],
};
