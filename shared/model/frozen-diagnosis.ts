import { sameJson } from '../lib/canonical-json';
import type { Edit } from './change';

/** What may be asked of the record of the diagnosis that an edit is about to change. */
export interface DiagnosisStanding {
  /** The record as it stands; undefined for one that is being made. */
  readonly record: Readonly<Record<string, unknown>> | undefined;
  /** How many self-assessments stand on this version of the questions. Asked of questionnaires only. */
  readonly roundsOnQuestionnaire: number;
  /** Whether the edit takes back an earlier act. */
  readonly isUndo: boolean;
}

/**
 * Why an edit of the diagnosis must not happen though its record is well formed: questions that a rep has been
 * asked stay as they are, a complete self-assessment is frozen, and a guess cannot change once the scores were
 * shown. Undefined when it may. A round and a guess can be deleted, with the rep that they are about.
 */
export function refusalOfDiagnosis(edit: Edit, standing: DiagnosisStanding): string | undefined {
  const { record } = standing;
  if (edit.before === null || record === undefined || !differs(edit, record)) return undefined;
  if (edit.table === 'questionnaires' && standing.roundsOnQuestionnaire > 0)
    return 'These questions have been asked and stay as they are. Make a new version to change them.';
  if (edit.after === null) return undefined;
  // Answers that were taken in from a file are the coach's act, and undo takes them back.
  const isReopened = standing.isUndo && edit.after['state'] === 'draft';
  if (edit.table === 'selfAssessments' && record['state'] === 'complete' && !isReopened)
    return 'This self-assessment is complete and stays as it is. Start the next round instead.';
  if (edit.table === 'leaderGuesses' && record['revealedAt'] !== null)
    return 'The scores have been shown, so the guess stays as it is.';
  return undefined;
}

const differs = ({ after }: Edit, record: Readonly<Record<string, unknown>>): boolean =>
  after === null || Object.keys(after).some((field) => !sameJson(record[field], after[field]));
