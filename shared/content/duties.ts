/** First proposals for the duties of both sides; every contract may change them. */
export const firstDuties: Readonly<Record<'rep' | 'coach', readonly string[]>> = {
  rep: [
    'Use the two skills on every call where they fit, and say so where they did not.',
    'Record the calls that were agreed on and hand them over by Thursday evening.',
    'Do the homework of the week on a deal of my own before the next session.',
    'Come to each session with one thing that worked and one that did not.',
  ],
  coach: [
    'Hold each session at the agreed hour; who has to move it names the new hour at once.',
    'Hear two to three calls a week and answer within a day, on these two skills only.',
    'Show the evidence before the opinion: every remark points at a moment of a call.',
    'Keep the agreed hours free, and ask for nothing else until the cycle is over.',
  ],
};

/** A first proposal for what follows when either side lets a duty lapse. */
export const firstOnLapse =
  'Whoever lets a duty lapse says so before the next session, with the reason, and both agree on one way to make up for it. After the second time in a row both sides decide together whether to go on, to amend this contract or to end it.';
