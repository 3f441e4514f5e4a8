import { z } from 'zod';
import { assessmentFormat } from '../content/answer-format';
import { fail, ok, type Result } from '../lib/result';
import { AssessmentSource, type Assessment } from '../model/assessment';
import { Day, Id, Line, Text } from '../model/fields';
import { CompetencyKey, CompetencyLevel, type Framework } from '../model/framework';

/** An assessor's levels as the form saves them: they name the assessment that they belong to. */
export const AssessmentFile = z.object({
  format: z.literal(assessmentFormat),
  formatVersion: z.literal(1),
  assessmentId: Id,
  repId: Id,
  /** Whom the form was written for, so that a person can tell one file from another. */
  repName: Line,
  quarter: Day,
  assessor: Line.min(1),
  assessedOn: Day,
  levels: z.record(CompetencyKey, CompetencyLevel.nullable()),
  sources: z.record(CompetencyKey, AssessmentSource).default({}),
  notes: z.record(CompetencyKey, Text).default({}),
});
export type AssessmentFile = Readonly<z.infer<typeof AssessmentFile>>;

/** Sixty competencies with a long note each; nothing larger is one. */
export const assessmentFileLimit = 2_000_000;

/** Whether a text could be an assessor's file at all. */
export const looksLikeAssessment = (text: string): boolean =>
  text.slice(0, 2000).includes(`"${assessmentFormat}"`);

/** Reads an assessor's file, or says what is wrong with it. The assessment it names is not looked up here. */
export function readAssessmentFile(text: string): Result<AssessmentFile> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return fail('The file of levels is damaged: it breaks off or was changed. Ask for it again.');
  }
  if (typeof parsed === 'object' && parsed !== null && 'formatVersion' in parsed) {
    const { formatVersion } = parsed;
    if (typeof formatVersion === 'number' && formatVersion > 1)
      return fail('The file of levels was made by a newer program. Update this one and try again.');
  }
  const checked = AssessmentFile.safeParse(parsed);
  if (checked.success) return ok(checked.data);
  const where = checked.error.issues[0]?.path.join('.') ?? '';
  return fail(
    `The file of levels is damaged${where ? `: ${where} is not what it should be` : ''}. Ask for it again.`,
  );
}

/** What stands in a file of levels, against the assessment that it names. */
export interface AssessmentCheck {
  readonly file: AssessmentFile;
  /** The assessment that the file names, if it is here. */
  readonly assessment: Assessment | undefined;
  readonly framework: Framework | undefined;
  /** Whether another client than the open one has the assessment. */
  readonly isElsewhere: boolean;
}

/** Why the levels cannot be taken in, in a sentence with what to do; undefined when they can. */
export function refusalOfAssessment({
  file,
  assessment,
  framework,
  isElsewhere,
}: AssessmentCheck): string | undefined {
  if (isElsewhere) return 'This file belongs to a rep of another client. Open that client and drop it again.';
  if (!assessment || !framework)
    return 'No assessment here waits for this file: it was written on another machine, or the assessment was deleted.';
  if (assessment.repId !== file.repId || assessment.quarter !== file.quarter)
    return 'This file names another rep or quarter than the assessment it belongs to, so it was changed on the way. Nothing was taken in.';
  if (assessment.state === 'complete' && assessment.via === 'form')
    return 'This assessment was taken in already. A file counts once; write a form for another assessment.';
  if (assessment.state === 'complete')
    return 'This assessment was completed on this machine in the meantime, so the file is not needed.';
  const asked = framework.competencies.map(({ key }) => key);
  const strange = Object.keys(file.levels).find((key) => !asked.includes(key));
  if (strange !== undefined)
    return `The file has levels of a competency that was not asked (${strange}), so it was changed on the way. Nothing was taken in.`;
  const settled = asked.filter((key) => file.levels[key] !== undefined).length;
  if (settled < asked.length)
    return `Only ${settled} of ${asked.length} competencies are settled. Ask the assessor to open the form again and finish it.`;
  return undefined;
}
