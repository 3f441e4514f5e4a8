import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { QuestionsScreen } from '../../../../renderer/features/self-assessment/questions-screen';
import { axeFaults } from '../../../fixtures/axe';
import { openScreenRoom, show } from '../../../fixtures/screen';
import { addComplete, openRoundsRoom } from './rounds-room';

const box = (place: number) => page.getByRole('textbox', { name: `Question ${place}`, exact: true });

test('the standard questions can be read before there are any of the client, and changed', async () => {
  const room = await openScreenRoom();
  await show(room, <QuestionsScreen />);
  await expect.element(page.getByText(/The standard questions\. They are asked as they stand/)).toBeVisible();
  expect(await axeFaults()).toEqual([]);
  await page.getByRole('button', { name: 'Change the wording' }).click();
  await box(1).fill('How sure are you of the first ten minutes?');
  await box(2).fill('How sure are you of the price?');
  await expect
    .poll(async () =>
      (await room.db.questionnaires.toArray())[0]?.questions.slice(0, 2).map(({ text }) => text),
    )
    .toEqual(['How sure are you of the first ten minutes?', 'How sure are you of the price?']);
  expect(await axeFaults()).toEqual([]);
});

test('questions that were asked stay, and a better wording is the next version', async () => {
  const room = await openRoundsRoom({ calls: 1 });
  await addComplete(room, 1, 3);
  await show(room, <QuestionsScreen />);
  await expect.element(page.getByText(/Asked in 1 round\./)).toBeVisible();
  expect(box(1).elements()).toEqual([]);
  await page.getByRole('button', { name: 'Make version 2' }).click();
  await expect.element(box(1)).toBeVisible();
  await box(1).fill('Better words?');
  await expect
    .poll(async () => (await room.db.questionnaires.toArray()).map(({ questions }) => questions[0]?.text))
    .toContain('Better words?');
  const first = await room.db.questionnaires.get(room.questionnaire.id);
  expect(first?.questions).toEqual(room.questionnaire.questions);
});

test('a question is never left without a text', async () => {
  const room = await openRoundsRoom({ calls: 1 });
  await show(room, <QuestionsScreen />);
  await box(3).fill('  ');
  await expect.element(page.getByText('A question needs a text.')).toBeVisible();
  const [kept] = await room.db.questionnaires.toArray();
  expect(kept?.questions[2]?.text).toBe(room.questionnaire.questions[2]?.text);
});
