/** What an answer file calls itself, so that it is known whatever its name is. */
export const answerFormat = 'benchcoach-answers';
