import type { Locator } from 'playwright-core';
import type { Launched } from '../e2e/launch';
import { goTo, lookAtXRay } from '../e2e/walk';
import type { Album } from './album';
import { idOf } from './store';

/** Every dialog, menu and side way that the usual screens lead to. */
export async function dialogScenes(album: Album, launched: Launched): Promise<void> {
  const { page } = launched;
  const opened = async (open: Locator, screen: string, shows: string): Promise<void> => {
    await open.click();
    await page.getByRole('dialog').last().waitFor();
    await album.take(launched, screen, shows);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').last().waitFor({ state: 'detached' });
  };
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true }).first();
  const item = (name: string): Locator => page.getByRole('menuitem', { name, exact: true });

  await goTo(page, '/reps');
  await opened(button('Add a rep'), 'dialog-add-rep', 'A new rep');
  await opened(button('Teams'), 'dialog-teams', 'The teams');
  const repId = await idOf(page, 'reps', ({ name }) => name === 'Dana Fox');
  await lookAtXRay(page, repId);
  await button('Print').click();
  await item('Web page in one file').waitFor();
  await album.take(launched, 'menu-print', 'The ways to print');
  await page.keyboard.press('Escape');
  await button('More').click();
  await item('Delete').waitFor();
  await opened(item('Delete'), 'dialog-delete-rep', 'What goes when a rep is deleted');
  await button('More').click();
  await item('Export a bundle').waitFor();
  await opened(item('Export a bundle'), 'dialog-export', 'What a bundle takes along');

  const callId = await idOf(page, 'calls', (call) => call['repId'] === repId && call['recordingId'] !== null);
  await goTo(page, `/calls/${callId}`);
  await button('More for this call').click();
  await item('Edit the call’s details').waitFor();
  await opened(item('Edit the call’s details'), 'dialog-call', 'The details of a call');
  await button('More for this call').click();
  await item('Leave out of the queue').waitFor();
  await opened(item('Leave out of the queue'), 'dialog-leave-out', 'Why a call is left out');

  await goTo(page, '/client');
  await opened(
    page.getByRole('button', { name: /^Delete/ }).first(),
    'dialog-delete-client',
    'What goes with a client',
  );
  await goTo(page, '/library');
  await button('Draft next version').click();
  await page.getByRole('button', { name: /^Publish version/ }).waitFor();
  await album.take(launched, 'library-draft', 'A draft of the next version of a rubric', { inSmall: true });
}
