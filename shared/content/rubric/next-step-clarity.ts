import type { RubricDimension } from '../../model/rubric';

export const nextStepClarity: RubricDimension = {
  name: 'Next step clarity',
  question:
    'Does the call end with a commitment that moves the deal: what, who, by when, agreed by both sides?',
  anchors: [
    {
      level: 1,
      text: 'The call ends without any next step, or with a courtesy that commits nobody.',
      example: '“Great talking to you. Let’s stay in touch!”',
    },
    {
      level: 2,
      text: 'Something is promised, by the rep alone, with no day and no purpose.',
      example: '“I’ll send you some material and you can have a look.”',
    },
    {
      level: 3,
      text: 'Names a specific action and roughly when. Most of the work lies with the rep; the customer accepts and adds nothing.',
      example: '“I’ll send the proposal by Thursday and call you early next week.” – “Sure.”',
    },
    {
      level: 4,
      text: 'A step with a date or a trigger, an action and a person on each side, and the reason for it. Both say yes, and the invitation goes out or is agreed during the call.',
      example:
        '“Tuesday the 14th at ten with your controller, to check the figures; you bring last year’s hours. Invite is on its way.”',
    },
    {
      level: 5,
      text: 'The customer takes on work of his own, names who else has to be there and what they will decide on. Both lay out the few dated steps that lead to the decision.',
      example:
        'Customer: “I’ll have IT test it by the 20th. If that holds, Anna and I decide on the 27th, so let’s book both.”',
    },
  ],
};
