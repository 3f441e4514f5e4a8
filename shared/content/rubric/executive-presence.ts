import type { RubricDimension } from '../../model/rubric';

/** Scores what was done on the call. Accent, pitch, pace, looks and fluency have no place in any level. */
export const executivePresence: RubricDimension = {
  name: 'Executive presence',
  question:
    'Does the rep lead the conversation as a prepared equal who knows the subject? Score what was done, never accent, pitch, pace or looks.',
  anchors: [
    {
      level: 1,
      text: 'States no purpose for the call, apologises for taking the customer’s time, or hands over the lead at the first push. Facts about the customer or the own product are wrong or missing.',
      example: '“Sorry to bother you, I know you’re busy. So … what did you want to talk about?”',
    },
    {
      level: 2,
      text: 'Says what the call is for only when asked. Weakens own recommendations until none is left, reads slides aloud, or loses the thread when questioned.',
      example: '“It might perhaps be an idea, but of course I don’t know, it’s really up to you.”',
    },
    {
      level: 3,
      text: 'Opens with an agenda, knows the account, and answers questions plainly. Keeps to the agenda while the call goes smoothly; when the customer presses, the customer decides where it goes.',
      example: '“Three points for today: your rollout, the open question on data, and the next step.”',
    },
    {
      level: 4,
      text: 'States purpose and intended outcome and gets agreement to it. Makes a clear recommendation and says why. When challenged stays with the point and answers it. Speaks to what someone in the customer’s role answers for.',
      example:
        '“I’d start with one plant, not three: you carry the ramp-up risk, and one plant proves it in six weeks.”',
    },
    {
      level: 5,
      text: 'Brings a view that the customer did not have, and disagrees with respect and with evidence where needed. Holds time and several people together on the matter. The customer asks for advice beyond the product.',
      example:
        'Customer: “You see a lot of these projects. If you were me, would you reorganise the team first?”',
    },
  ],
};
