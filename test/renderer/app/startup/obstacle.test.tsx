import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Obstacle } from '../../../../renderer/app/startup/obstacle';
import { open } from '../../../../renderer/data/opening';
import { Theme } from '../../../../renderer/ui/theme/theme';
import { axeFaults } from '../../../fixtures/axe';
import { openSeededRoom } from '../../../fixtures/screen';

test('a missing journal is told with what is missing beside it, and begun anew after a backup', async () => {
  const room = await openSeededRoom({ reps: 1, calls: 2 });
  room.main.lines = [];
  const opening = await open(room.bridge, room.name);
  if (opening.is !== 'journal lost') throw new Error(`the opening is ${opening.is}`);
  let solved = 0;
  const view = await render(
    <Theme name="light">
      <Obstacle bridge={room.bridge} opening={opening} onSolved={() => (solved += 1)} />
    </Theme>,
  );
  await expect.element(page.getByRole('heading')).toHaveTextContent('The journal of your data is missing');
  await expect.element(page.getByText(/^2 of 2 recordings are not there/)).toBeVisible();
  expect(await axeFaults(view.container)).toEqual([]);
  await page.getByRole('button', { name: 'Back up and begin a new journal' }).click();
  await page.getByRole('button', { name: 'Open Benchcoach' }).click();
  expect(solved).toBe(1);
  expect(room.main.backups.size).toBe(1);
  expect((await open(room.bridge, room.name)).is).toBe('ready');
});
