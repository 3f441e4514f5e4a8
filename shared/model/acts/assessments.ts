import type { Assessment, AssessmentSource } from '../assessment';
import { blankAssessment } from '../assessment';
import { altered, deleted, made } from '../change';
import type { Coach } from '../coach';
import type { CompetencyKey, Framework } from '../framework';
import type { Rep } from '../rep';
import type { ClientAct, Making } from './making';

/** What an assessor says, as the file of a form brings it. */
export type Told = Pick<Assessment, 'assessor' | 'assessedOn' | 'levels' | 'sources' | 'notes'>;

/** Where and by whom a rep is assessed. */
export interface AssessingDesk {
  readonly rep: Rep;
  readonly framework: Framework;
  /** The first day of the quarter. */
  readonly quarter: string;
  readonly coach: Coach;
  /** The day that the levels will speak of, unless somebody says another. */
  readonly today: string;
}

/** Begins the assessment of a rep in a quarter, in this program or to be sent out as a form. */
export function beginAssessment(
  { rep, framework, quarter, coach, today }: AssessingDesk,
  via: 'program' | 'form',
  { at, newId }: Making,
): { readonly assessment: Assessment; readonly act: ClientAct } {
  const assessment = blankAssessment({
    id: newId(),
    clientId: rep.clientId,
    repId: rep.id,
    frameworkId: framework.id,
    quarter,
    assessor: coach.name,
    coachId: coach.id,
    via,
    assessedOn: today,
    startedAt: at,
  });
  return {
    assessment,
    act: {
      label: `Begin the assessment of ${rep.name}`,
      about: [rep.id],
      edits: [made('assessments', assessment)],
    },
  };
}

/** Gives a competency its level: 1 to 10, or null where it could not be judged. Pressing keys folds into one. */
export const rate = (assessment: Assessment, key: CompetencyKey, level: number | null): ClientAct => ({
  label: 'Assess a competency',
  about: [assessment.repId],
  fold: `${assessment.id}.levels.${key}`,
  edits: [altered('assessments', assessment, { levels: { ...assessment.levels, [key]: level } })],
});

/** Takes a level away again: nobody has come to this competency yet. */
export const clearLevel = (assessment: Assessment, key: CompetencyKey): ClientAct => ({
  label: 'Clear a level',
  about: [assessment.repId],
  edits: [altered('assessments', assessment, { levels: without(assessment.levels, key) })],
});

/** Says what a level rests on. */
export function changeSource(
  assessment: Assessment,
  key: CompetencyKey,
  source: AssessmentSource,
): ClientAct {
  const sources =
    source === assessment.usualSource
      ? without(assessment.sources, key)
      : { ...assessment.sources, [key]: source };
  return {
    label: 'Change what a level rests on',
    about: [assessment.repId],
    edits: [altered('assessments', assessment, { sources })],
  };
}

/** Notes what was seen of a competency; an empty text takes the note away. Typing folds into one. */
export const noteCompetency = (assessment: Assessment, key: CompetencyKey, text: string): ClientAct => ({
  label: 'Note on a competency',
  about: [assessment.repId],
  fold: `${assessment.id}.notes.${key}`,
  edits: [
    altered('assessments', assessment, {
      notes: text ? { ...assessment.notes, [key]: text } : without(assessment.notes, key),
    }),
  ],
});

/** Says of which day an assessment is, and which way it is made. */
export const describeAssessment = (
  assessment: Assessment,
  fields: Partial<Pick<Assessment, 'assessor' | 'coachId' | 'assessedOn' | 'via'>>,
): ClientAct => ({
  label: 'Change an assessment',
  about: [assessment.repId],
  fold: `${assessment.id}.${Object.keys(fields).toSorted().join()}`,
  edits: [altered('assessments', assessment, fields)],
});

/**
 * Says by whom an assessment is. Under the name of the coach at work it is his, under any other somebody else's:
 * the two count as two assessors.
 */
export const nameAssessor = (
  assessment: Assessment,
  assessor: string,
  coach: Pick<Coach, 'id' | 'name'>,
): ClientAct =>
  describeAssessment(assessment, { assessor, coachId: isSameName(assessor, coach.name) ? coach.id : null });

/** Closes an assessment: from now on it stays as it is and counts in the figures. */
export const completeAssessment = (rep: Rep, assessment: Assessment, at: string): ClientAct => ({
  label: `Complete the assessment of ${rep.name}`,
  about: [rep.id],
  edits: [altered('assessments', assessment, { state: 'complete', completedAt: at })],
});

/**
 * Takes in what came back in an answer file: the assessment that it names is complete with it. Filled in under
 * another name than it was begun with, it is no longer the coach's. What is said of a competency that was not
 * asked stays out.
 */
export function takeInAssessment(
  rep: Rep,
  { competencies }: Pick<Framework, 'competencies'>,
  assessment: Assessment,
  told: Told,
  at: string,
): ClientAct {
  const { usualSource } = assessment;
  const keys = new Set(competencies.map(({ key }) => key));
  const asked = <V>(values: Readonly<Record<string, V>>): Record<string, V> =>
    only(values, (key) => keys.has(key));
  return {
    label: `Take in the assessment of ${rep.name}`,
    about: [rep.id],
    edits: [
      altered('assessments', assessment, {
        assessor: told.assessor,
        coachId: isSameName(told.assessor, assessment.assessor) ? assessment.coachId : null,
        assessedOn: told.assessedOn,
        levels: asked(told.levels),
        sources: only(asked(told.sources), (_, source) => source !== usualSource),
        notes: asked(told.notes),
        via: 'form',
        state: 'complete',
        completedAt: at,
      }),
    ],
  };
}

/** Stores the assessments of a file of scores, as one act. */
export const importAssessments = (assessments: readonly Assessment[], fileName: string): ClientAct => ({
  label: `Import the scores of ${fileName}`,
  about: [...new Set(assessments.map(({ repId }) => repId))],
  edits: assessments.map((assessment) => made('assessments', assessment)),
});

/** Deletes an assessment, draft or complete. */
export const deleteAssessment = (rep: Rep, assessment: Assessment): ClientAct => ({
  label: `Delete ${assessment.state === 'draft' ? 'the unfinished' : 'an'} assessment of ${rep.name}`,
  about: [rep.id],
  edits: [deleted('assessments', assessment)],
});

const isSameName = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

const without = <V>(values: Readonly<Record<string, V>>, key: string): Record<string, V> =>
  only(values, (own) => own !== key);

const only = <V>(
  values: Readonly<Record<string, V>>,
  isKept: (key: string, value: V) => boolean,
): Record<string, V> =>
  Object.fromEntries(Object.entries(values).filter(([key, value]) => isKept(key, value)));
