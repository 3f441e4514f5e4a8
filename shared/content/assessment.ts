import type { AssessmentSource } from '../model/assessment';

/** What a level rests on, as it is chosen. */
export const sourceNames: Readonly<Record<AssessmentSource, string>> = {
  observation: 'Seen or heard',
  data: 'Figures',
  interview: 'Told in an interview',
};

/** What the assessor reads before the first competency. */
export const assessmentLead =
  'Give each competency the level that you have seen over the quarter, not the best day and not the worst. Read the three descriptions first; the levels between them are yours to place. Where you have had no chance to judge, say so: a guess helps nobody.';

/** How long an assessment takes. */
export const assessmentMinutes = { from: 45, to: 60 } as const;
