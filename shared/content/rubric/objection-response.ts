import type { RubricDimension } from '../../model/rubric';

export const objectionResponse: RubricDimension = {
  name: 'Objection response',
  question:
    'When the customer pushes back, does the rep find out what is behind it, answer with evidence, and check that it is settled? If nobody objected there was no opportunity.',
  anchors: [
    {
      level: 1,
      text: 'Passes over the objection, argues, talks over the customer, or lowers the price straight away. Or raises a doubt that the customer did not have.',
      example: '“Too expensive? I can take fifteen percent off right now.”',
    },
    {
      level: 2,
      text: 'Hears the objection but answers something else, or answers at such length that the customer stops engaging. Or puts it off to an e-mail when it could be dealt with now.',
      example: '“Good point, I’ll send you our security paper.” The question was who would do the migration.',
    },
    {
      level: 3,
      text: 'Acknowledges the objection and gives a relevant answer that holds for most customers. Moves on without asking whether it settled the matter.',
      example:
        '“I understand, budget is tight. Most teams earn it back within the year. Now, about the rollout …”',
    },
    {
      level: 4,
      text: 'Lets the objection stand, asks what is behind it, answers briefly with a specific proof (a figure, a customer, a document, a trial) and asks whether that settles it.',
      example:
        '“When you say risky, is it the data or the timing? … Here is how Alba did it in three weeks. Does that answer it?”',
    },
    {
      level: 5,
      text: 'The customer names the real concern and says that it is settled, or says what exactly would settle it. What is still open becomes a step of the plan with a name to it. Where the limit is real the rep says so plainly.',
      example:
        '“You are right, we cannot host in Chile. If legal accepts Brazil, is it off the table? Then let’s get Rosa’s answer by Friday.”',
    },
  ],
};
