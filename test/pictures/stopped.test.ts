import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { databaseFolder, endsForRestart, launch } from '../e2e/launch';
import { goTo, startWithClient } from '../e2e/walk';
import { Album, pictureCoach } from './album';

let userDataDir = '';
beforeEach(async () => {
  userDataDir = await mkdtemp(path.join(os.tmpdir(), 'benchcoach-stopped-'));
  const first = await launch({ userDataDir });
  await startWithClient(first.page, 'Acme', pictureCoach);
  await first.close();
});
afterEach(() => rm(userDataDir, { recursive: true, force: true }));

test('what stands there when the program cannot go on', async () => {
  const album = await Album.of('stopped');
  await rm(databaseFolder(userDataDir), { recursive: true });
  const damaged = await launch({ userDataDir });
  await damaged.page.getByRole('button', { name: /Rebuild/ }).waitFor();
  await album.take(damaged, 'recovery', 'Data is missing', { inSmall: true });
  const { end } = await endsForRestart(damaged.app);
  await damaged.page.getByRole('button', { name: /Rebuild/ }).click();
  await end;
  const rebuilt = await launch({ userDataDir });
  await rebuilt.page.getByRole('button', { name: 'Open Benchcoach' }).waitFor();
  await album.take(rebuilt, 'recovery-done', 'The data is back');
  await rebuilt.page.getByRole('button', { name: 'Open Benchcoach' }).click();
  await goTo(rebuilt.page, '/');
  // A screen that fails: the database gives an error for everything that is read from now on.
  await rebuilt.page.evaluate(() => {
    const fail = (): never => {
      throw new Error('Internal error opening backing store');
    };
    IDBObjectStore.prototype.getAll = fail;
    IDBIndex.prototype.getAll = fail;
    location.hash = '/library';
  });
  await rebuilt.page.getByRole('button', { name: 'Open again' }).waitFor();
  await album.take(rebuilt, 'crash', 'A screen failed');
  await rebuilt.close();

  const file = path.join(userDataDir, 'benchcoach/install.json');
  const install: unknown = JSON.parse(await readFile(file, 'utf8'));
  expect(install).toHaveProperty('schemaVersion');
  await writeFile(file, JSON.stringify({ ...Object(install), schemaVersion: 999 }));
  const newer = await launch({ userDataDir });
  await newer.page.getByRole('heading', { name: /newer/ }).waitFor();
  await album.take(newer, 'too-new', 'A newer version wrote this data');
  await newer.close();
  await album.close();
});
