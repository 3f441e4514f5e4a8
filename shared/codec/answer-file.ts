import { z } from 'zod';
import { answerFormat } from '../content/answer-format';
import { fail, ok, type Result } from '../lib/result';
import { Level } from '../model/dimensions';
import { Id } from '../model/fields';
import type { Questionnaire } from '../model/questionnaire';
import type { SelfAssessment } from '../model/self-assessment';

/** A rep's answers as the form saves them: they name the round that they belong to. */
export const AnswerFile = z.object({
  format: z.literal(answerFormat),
  formatVersion: z.literal(1),
  selfAssessmentId: Id,
  repId: Id,
  /** Whom the form was written for, so that a person can tell one file from another. */
  repName: z.string().max(200),
  round: z.int().min(1),
  answers: z.record(z.string(), Level),
});
export type AnswerFile = Readonly<z.infer<typeof AnswerFile>>;

/** An answer file is about two kilobytes; nothing larger is one. */
export const answerFileLimit = 100_000;

/** Whether a text could be an answer file at all: what other JSON is goes its own way. */
export const looksLikeAnswers = (text: string): boolean => text.slice(0, 2000).includes(`"${answerFormat}"`);

/** Reads an answer file, or says what is wrong with it. The round it names is not looked up here. */
export function readAnswerFile(text: string): Result<AnswerFile> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return fail('The answer file is damaged: it breaks off or was changed. Ask for it again.');
  }
  if (typeof parsed === 'object' && parsed !== null && 'formatVersion' in parsed) {
    const { formatVersion } = parsed;
    if (typeof formatVersion === 'number' && formatVersion > 1)
      return fail('The answer file was made by a newer program. Update this one and try again.');
  }
  const checked = AnswerFile.safeParse(parsed);
  if (checked.success) return ok(checked.data);
  const where = checked.error.issues[0]?.path.join('.') ?? '';
  return fail(
    `The answer file is damaged${where ? `: ${where} is not what it should be` : ''}. Ask for it again.`,
  );
}

/** What stands in an answer file, against the round that it names. */
export interface AnswerCheck {
  readonly file: AnswerFile;
  /** The round that the file names, if it is here. */
  readonly round: SelfAssessment | undefined;
  readonly questionnaire: Questionnaire | undefined;
  /** Whether another client than the open one has the round. */
  readonly isElsewhere: boolean;
}

/** Why the answers cannot be taken in, in a sentence with what to do; undefined when they can. */
export function refusalOfAnswers({
  file,
  round,
  questionnaire,
  isElsewhere,
}: AnswerCheck): string | undefined {
  if (isElsewhere) return 'This file belongs to a rep of another client. Open that client and drop it again.';
  if (!round || !questionnaire)
    return 'No self-assessment here waits for this file: it was written on another machine, or the round was discarded.';
  if (round.repId !== file.repId)
    return 'This file names another rep than the round it belongs to, so it was changed on the way. Nothing was taken in.';
  if (round.state === 'complete' && round.via === 'file')
    return `Round ${round.round} of this rep was taken in already. A file counts once; write a form for the next round.`;
  if (round.state === 'complete')
    return `Round ${round.round} of this rep was filled in on this machine in the meantime, so the file is not needed.`;
  const asked = questionnaire.questions.map(({ key }) => key);
  const strange = Object.keys(file.answers).filter((key) => !asked.includes(key));
  if (strange.length > 0)
    return `The file answers questions that were not asked (${strange[0]}), so it was changed on the way. Nothing was taken in.`;
  const answered = asked.filter((key) => file.answers[key] !== undefined).length;
  if (answered < asked.length)
    return `Only ${answered} of ${asked.length} questions are answered. Ask the rep to open the form again and finish it.`;
  return undefined;
}
