import { Dexie } from 'dexie';
import { blankCoachingSettings, type CoachingSettings } from '../../../shared/model/coaching-settings';
import type { Id } from '../../../shared/model/fields';
import type { LeaderGuess } from '../../../shared/model/leader-guess';
import type { Questionnaire } from '../../../shared/model/questionnaire';
import type { Rep } from '../../../shared/model/rep';
import type { SelfAssessment } from '../../../shared/model/self-assessment';
import type { Database } from '../open-db';

/** What the client decided about its coaching, or what holds until it does. */
export async function coachingSettingsOf(
  db: Database,
  clientId: Id,
): Promise<{ readonly settings: CoachingSettings; readonly isKept: boolean }> {
  const kept = await db.coachingSettings.get(clientId);
  return { settings: kept ?? blankCoachingSettings(clientId), isKept: kept !== undefined };
}

/** A version of the questions, with the number of rounds that stand on it. */
export interface QuestionsInUse {
  readonly questionnaire: Questionnaire;
  readonly rounds: number;
}

/** All versions of a client's questions, the newest first; none before the first were needed. */
export async function questionnairesOf(db: Database, clientId: Id): Promise<readonly QuestionsInUse[]> {
  const versions = await db.questionnaires
    .where('[clientId+version]')
    .between([clientId, Dexie.minKey], [clientId, Dexie.maxKey])
    .reverse()
    .toArray();
  return Promise.all(
    versions.map(async (questionnaire) => ({
      questionnaire,
      rounds: await db.selfAssessments.where('questionnaireId').equals(questionnaire.id).count(),
    })),
  );
}

/** A round with the questions that it answers. */
export interface RoundWithQuestions {
  readonly round: SelfAssessment;
  readonly questionnaire: Questionnaire;
}

/** A rep's self-assessments, the first one first. */
export async function roundsOf(
  db: Database,
  clientId: Id,
  repId: Id,
): Promise<readonly RoundWithQuestions[]> {
  const rounds = await db.selfAssessments
    .where('[repId+round]')
    .between([repId, Dexie.minKey], [repId, Dexie.maxKey])
    .filter((round) => round.clientId === clientId)
    .toArray();
  const asked = await db.questionnaires.bulkGet(rounds.map(({ questionnaireId }) => questionnaireId));
  return rounds.flatMap((round, place) => {
    const questionnaire = asked[place];
    return questionnaire ? [{ round, questionnaire }] : [];
  });
}

/** One round with its rep and its questions. `isElsewhere` tells that another client has it, and no more. */
export async function roundById(
  db: Database,
  clientId: Id,
  id: Id,
): Promise<{
  readonly round: SelfAssessment | undefined;
  readonly questionnaire: Questionnaire | undefined;
  readonly rep: Rep | undefined;
  readonly isElsewhere: boolean;
}> {
  const found = await db.selfAssessments.get(id);
  const round = found?.clientId === clientId ? found : undefined;
  const [questionnaire, rep] = await Promise.all([
    round && db.questionnaires.get(round.questionnaireId),
    round && db.reps.get(round.repId),
  ]);
  return { round, questionnaire, rep, isElsewhere: found !== undefined && round === undefined };
}

/** The guesses that managers have made on a rep, by when they were made. */
async function guessesOn(db: Database, clientId: Id, repId: Id): Promise<readonly LeaderGuess[]> {
  const guesses = await db.leaderGuesses.where('repId').equals(repId).toArray();
  return guesses
    .filter((guess) => guess.clientId === clientId)
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id));
}

/** What the X-Ray says of a rep beside his scores. */
export interface DiagnosisRecords {
  /** The newest complete self-assessment. */
  readonly self: RoundWithQuestions | undefined;
  readonly guesses: readonly LeaderGuess[];
  readonly settings: CoachingSettings;
}

/** A rep's newest self-assessment, the guesses on him, and how the client reads them. */
export async function diagnosisOf(db: Database, clientId: Id, repId: Id): Promise<DiagnosisRecords> {
  const [rounds, guesses, { settings }] = await Promise.all([
    roundsOf(db, clientId, repId),
    guessesOn(db, clientId, repId),
    coachingSettingsOf(db, clientId),
  ]);
  return { self: rounds.findLast(({ round }) => round.state === 'complete'), guesses, settings };
}
