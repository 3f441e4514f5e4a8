import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Closing } from '../../../../renderer/app/shell/closing';
import { drafts } from '../../../../renderer/platform/drafts';
import { changeClient } from '../../../../shared/model/acts/clients';
import { openScreenRoom, show } from '../../../fixtures/screen';

const full = 'Only 300 MB are free on this disk.';

async function openRoom() {
  let why: string | undefined;
  const room = await openScreenRoom('Acme', () => why);
  await show(room, <Closing />);
  const { client, door } = room;
  const type = (notes: string) =>
    door.commit({ clientId: client.id, ...changeClient(client, 'notes', notes) });
  return { room, type, setFull: (isFull: boolean) => (why = isFull ? full : undefined) };
}

const question = () => page.getByRole('dialog', { name: 'Close and lose what is not saved?' });

test('a window that closes hands on what is typed, saves it, and goes', async () => {
  const { room, type } = await openRoom();
  const field = Symbol('notes');
  drafts.open(field, () => {
    drafts.close(field);
    void type('Call Monday');
  });
  room.main.tell('closing', {});
  await expect.poll(() => room.main.closing).toEqual(['stays open', 'ready to close']);
  expect((await room.db.clients.get(room.client.id))?.notes).toBe('Call Monday');
});

test('typing that waits for room holds the window and is named; kept open, it is saved once there is room', async () => {
  const { room, type, setFull } = await openRoom();
  setFull(true);
  const typed = type('Call Monday');
  room.main.tell('closing', {});
  await expect.element(question()).toBeVisible();
  await expect
    .element(question().getByText(/^Only 300 MB are free on this disk. 1 thing you typed/))
    .toBeVisible();
  await page.getByRole('button', { name: 'Keep open' }).click();
  await expect.element(question()).not.toBeInTheDocument();
  expect(room.main.closing).toEqual(['stays open']);

  setFull(false);
  room.door.retry();
  expect((await typed).ok).toBe(true);
  expect((await room.db.clients.get(room.client.id))?.notes).toBe('Call Monday');
});

test('only the user’s word gives up what is not saved', async () => {
  const { room, type, setFull } = await openRoom();
  setFull(true);
  void type('Call Monday');
  room.main.tell('closing', {});
  await page.getByRole('button', { name: 'Close and lose it' }).click();
  await expect.poll(() => room.main.closing).toEqual(['stays open', 'ready to close']);
});
