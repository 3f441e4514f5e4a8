import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { RepsScreen } from '../../../renderer/features/reps/reps-screen';
import { RepCallsScreen } from '../../../renderer/features/reps/rep-calls-screen';
import { RepProfileScreen } from '../../../renderer/features/reps/rep-profile-screen';
import { RepNotesScreen } from '../../../renderer/features/reps/rep-notes-screen';
import { RepTimelineScreen } from '../../../renderer/features/reps/rep-timeline-screen';
import { ClientScreen } from '../../../renderer/features/clients/client-screen';
import { NewClientScreen } from '../../../renderer/features/clients/new-client-screen';
import { openSeededRoom, show } from '../../fixtures/screen';
import { fillTables } from '../../fixtures/fill';

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
async function shoot(name: string) {
  await pause(600);
  await page.screenshot({ path: `../../../test/renderer/tmp/${name}.png` });
}
for (const theme of ['light', 'dark'] as const) {
  test(`list ${theme}`, async () => {
    const room = await openSeededRoom({ reps: 24, calls: 12, scored: 0.7, hasLongestNames: true });
    await page.viewport(1280, 800);
    await show(room, <RepsScreen />, { theme });
    await expect.element(page.getByText('6 of 10').first()).toBeVisible();
    await page.getByRole('checkbox', { name: 'Select Marcus Adeyemi' }).click();
    await shoot(`list-${theme}`);
  });
  test(`rep parts ${theme}`, async () => {
    const room = await openSeededRoom({ reps: 3, calls: 14, scored: 0.7 });
    const rep = room.db && (await room.db.reps.toArray())[0];
    const path = (part: string) => ({
      theme,
      path: `/reps/${rep?.id}/${part}`,
      route: `/reps/:repId/${part}`,
    });
    await page.viewport(1072, 800);
    let shown = await show(room, <RepCallsScreen />, path('calls'));
    await shoot(`calls-${theme}`);
    await shown.view.unmount();
    shown = await show(room, <RepProfileScreen />, path('profile'));
    await page.getByLabelText('Territory').fill('North and East');
    await page.getByLabelText('Manager').fill('Rosalind');
    await page.getByLabelText('Name').fill('');
    await shoot(`profile-${theme}`);
    await page.getByLabelText('Name').fill('Dana');
    await pause(500);
    await shown.view.unmount();
    shown = await show(room, <RepNotesScreen />, path('notes'));
    await page.getByRole('button', { name: 'Add a note' }).click();
    await page
      .getByRole('textbox')
      .fill('Has an offer from a competitor. Wants to lead a team within two years.');
    await shoot(`notes-${theme}`);
    await shown.view.unmount();
    shown = await show(room, <RepTimelineScreen />, path('timeline'));
    await shoot(`timeline-${theme}`);
  });
  test(`clients ${theme}`, async () => {
    const room = await openSeededRoom({ reps: 3, calls: 1 });
    await page.viewport(1072, 800);
    const shown = await show(room, <ClientScreen />, { theme });
    await shoot(`client-${theme}`);
    await page.getByRole('button', { name: 'Delete' }).click();
    await shoot(`client-delete-${theme}`);
    await shown.view.unmount();
    await show(room, <NewClientScreen />, { theme });
    await shoot(`client-new-${theme}`);
  });
}
void fillTables;
