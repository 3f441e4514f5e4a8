import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { RepsScreen } from '../../../../renderer/features/reps/reps-screen';
import { axeFaults } from '../../../fixtures/axe';
import { openScreenRoom, show } from '../../../fixtures/screen';

test('an empty list says what will be here and offers the act that fills it', async () => {
  const room = await openScreenRoom();
  await show(room, <RepsScreen />);
  await expect.element(page.getByRole('heading', { name: 'No reps yet' })).toBeVisible();
  expect(await axeFaults()).toEqual([]);
});

test('a rep is added by keyboard and is in database and journal', async () => {
  const room = await openScreenRoom();
  await show(room, <RepsScreen />);
  await page.getByRole('button', { name: 'Add a rep' }).first().click();
  await page.getByLabelText('Name').fill('Dana Fox');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Dana Fox')).toBeVisible();
  expect((await room.db.reps.toArray()).map(({ name }) => name)).toEqual(['Dana Fox']);
  expect(room.main.lines.at(-1)?.change).toContain('Add Dana Fox');
});
