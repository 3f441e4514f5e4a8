import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { safeName } from '../../../electron/bridge/dialogs';
import { diskWithRoom, faultyDisk, systemError } from '../faulty-disk';
import { aBridge } from './a-bridge';

test('a chosen file is known by a handle that is no path, and reads back', async () => {
  const at = await aBridge();
  const handle = await at.chosen('calls.csv', 'a,b\n');
  expect(handle).toMatch(/^[0-9a-f-]{36}$/);
  const read = await at.bridge.files.read({ handle, limit: 100 });
  expect(read.ok && Buffer.from(read.value).toString()).toBe('a,b\n');
});

test('a large file is read piece by piece, the last one shorter, nothing behind the end', async () => {
  const at = await aBridge();
  const handle = await at.chosen('deals.csv', '0123456789');
  const piece = async (from: number) => {
    const read = await at.bridge.files.readPiece({ handle, from, most: 4 });
    return read.ok ? Buffer.from(read.value).toString() : read.error;
  };
  expect([await piece(0), await piece(4), await piece(8), await piece(12)]).toEqual([
    '0123',
    '4567',
    '89',
    '',
  ]);
});

test('a file above the limit is not read', async () => {
  const at = await aBridge();
  const handle = await at.chosen('calls.csv', 'a,b\n');
  expect(await at.bridge.files.read({ handle, limit: 3 })).toEqual({
    ok: false,
    error: 'The file is larger than 3 bytes and was not read. Split it, or export less.',
  });
});

test('a folder gives the files in it at all depths, in the order a person expects, with the way to each', async () => {
  const at = await aBridge();
  const folder = path.join(at.home, 'recordings');
  for (const name of [
    'call 10.mp3',
    'call 2.mp3',
    'Dana/2026/x.mp3',
    '.hidden/y.mp3',
    '.DS_Store',
    'Thumbs.db',
  ]) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), name);
  }
  await symlink('/etc', path.join(folder, 'link'));
  at.answers.folder = folder;
  const files = await at.bridge.files.chooseFolder({ title: '' });
  expect(files.map((file) => [file.folder, file.name, file.size])).toEqual([
    ['', 'call 2.mp3', 10],
    ['', 'call 10.mp3', 11],
    ['Dana/2026', 'x.mp3', 15],
  ]);
  at.answers.folder = undefined;
  expect(await at.bridge.files.chooseFolder({ title: '' })).toEqual([]);
});

test('dropped files and folders come in alike; what is no whole path is passed over', async () => {
  const at = await aBridge();
  await at.chosen('deep/er/a.txt', 'x');
  const dropped = await at.bridge.files.dropped([
    path.join(at.home, 'user'),
    path.join(at.home, 'user/deep/er/a.txt'),
    'etc/passwd',
    path.join(at.home, 'nowhere'),
  ]);
  expect(dropped.map(({ folder, name }) => [folder, name])).toEqual([
    ['deep/er', 'a.txt'],
    ['', 'a.txt'],
  ]);
});

test('the sample files that come with the program are given like chosen ones', async () => {
  const at = await aBridge();
  await mkdir(path.join(at.home, 'shipped'));
  await writeFile(path.join(at.home, 'shipped', 'sample.ogg'), 'x');
  expect((await at.bridge.files.shipped()).map(({ name }) => name)).toEqual(['sample.ogg']);
});

test('saving writes the bytes in the place the user chose, which can then be shown', async () => {
  const at = await aBridge();
  at.answers.save = path.join(at.home, 'out.csv');
  const saved = await at.bridge.files.save({ title: '', name: 'out.csv', bytes: Buffer.from('new') });
  expect(saved).toEqual({ ok: true, value: { handle: expect.any(String), name: 'out.csv', size: 3 } });
  await at.bridge.files.reveal({ handle: saved.ok ? (saved.value?.handle ?? '') : '' });
  await at.bridge.files.reveal({ handle: '0'.repeat(36) });
  expect(at.revealed).toEqual([at.answers.save]);
  at.answers.save = undefined;
  expect(await at.bridge.files.save({ title: '', name: 'x', bytes: Buffer.from('') })).toEqual({
    ok: true,
    value: undefined,
  });
});

test.each([
  ['file.write', 'ENOSPC', 'The disk is full'],
  ['file.sync', 'EIO', 'The disk reported a fault'],
  ['rename', 'EACCES', 'does not let Benchcoach into that place'],
  ['open', 'EROFS', 'can only be read'],
] as const)(
  'when %s fails with %s the old file stays whole and no part is left',
  async (step, code, words) => {
    const faulty = faultyDisk((at, file) => {
      if (at === step && file.includes('.part')) throw systemError(code);
    });
    const at = await aBridge({ disk: { ...faulty, volume: diskWithRoom(1e12).volume.bind(undefined) } });
    at.answers.save = path.join(at.home, 'out.csv');
    await writeFile(at.answers.save, 'old');
    const saved = await at.bridge.files.save({ title: '', name: 'out.csv', bytes: Buffer.from('new') });
    expect(saved).toEqual({ ok: false, error: expect.stringContaining(words) });
    expect(await readFile(at.answers.save, 'utf8')).toBe('old');
    expect((await readdir(at.home)).sort()).toEqual(['data', 'out.csv']);
  },
);

test('under the floor nothing is saved', async () => {
  const at = await aBridge({ disk: diskWithRoom(1000) });
  at.answers.save = path.join(at.home, 'out.csv');
  expect((await at.bridge.files.save({ title: '', name: 'x', bytes: Buffer.from('new') })).ok).toBe(false);
  expect(await readdir(at.home)).toEqual(['data']);
});

test.each([
  ['Dana Fox – Acme: Q3/Q4?.pdf', 'Dana Fox – Acme- Q3-Q4-.pdf'],
  ['../../etc/passwd', '-..-etc-passwd'],
  ['  .hidden. ', 'hidden'],
  ['con.txt', '_con.txt'],
  ['\u0007', '-'],
  ['...', 'Untitled'],
  ['Ångström 日本 😀.csv', 'Ångström 日本 😀.csv'],
])('the name %j is proposed as %j', (typed, proposed) => {
  expect(safeName(typed)).toBe(proposed);
});
