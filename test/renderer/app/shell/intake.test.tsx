import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Intake } from '../../../../renderer/app/shell/intake';
import { useIntake } from '../../../../renderer/platform/intake';
import { openScreenRoom, show } from '../../../fixtures/screen';

const drag = (kind: string, files: readonly File[] = [new File(['x'], 'a.mp3')]): DragEvent => {
  const dataTransfer = new DataTransfer();
  files.forEach((file) => dataTransfer.items.add(file));
  const event = new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer });
  document.body.dispatchEvent(event);
  return event;
};
const layer = () => page.getByText('Drop recordings, transcripts, a roster or a bundle');

async function openRoom() {
  const room = await openScreenRoom();
  useIntake.getState().take();
  const { visited } = await show(room, <Intake />, { path: '/reps' });
  return { room, visited };
}

test('files over the window show where they go, until they leave', async () => {
  await openRoom();
  drag('dragenter');
  await expect.element(layer()).toBeVisible();
  // Into an element inside the window and out of the one around it: still over the window.
  drag('dragenter');
  drag('dragleave');
  await expect.element(layer()).toBeVisible();
  drag('dragleave');
  await expect.element(layer()).not.toBeInTheDocument();
});

test('what is dropped anywhere waits for the import screen, which opens', async () => {
  const { room, visited } = await openRoom();
  room.main.disk.chosen = room.main.disk.put({ name: 'a.mp3', bytes: new Uint8Array([1]) });
  drag('dragenter');
  expect(drag('dragover').defaultPrevented).toBe(true);
  expect(drag('drop').defaultPrevented).toBe(true);
  await expect.poll(() => visited?.at(-1)).toBe('/import');
  expect(useIntake.getState().files.map(({ name }) => name)).toEqual(['a.mp3']);
  await expect.element(layer()).not.toBeInTheDocument();
});

test('something dragged that is no file is left to the field it is over', async () => {
  await openRoom();
  expect(drag('dragenter', []).defaultPrevented).toBe(false);
  expect(drag('dragover', []).defaultPrevented).toBe(false);
  await expect.element(layer()).not.toBeInTheDocument();
});

test('a drop without a file on disk is said, not lost in silence', async () => {
  const { room, visited } = await openRoom();
  drag('drop');
  await expect.poll(() => room.said.at(-1)?.text).toContain('There is no file in what was dropped.');
  expect(visited).toEqual(['/reps']);
});

test('a bundle that the system hands over goes to the import screen', async () => {
  const { room, visited } = await openRoom();
  room.main.tell('openFile', { handle: 'h', name: 'Acme.benchcoach', size: 3, folder: '' });
  await expect.poll(() => visited?.at(-1)).toBe('/import');
  expect(useIntake.getState().files.map(({ name }) => name)).toEqual(['Acme.benchcoach']);
});
