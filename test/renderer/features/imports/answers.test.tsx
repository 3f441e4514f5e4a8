import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { AnswerFile } from '../../../../shared/codec/answer-file';
import { undoAct } from '../../../../renderer/data/history';
import { standardQuestionnaire } from '../../../../shared/content/self-assessment';
import { made } from '../../../../shared/model/change';
import { blankRound, type SelfAssessment } from '../../../../shared/model/self-assessment';
import { axeFaults } from '../../../fixtures/axe';
import { addClient, fixedInstant, put } from '../../../fixtures/data-room';
import { drop, openImportRoom, text } from './import-room';

/** An import screen whose only rep has a round that waits for its file. */
async function openWaiting(fields: Partial<SelfAssessment> = {}) {
  const room = await openImportRoom('Dana Fox');
  const [rep] = room.reps;
  if (!rep) throw new Error('The room has a rep');
  const { clientId } = rep;
  const given = { id: room.newId(), clientId, createdAt: fixedInstant };
  const questionnaire = standardQuestionnaire(given);
  const round = blankRound({
    id: room.newId(),
    clientId,
    repId: rep.id,
    questionnaireId: questionnaire.id,
    via: 'file',
    startedAt: fixedInstant,
    ...fields,
  });
  await put(room, clientId, [made('questionnaires', questionnaire), made('selfAssessments', round)]);
  const file: AnswerFile = {
    format: 'benchcoach-answers',
    formatVersion: 1,
    selfAssessmentId: round.id,
    repId: rep.id,
    repName: rep.name,
    round: 1,
    answers: Object.fromEntries(questionnaire.questions.map(({ key }) => [key, 4 as const])),
  };
  const give = (change: Partial<AnswerFile> = {}, name = 'Answers Dana Fox, round 1.json'): void =>
    drop(room, { name, bytes: text(JSON.stringify({ ...file, ...change })) });
  return { room, rep, round, file, give };
}

const button = (name: string) => page.getByRole('button', { name });

describe('an answer file', () => {
  test('shows whose it is and what it says, and is taken in as one step that can be undone', async () => {
    const { room, round, give } = await openWaiting();
    give();
    await expect
      .element(page.getByText('Self-assessment of Dana Fox, round 1, all 20 answered.'))
      .toBeVisible();
    expect(await room.db.selfAssessments.get(round.id)).toMatchObject({ state: 'draft' });
    expect(await axeFaults()).toEqual([]);
    await button('Take in').click();
    await expect.element(page.getByText('The self-assessment of Dana Fox, round 1, is in.')).toBeVisible();
    expect(await room.db.selfAssessments.get(round.id)).toMatchObject({
      state: 'complete',
      completedAt: fixedInstant,
    });
    const undo = await undoAct(room.db, room.client.id);
    expect(undo?.label).toBe('Take in the self-assessment of Dana Fox, round 1');
  });

  test('is known by its content, whatever a mail program called it', async () => {
    const { give } = await openWaiting();
    give({}, 'attachment.txt');
    await expect.element(button('Take in')).toBeVisible();
  });

  test('is refused the second time with a sentence', async () => {
    const { give } = await openWaiting();
    give();
    await button('Take in').click();
    await expect.element(page.getByText(/is in\./)).toBeVisible();
    give();
    await expect.element(page.getByText(/Round 1 of this rep was taken in already/)).toBeVisible();
    expect(button('Take in').elements()).toEqual([]);
    expect(await axeFaults()).toEqual([]);
  });

  test.each<[string, Partial<AnswerFile>, RegExp]>([
    [
      'for a round that is not here',
      { selfAssessmentId: '00000000-0000-7000-8000-00000000beef' },
      /No self-assessment here waits/,
    ],
    ['for another rep', { repId: '00000000-0000-7000-8000-00000000beef' }, /names another rep/],
    [
      'half filled',
      { answers: { 'discoveryQuality.confidence.1': 3 } },
      /Only 1 of 20 questions are answered/,
    ],
  ])('is refused %s', async (_, change, why) => {
    const { give } = await openWaiting();
    give(change);
    await expect.element(page.getByText(why)).toBeVisible();
    expect(button('Take in').elements()).toEqual([]);
  });

  test('is refused damaged, with the other files that cannot be taken', async () => {
    const { room, file } = await openWaiting();
    drop(room, { name: 'answers.json', bytes: text(JSON.stringify(file).slice(0, -30)) });
    await expect.element(page.getByText(/The answer file is damaged: it breaks off/)).toBeVisible();
  });

  test('is refused while another client is open, and tells nothing of that client', async () => {
    const { room, give } = await openWaiting();
    const other = await addClient(room, 'Secret Bros');
    await room.db.selfAssessments.toCollection().modify({ clientId: other.id });
    give();
    await expect.element(page.getByText(/belongs to a rep of another client/)).toBeVisible();
    await expect.element(page.getByText('Secret Bros')).not.toBeInTheDocument();
  });

  test('can be left where it is', async () => {
    const { room, round, give } = await openWaiting();
    give();
    await button('Leave it').click();
    await expect.element(page.getByText('Drop files or a folder anywhere on this window')).toBeVisible();
    expect(await room.db.selfAssessments.get(round.id)).toMatchObject({ state: 'draft' });
  });
});
