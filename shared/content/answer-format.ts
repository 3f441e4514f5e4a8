/** What an answer file calls itself, so that it is known whatever its name is. */
export const answerFormat = 'benchcoach-answers';

/** The same for the file that an assessor's form saves. */
export const assessmentFormat = 'benchcoach-assessment';
