/** Working days in which the parties a case study names may say that the text is wrong. */
export const answerTerm = 5;
