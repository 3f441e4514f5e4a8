import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { foldersIn, prepareFolders } from '../../../electron/disk/folders';
import { openInstall } from '../../../electron/disk/install';
import { nodeDisk } from '../../../electron/disk/node-disk';
import { tempFolder } from '../temp-folder';

const fresh = (id: string) => ({ newId: () => id, now: () => Date.UTC(2026, 10, 22) });

test('an install gets its id at the first start and keeps it', async () => {
  const file = path.join(await tempFolder(), 'install.json');
  const first = await openInstall(nodeDisk, file, fresh('first'));
  expect([first.deviceId, first.schemaVersion()]).toEqual(['first', 0]);
  const again = await openInstall(nodeDisk, file, fresh('second'));
  expect(again.deviceId).toBe('first');
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
    deviceId: 'first',
    schemaVersion: 0,
    createdAt: '2026-11-22T00:00:00.000Z',
  });
});

test('the newest schema version only ever grows', async () => {
  const file = path.join(await tempFolder(), 'install.json');
  const install = await openInstall(nodeDisk, file, fresh('a'));
  await install.reachSchemaVersion(3);
  await install.reachSchemaVersion(2);
  expect(install.schemaVersion()).toBe(3);
  expect((await openInstall(nodeDisk, file, fresh('b'))).schemaVersion()).toBe(3);
});

test.each(['', '{"deviceId":', '[]', '{"deviceId":1,"schemaVersion":1,"createdAt":""}'])(
  'a damaged file (%j) is kept aside and does not stop the program',
  async (damaged) => {
    const folder = await tempFolder();
    const file = path.join(folder, 'install.json');
    await writeFile(file, damaged);
    expect((await openInstall(nodeDisk, file, fresh('new'))).deviceId).toBe('new');
    expect(await readFile(`${file}.unreadable`, 'utf8')).toBe(damaged);
  },
);

test('at every start the folders are there, and what was on its way in is gone', async () => {
  const folders = foldersIn(await tempFolder());
  await prepareFolders(nodeDisk, folders);
  await writeFile(path.join(folders.staging, 'half'), 'x');
  await writeFile(path.join(folders.journal, 'kept'), 'x');
  await prepareFolders(nodeDisk, folders);
  expect((await readdir(folders.root)).sort()).toEqual(['backups', 'journal', 'recordings', 'staging']);
  expect(await readdir(folders.staging)).toEqual([]);
  expect(await readdir(folders.journal)).toEqual(['kept']);
});
