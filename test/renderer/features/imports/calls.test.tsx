import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { undoAct } from '../../../../renderer/data/history';
import { ok } from '../../../../shared/lib/result';
import { made } from '../../../../shared/model/change';
import { blankCall } from '../../../../shared/model/call';
import { axeFaults } from '../../../fixtures/axe';
import { fixedInstant, put } from '../../../fixtures/data-room';
import { fakeSound, sha256 } from '../../../fixtures/fake-files';
import { drop, openImportRoom, rowOf, text, vtt } from './import-room';

const importButton = () => page.getByRole('button', { name: /^Import (\d|of)/ });

test('an empty screen says what can come in and how', async () => {
  await openImportRoom();
  await expect.element(page.getByText('Drop files or a folder anywhere on this window')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Choose a folder' })).toBeVisible();
  expect(await axeFaults()).toEqual([]);
});

test('what is recognised is said, the rest has a sentence each, and nothing is stored until it is asked for', async () => {
  const room = await openImportRoom('Dana Fox');
  drop(
    room,
    { name: '2026-03-14 Dana Fox - Acme.wav', bytes: fakeSound('one') },
    { name: '2026-03-14 Dana Fox - Acme.vtt', bytes: vtt('Dana Fox', 'Hello.') },
    { name: 'memo.txt', bytes: fakeSound('a memo that is a sound') },
    { name: 'letter.mp3', bytes: text('Dear all') },
    { name: 'nothing.mp3', bytes: new Uint8Array() },
    { name: 'notes.vtt', bytes: text('WEBVTT\n\n') },
  );
  await expect
    .element(page.getByText('2 recordings, 1 transcript, 3 files that cannot be taken.', { exact: false }))
    .toBeVisible();
  await expect.element(page.getByText('Is empty; download or copy it again.')).toBeVisible();
  await expect.element(page.getByText('Is text, not a recording;', { exact: false })).toBeVisible();
  await expect.element(page.getByText('There is no spoken text in this file.')).toBeVisible();
  await expect.element(page.getByText('memo.txt is really WAV; it is kept as WAV.')).toBeVisible();
  await expect.element(importButton()).toHaveTextContent('Import 1 of 2 calls');
  await expect.element(page.getByText('1 needs a rep, 1 needs a date')).toBeVisible();
  expect(await axeFaults()).toEqual([]);
  expect(room.main.disk.store.size).toBe(0);
  expect(await room.db.calls.count()).toBe(0);
});

test('calls come in with recordings and transcripts as one act that one undo takes back', async () => {
  const room = await openImportRoom('Dana Fox', 'Tomasz Wieczorek');
  drop(
    room,
    { name: '2026-03-14 0930 Dana Fox - Acme.wav', bytes: fakeSound('one') },
    { name: '2026-03-14 0930 Dana Fox - Acme.vtt', bytes: vtt('Dana Fox', 'Hello.') },
    { name: '2026-03-15 Tomasz Wieczorek - Bellhaven - Demo.wav', bytes: fakeSound('two') },
  );
  await importButton().click();
  await expect.element(page.getByText('Imported 2 calls.').first()).toBeVisible();
  const calls = await room.db.calls.orderBy('[clientId+date]').toArray();
  expect(calls.map(({ date, time, customer, kind, source }) => [date, time, customer, kind, source])).toEqual(
    [
      ['2026-03-14', '09:30', 'Acme', 'discovery', 'recording'],
      ['2026-03-15', null, 'Bellhaven', 'demo', 'recording'],
    ],
  );
  const [recording] = await room.db.recordings
    .where('id')
    .equals(calls[0]?.recordingId ?? '')
    .toArray();
  expect(recording?.hash).toBe(await sha256(fakeSound('one')));
  const [transcript] = await room.db.transcripts.toArray();
  expect(transcript?.callId).toBe(calls[0]?.id);
  expect(transcript?.speakers).toEqual([
    { name: 'Dana Fox', role: 'rep' },
    { name: 'Ann Buyer', role: 'customer' },
  ]);
  expect((await room.db.transcriptSources.toArray())[0]?.text).toContain('<v Dana Fox>Hello.');

  const undo = await undoAct(room.db, room.client.id);
  expect(undo?.label).toBe('Import 2 calls');
  if (undo) await room.door.commit(undo);
  for (const table of ['calls', 'recordings', 'transcripts', 'transcriptSources'] as const)
    expect(await room.db.table(table).count()).toBe(0);
});

test('a name that is no rep yet is added with one press, for all its calls, and comes in with them', async () => {
  const room = await openImportRoom();
  drop(
    room,
    { name: '2026-03-14 Dana Fox - Acme.wav', bytes: fakeSound('one') },
    { name: '2026-03-15 Dana Fox - Bellhaven.wav', bytes: fakeSound('two') },
  );
  await page.getByRole('button', { name: 'Add Dana Fox (2)' }).click();
  expect(await room.db.reps.count()).toBe(0);
  await importButton().click();
  await expect.element(page.getByText('Imported 2 calls.').first()).toBeVisible();
  const reps = await room.db.reps.toArray();
  expect(reps.map(({ name }) => name)).toEqual(['Dana Fox']);
  expect((await room.db.calls.toArray()).map(({ repId }) => repId)).toEqual([reps[0]?.id, reps[0]?.id]);
});

test('dates that can be read two ways are asked for once', async () => {
  const room = await openImportRoom('Dana Fox');
  drop(
    room,
    { name: '03-04-2026 Dana Fox - Acme.wav', bytes: fakeSound('one') },
    { name: '05-04-2026 Dana Fox - Bellhaven.wav', bytes: fakeSound('two') },
  );
  await expect.element(page.getByText('2 dates can be read two ways', { exact: false })).toBeVisible();
  await expect.element(importButton()).toBeDisabled();
  await page.getByRole('button', { name: '3 Apr 2026' }).click();
  await importButton().click();
  await expect.element(page.getByText('Imported 2 calls.').first()).toBeVisible();
  expect((await room.db.calls.toArray()).map(({ date }) => date).toSorted()).toEqual([
    '2026-04-03',
    '2026-04-05',
  ]);
});

test('many calls are corrected at once, and one in its place by keyboard', async () => {
  const room = await openImportRoom('Dana Fox');
  drop(room, ...['a', 'b', 'c'].map((name) => ({ name: `${name}1.wav`, bytes: fakeSound(name) })));
  await expect.element(page.getByText('3 need a rep, 3 need a date')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Select all' }).click();
  await page.getByRole('button', { name: 'Correct 3 calls' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Rep', exact: true }).click();
  await page.getByRole('option', { name: 'Dana Fox' }).click();
  await dialog.getByLabelText('Date').fill('2026-03-14');
  await dialog.getByLabelText('Customer').fill('Acme');
  await dialog.getByRole('button', { name: 'Correct 3 calls' }).click();
  await expect.element(importButton()).toHaveTextContent('Import 3 calls');

  await rowOf('b1.wav')
    .getByRole('button', { name: /^Customer/ })
    .click();
  await userEvent.keyboard('{Control>}a{/Control}Bellhaven{Enter}');
  await expect.element(rowOf('b1.wav').getByText('Bellhaven')).toBeVisible();
  await importButton().click();
  await expect.element(page.getByText('Imported 3 calls.').first()).toBeVisible();
  const customers = (await room.db.calls.toArray()).map(({ customer }) => customer).toSorted();
  expect(customers).toEqual(['Acme', 'Acme', 'Bellhaven']);
});

test('a recording that is here already names its call, and the same file twice comes in once', async () => {
  const room = await openImportRoom('Dana Fox');
  drop(room, { name: '2026-03-14 Dana Fox - Acme.wav', bytes: fakeSound('one') });
  await importButton().click();
  await expect.element(page.getByText('Imported 1 call.').first()).toBeVisible();
  drop(
    room,
    { name: 'copy of it.wav', bytes: fakeSound('one') },
    { name: '2026-03-16 Dana Fox - Cold.wav', bytes: fakeSound('two') },
    { name: '2026-03-16 Dana Fox - Cold again.wav', bytes: fakeSound('two') },
  );
  await expect.element(rowOf('copy of it.wav').getByText('Here: Acme, Dana Fox, 14 Mar 2026')).toBeVisible();
  await expect.element(rowOf('Cold again.wav').getByText('Same as another')).toBeVisible();
  await importButton().click();
  await expect.element(rowOf('Cold.wav')).not.toBeInTheDocument();
  expect((await room.db.recordings.toArray()).length).toBe(2);
  expect(await room.db.calls.count()).toBe(2);
});

test('an import that is stopped leaves no file and no record', async () => {
  const room = await openImportRoom('Dana Fox');
  let goOn = (): void => undefined;
  room.main.disk.held.set('2026-03-15 Dana Fox - B.wav', new Promise((resolve) => (goOn = resolve)));
  drop(
    room,
    { name: '2026-03-14 Dana Fox - A.wav', bytes: fakeSound('one') },
    { name: '2026-03-15 Dana Fox - B.wav', bytes: fakeSound('two') },
  );
  await importButton().click();
  await expect.element(page.getByText('Copying 2026-03-15 Dana Fox - B.wav', { exact: false })).toBeVisible();
  expect(room.main.disk.store.size).toBe(1);
  await page.getByRole('button', { name: 'Stop' }).click();
  goOn();
  await expect.poll(() => room.said.at(-1)?.text).toBe('The import was stopped. Nothing was stored.');
  expect(room.main.disk.store.size).toBe(0);
  expect(await room.db.calls.count()).toBe(0);
  await expect.element(importButton()).toHaveTextContent('Import 2 calls');
});

test('a file that cannot be copied stays with its reason while the others come in', async () => {
  const room = await openImportRoom('Dana Fox');
  room.main.disk.keepFails.set('2026-03-15 Dana Fox - B.wav', 'The disk could not read this file.');
  drop(
    room,
    { name: '2026-03-14 Dana Fox - A.wav', bytes: fakeSound('one') },
    { name: '2026-03-15 Dana Fox - B.wav', bytes: fakeSound('two') },
  );
  await importButton().click();
  await expect
    .element(page.getByText('Imported 1 call. 1 could not be copied and stays here.').first())
    .toBeVisible();
  await expect.element(page.getByTitle('The disk could not read this file.')).toBeVisible();
  expect(await room.db.calls.count()).toBe(1);
});

test('a transcript alone goes to the call it must belong to, or makes one without a recording', async () => {
  const room = await openImportRoom('Dana Fox');
  const [rep] = room.reps;
  const given = { id: room.newId(), clientId: room.client.id, repId: rep?.id ?? '', createdAt: fixedInstant };
  const call = { ...blankCall({ ...given, date: '2026-03-14' }), customer: 'Acme' };
  await put(room, room.client.id, [made('calls', call)]);
  drop(
    room,
    { name: '2026-03-14 Dana Fox - Acme.vtt', bytes: vtt('Dana Fox', 'Hello.') },
    { name: '2026-03-20 Dana Fox - Nordwind.vtt', bytes: vtt('Dana Fox', 'Hello again.') },
  );
  await expect.element(rowOf('Acme.vtt').getByText('Adds a transcript')).toBeVisible();
  await expect.element(rowOf('Nordwind.vtt').getByText('Makes a new call')).toBeVisible();
  await importButton().click();
  await expect.element(page.getByText('Imported 1 call and 1 transcript.').first()).toBeVisible();
  const transcripts = await room.db.transcripts.toArray();
  const calls = await room.db.calls.toArray();
  expect(transcripts.find(({ fileName }) => fileName.includes('Acme'))?.callId).toBe(call.id);
  expect(calls.find(({ customer }) => customer === 'Nordwind')?.source).toBe('notes');
});

test('a table of two hundred files draws only the rows in view', async () => {
  const room = await openImportRoom('Dana Fox');
  drop(
    room,
    ...Array.from({ length: 200 }, (_, place) => ({
      name: `2026-03-14 Dana Fox - Customer ${place}.wav`,
      bytes: fakeSound(String(place)),
    })),
  );
  await expect.element(importButton()).toHaveTextContent('Import 200 calls');
  expect(document.querySelectorAll('[role=row]').length).toBeLessThan(60);
});

test('a fault of the copying is one sentence at its call; the others come in and no file is left over', async () => {
  const room = await openImportRoom('Dana Fox');
  const broken = Promise.withResolvers<void>();
  room.main.disk.held.set('2026-03-15 Dana Fox - B.wav', broken.promise);
  drop(
    room,
    { name: '2026-03-14 Dana Fox - A.wav', bytes: fakeSound('one') },
    { name: '2026-03-15 Dana Fox - B.wav', bytes: fakeSound('two') },
  );
  await importButton().click();
  await expect.element(page.getByText('Copying 2026-03-15 Dana Fox - B.wav', { exact: false })).toBeVisible();
  broken.reject(new Error('The channel is closed'));
  await expect
    .element(page.getByText('Imported 1 call. 1 could not be copied and stays here.').first())
    .toBeVisible();
  await expect.element(page.getByTitle(/^2026-03-15 Dana Fox - B.wav could not be copied\./)).toBeVisible();
  expect(await room.db.calls.count()).toBe(1);
  expect(room.main.disk.store.size).toBe(1);
  room.main.disk.held.clear();
  await page.getByRole('button', { name: 'Try 1 call again' }).click();
  await expect.poll(() => room.db.calls.count()).toBe(2);
});

test('a file of an unknown kind that was copied all the same is put away again', async () => {
  const room = await openImportRoom('Dana Fox');
  const keep = room.bridge.recordings.keep.bind(room.bridge.recordings);
  Object.assign(room.bridge.recordings, {
    keep: async (asked: Parameters<typeof keep>[0]) => {
      const kept = await keep(asked);
      return kept.ok ? ok({ ...kept.value, kind: 'amr' }) : kept;
    },
  });
  drop(room, { name: '2026-03-14 Dana Fox - A.wav', bytes: fakeSound('one') });
  await importButton().click();
  await expect.element(page.getByTitle(/is of a kind that Benchcoach does not know/)).toBeVisible();
  await expect.poll(() => room.main.disk.store.size).toBe(0);
});

test('a fault after the copying leaves no file and no record, and the import can be tried again', async () => {
  const room = await openImportRoom('Dana Fox');
  const keep = room.bridge.recordings.keep.bind(room.bridge.recordings);
  Object.assign(room.bridge.recordings, {
    keep: async (asked: Parameters<typeof keep>[0]) => {
      const kept = await keep(asked);
      vi.spyOn(room.db.recordings, 'where').mockImplementationOnce(() => {
        throw new DOMException('The connection is closing', 'InvalidStateError');
      });
      Object.assign(room.bridge.recordings, { keep });
      return kept;
    },
  });
  drop(room, { name: '2026-03-14 Dana Fox - A.wav', bytes: fakeSound('one') });
  await importButton().click();
  await expect
    .poll(() => room.said.at(-1)?.text)
    .toBe('The import was broken off by a fault. Nothing was stored; try it again.');
  expect(room.main.disk.store.size).toBe(0);
  expect(await room.db.calls.count()).toBe(0);
  await importButton().click();
  await expect.element(page.getByText('Imported 1 call.').first()).toBeVisible();
});
