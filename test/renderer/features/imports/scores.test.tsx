import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { undoAct } from '../../../../renderer/data/history';
import { made } from '../../../../shared/model/change';
import { axeFaults } from '../../../fixtures/axe';
import { put } from '../../../fixtures/data-room';
import { sampleFramework } from '../../../shared/competency-samples';
import { drop, openImportRoom, text } from './import-room';

/** An import screen with three reps and a published framework of hunting and negotiating. */
async function openScoresRoom() {
  const room = await openImportRoom('Dana Fox', 'Tomasz Müller', 'Lee Park');
  const framework = sampleFramework({ id: room.newId(), family: room.newId(), clientId: room.client.id });
  await put(room, room.client.id, [made('frameworks', framework)]);
  let files = 0;
  const give = (content: string): void => drop(room, { name: `scores ${++files}.csv`, bytes: text(content) });
  return { room, framework, give };
}

const button = (name: string | RegExp) => page.getByRole('button', { name });
const wide = 'Rep,Hunting,Negotiating\nDana Fox,7,\nTomasz Müller,3,10\nNobody Here,5,5\nLee Park,good,5\n';

describe('a table of scores', () => {
  test('is recognised, shows what comes in and what not, and is one act with one undo', async () => {
    const { room, framework, give } = await openScoresRoom();
    give(wide);
    await expect.element(page.getByText('4 rows: 2 new, 0 here already, 2 rejected')).toBeVisible();
    await expect.element(page.getByLabelText('This table holds')).toHaveValue('scores');
    await expect
      .element(page.getByText('Hunting: A level is a whole number from 1 to 10', { exact: false }))
      .toBeVisible();
    expect(await room.db.assessments.count()).toBe(0);
    expect(await axeFaults()).toEqual([]);
    await button('Import 2 assessments').click();
    await expect.element(page.getByText('Imported 2 assessments.')).toBeVisible();
    const stored = await room.db.assessments.toArray();
    expect(stored).toMatchObject([
      { levels: { hunting: 7, negotiating: null }, quarter: '2026-10-01', via: 'file', state: 'complete' },
      { levels: { hunting: 3, negotiating: 10 }, coachId: room.coach.id, frameworkId: framework.id },
    ]);
    const undo = await undoAct(room.db, room.client.id);
    expect(undo?.label).toBe('Import the scores of scores 1.csv');
    if (undo) await room.door.commit(undo);
    expect(await room.db.assessments.count()).toBe(0);
  });

  test('changes nothing the second time', async () => {
    const { room, give } = await openScoresRoom();
    give('Rep,Hunting,Negotiating\nDana Fox,7,3\n');
    await button('Import 1 assessment').click();
    await expect.element(page.getByText('Imported 1 assessment.')).toBeVisible();
    give('Rep,Hunting,Negotiating\nDana Fox,7,3\n');
    await expect.element(page.getByText('1 row: 0 new, 1 here already, 0 rejected')).toBeVisible();
    await expect.element(button('Nothing to import')).toBeDisabled();
    expect(await room.db.assessments.count()).toBe(1);
  });

  test('saves the rejected rows as they were, with the reason', async () => {
    const { room, give } = await openScoresRoom();
    give(wide);
    await button('Save rejected rows').click();
    await expect.poll(() => room.main.saved.length).toBe(1);
    const saved = new TextDecoder().decode(room.main.saved[0]?.bytes);
    expect(saved).toContain('Lee Park,good,5,5,Hunting,');
    expect(saved).not.toContain('Dana Fox');
  });

  test('with a row a level is gathered by rep', async () => {
    const { room, give } = await openScoresRoom();
    give('Name,Skill,Rating,Quarter\nDana Fox,HUNTING,7,Q3 2026\nDana Fox,negotiating,2,Q3 2026\n');
    await expect.element(page.getByText('2 rows: 2 new, 0 here already, 0 rejected')).toBeVisible();
    await button('Import 1 assessment').click();
    await expect
      .poll(() => room.db.assessments.toArray())
      .toMatchObject([
        { levels: { hunting: 7, negotiating: 2 }, quarter: '2026-07-01', assessedOn: '2026-09-30' },
      ]);
  });

  test('asks for the scale where the figures may be others than levels, and says how they are converted', async () => {
    const { room, give } = await openScoresRoom();
    give('Rep,Hunting,Negotiating\nDana Fox,5,3\nTomasz Müller,4,1\n');
    await expect.element(page.getByText(/not plainly levels from 1 to 10/)).toBeVisible();
    await expect.element(button('Import')).toBeDisabled();
    expect(await axeFaults()).toEqual([]);
    await page.getByLabelText('Figures are on the scale').selectOptions('1 to 5');
    await expect.element(page.getByText('Level = 1 + (figure − 1) × 9 ÷ 4, rounded.')).toBeVisible();
    await button('Import 2 assessments').click();
    // 5 → 10, 3 → 5.5 rounded 6, 4 → 7.75 rounded 8, 1 → 1.
    await expect
      .poll(async () => (await room.db.assessments.toArray()).map(({ levels }) => levels))
      .toEqual([
        { hunting: 10, negotiating: 6 },
        { hunting: 8, negotiating: 1 },
      ]);
  });

  test('with columns of other names is corrected, and that is remembered for the next file', async () => {
    const { room, give } = await openScoresRoom();
    give('Rep,Prospecting,Haggling\nDana Fox,7,8\n');
    await page.getByLabelText('This table holds').selectOptions('scores');
    await page.getByLabelText('Hunting').selectOptions('Prospecting');
    await page.getByLabelText('Negotiating').selectOptions('Haggling');
    await button('Import 1 assessment').click();
    await expect.poll(() => room.db.assessments.count()).toBe(1);
    give('Rep,Prospecting,Haggling\nTomasz Müller,6,9\n');
    await page.getByLabelText('This table holds').selectOptions('scores');
    await button('Import 1 assessment').click();
    await expect
      .poll(async () => (await room.db.assessments.toArray()).at(-1)?.levels)
      .toEqual({
        hunting: 6,
        negotiating: 9,
      });
  });

  test('without a published framework says what is needed', async () => {
    const room = await openImportRoom('Dana Fox');
    drop(room, { name: 'scores.csv', bytes: text(wide) });
    await page.getByLabelText('This table holds').selectOptions('scores');
    await expect.element(page.getByText(/no published competency framework/)).toBeVisible();
  });
});
