import { standardQuestionnaire, standardQuestions } from '../../../../shared/content/self-assessment';
import { made } from '../../../../shared/model/change';
import type { Level } from '../../../../shared/model/dimensions';
import type { Questionnaire } from '../../../../shared/model/questionnaire';
import type { Rep } from '../../../../shared/model/rep';
import { blankRound, type SelfAssessment } from '../../../../shared/model/self-assessment';
import { fixedInstant, put } from '../../../fixtures/data-room';
import { openSeededRoom, type ScreenRoom } from '../../../fixtures/screen';
import type { SeededOptions } from '../../../fixtures/seeded-client';

/** A room with a seeded rep, Dana Fox, and the client's first questions. */
export interface RoundsRoom extends ScreenRoom {
  readonly rep: Rep;
  readonly questionnaire: Questionnaire;
}

export async function openRoundsRoom(options: Partial<SeededOptions> = {}): Promise<RoundsRoom> {
  const room = await openSeededRoom({ reps: 2, calls: 6, scored: 1, teams: 1, ...options });
  const rep = (await room.db.reps.toArray()).find(({ name }) => name === 'Dana Fox');
  if (!rep) throw new Error('The seeded client has Dana Fox');
  const given = { id: room.newId(), clientId: room.client.id, createdAt: fixedInstant };
  const questionnaire = standardQuestionnaire(given);
  await put(room, room.client.id, [made('questionnaires', questionnaire)]);
  return { ...room, rep, questionnaire };
}

/** All twenty answers at one level. */
export const allAt = (level: Level): SelfAssessment['answers'] =>
  Object.fromEntries(standardQuestions.map(({ key }) => [key, level]));

/** Adds a round of Dana's. */
export async function addRound(
  { newId, client, rep, questionnaire, ...room }: RoundsRoom,
  fields: Partial<SelfAssessment> = {},
): Promise<SelfAssessment> {
  const round = blankRound({
    id: newId(),
    clientId: client.id,
    repId: rep.id,
    questionnaireId: questionnaire.id,
    startedAt: fixedInstant,
    ...fields,
  });
  await put({ ...room, newId }, client.id, [made('selfAssessments', round)]);
  return round;
}

/** Adds a complete round of Dana's with all answers at one level. */
export const addComplete = (room: RoundsRoom, round: number, level: Level): Promise<SelfAssessment> =>
  addRound(room, { round, state: 'complete', answers: allAt(level), completedAt: fixedInstant });
