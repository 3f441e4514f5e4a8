import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { undoAct } from '../../../../renderer/data/history';
import type { AssessmentFile } from '../../../../shared/codec/assessment-file';
import { blankAssessment, type Assessment } from '../../../../shared/model/assessment';
import { made } from '../../../../shared/model/change';
import { axeFaults } from '../../../fixtures/axe';
import { addClient, fixedInstant, put } from '../../../fixtures/data-room';
import { sampleFramework } from '../../../shared/competency-samples';
import { drop, openImportRoom, text } from './import-room';

/** An import screen whose only rep has an assessment that waits for its file. */
async function openWaiting(fields: Partial<Assessment> = {}) {
  const room = await openImportRoom('Dana Fox');
  const [rep] = room.reps;
  if (!rep) throw new Error('The room has a rep');
  const { clientId } = rep;
  const framework = sampleFramework({ id: room.newId(), family: room.newId(), clientId });
  const assessment: Assessment = {
    ...blankAssessment({
      id: room.newId(),
      clientId,
      repId: rep.id,
      frameworkId: framework.id,
      quarter: '2026-10-01',
      assessor: room.coach.name,
      assessedOn: '2026-11-20',
      startedAt: fixedInstant,
    }),
    coachId: room.coach.id,
    via: 'form',
    ...fields,
  };
  await put(room, clientId, [made('frameworks', framework), made('assessments', assessment)]);
  const file: AssessmentFile = {
    format: 'benchcoach-assessment',
    formatVersion: 1,
    assessmentId: assessment.id,
    repId: rep.id,
    repName: rep.name,
    quarter: '2026-10-01',
    assessor: 'Kim Reed',
    assessedOn: '2026-11-21',
    levels: { hunting: 8, negotiating: null },
    sources: { hunting: 'data', negotiating: 'observation' },
    notes: { hunting: 'Twelve first meetings' },
  };
  const give = (change: Partial<AssessmentFile> = {}, name = 'Levels Dana Fox, Q4 2026.json'): void =>
    drop(room, { name, bytes: text(JSON.stringify({ ...file, ...change })) });
  return { room, assessment, file, give };
}

const button = (name: string) => page.getByRole('button', { name });

describe('a file of levels', () => {
  test('shows whose it is and what it says, and is taken in as one step that can be undone', async () => {
    const { room, assessment, give } = await openWaiting();
    give();
    await expect
      .element(
        page.getByText(/Assessment of Dana Fox, Q4 2026, by Kim Reed, .*: 1 level, 1 could not be judged/),
      )
      .toBeVisible();
    expect(await room.db.assessments.get(assessment.id)).toMatchObject({ state: 'draft' });
    expect(await axeFaults()).toEqual([]);
    await button('Take in').click();
    await expect.element(page.getByText('The assessment of Dana Fox, Q4 2026, is in.')).toBeVisible();
    expect(await room.db.assessments.get(assessment.id)).toMatchObject({
      state: 'complete',
      completedAt: fixedInstant,
      assessor: 'Kim Reed',
      coachId: null,
      levels: { hunting: 8, negotiating: null },
      sources: { hunting: 'data' },
      notes: { hunting: 'Twelve first meetings' },
    });
    const undo = await undoAct(room.db, room.client.id);
    expect(undo?.label).toBe('Take in the assessment of Dana Fox');
    if (undo) await room.door.commit(undo);
    expect(await room.db.assessments.get(assessment.id)).toEqual(assessment);
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
    await expect.element(page.getByText(/This assessment was taken in already/)).toBeVisible();
    expect(button('Take in').elements()).toEqual([]);
    expect(await axeFaults()).toEqual([]);
  });

  test.each<[string, Partial<AssessmentFile>, RegExp]>([
    [
      'for an assessment that is not here',
      { assessmentId: '00000000-0000-7000-8000-00000000beef' },
      /No assessment here waits/,
    ],
    ['for another rep', { repId: '00000000-0000-7000-8000-00000000beef' }, /names another rep or quarter/],
    ['half filled', { levels: { hunting: 3 } }, /Only 1 of 2 competencies are settled/],
  ])('is refused %s', async (_, change, why) => {
    const { give } = await openWaiting();
    give(change);
    await expect.element(page.getByText(why)).toBeVisible();
    expect(button('Take in').elements()).toEqual([]);
  });

  test('is refused damaged, with the other files that cannot be taken', async () => {
    const { room, file } = await openWaiting();
    drop(room, { name: 'levels.json', bytes: text(JSON.stringify(file).slice(0, -30)) });
    await expect.element(page.getByText(/The file of levels is damaged: it breaks off/)).toBeVisible();
  });

  test('is refused while another client is open, and tells nothing of that client', async () => {
    const { room, give } = await openWaiting();
    const other = await addClient(room, 'Secret Bros');
    await room.db.assessments.toCollection().modify({ clientId: other.id });
    give();
    await expect.element(page.getByText(/belongs to a rep of another client/)).toBeVisible();
    await expect.element(page.getByText('Secret Bros')).not.toBeInTheDocument();
  });

  test('can be left where it is', async () => {
    const { room, assessment, give } = await openWaiting();
    give();
    await button('Leave it').click();
    await expect.element(page.getByText('Drop files or a folder anywhere on this window')).toBeVisible();
    expect(await room.db.assessments.get(assessment.id)).toMatchObject({ state: 'draft' });
  });
});
