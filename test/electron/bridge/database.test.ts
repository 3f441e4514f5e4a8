import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { diskWithRoom, faultyDisk, systemError } from '../faulty-disk';
import { firstLines } from '../disk/journal/lines';
import { aBridge } from './a-bridge';

type At = Awaited<ReturnType<typeof aBridge>>;

const noJournal =
  'There is no journal to rebuild from, so the database was left where it is. Nothing was changed.';
const asideName = 'IndexedDB.damaged-2026-11-22';

/** Puts a file where the browser would keep the page's database. */
async function keepDatabase(at: At, content: string): Promise<void> {
  const store = path.join(at.folders.database, 'app_bundle_0.indexeddb.leveldb');
  await mkdir(store, { recursive: true });
  await writeFile(path.join(store, 'CURRENT'), content);
}

const contentOf = (at: At, folder: string): Promise<string> =>
  readFile(
    path.join(path.dirname(at.folders.database), folder, 'app_bundle_0.indexeddb.leveldb', 'CURRENT'),
    'utf8',
  );

const databases = async (at: At): Promise<readonly string[]> =>
  (await readdir(path.dirname(at.folders.database))).filter((name) => name.startsWith('IndexedDB')).sort();

/** A run over the same folder as another one that has ended. */
async function nextRun(at: At, options: Parameters<typeof aBridge>[0] = {}): Promise<At> {
  await at.close();
  const again = await aBridge({ ...options, home: at.home });
  await again.prepare();
  return again;
}

async function runWithDatabase(): Promise<At> {
  const at = await aBridge();
  await at.bridge.journal.append(firstLines(1));
  await keepDatabase(at, 'damaged');
  return at;
}

test('a database is set aside by the start after the user asked, whole and beside its place', async () => {
  const at = await runWithDatabase();
  expect(await at.bridge.database.setAside()).toEqual({ ok: true });
  expect(at.restarts.count).toBe(1);
  // The browser still writes to it, so this run leaves it where it is.
  expect(await databases(at)).toEqual(['IndexedDB']);
  expect(await at.bridge.database.wasSetAside()).toBeUndefined();

  const again = await nextRun(at);
  expect(await again.bridge.database.wasSetAside()).toEqual({ ok: true });
  expect(await databases(again)).toEqual([asideName]);
  expect(await contentOf(again, asideName)).toBe('damaged');
  expect(await again.bridge.journal.sentinel()).toMatchObject({ seq: 1 });
  await again.close();
});

test('a wish is good for one start: what was rebuilt stays', async () => {
  const at = await runWithDatabase();
  await at.bridge.database.setAside();
  const again = await nextRun(at);
  await keepDatabase(again, 'rebuilt');
  const later = await nextRun(again);
  expect(await later.bridge.database.wasSetAside()).toBeUndefined();
  expect(await databases(later)).toEqual(['IndexedDB', asideName]);
  expect(await contentOf(later, 'IndexedDB')).toBe('rebuilt');
  await later.close();
});

test('a second database of the same day gets a place of its own', async () => {
  const first = await runWithDatabase();
  await first.bridge.database.setAside();
  const second = await nextRun(first);
  await keepDatabase(second, 'damaged again');
  await second.bridge.database.setAside();
  const third = await nextRun(second);
  expect(await databases(third)).toEqual([asideName, `${asideName}-2`]);
  expect(await contentOf(third, asideName)).toBe('damaged');
  expect(await contentOf(third, `${asideName}-2`)).toBe('damaged again');
  await third.close();
});

test('without a journal to rebuild from nothing is set aside, and the program does not restart', async () => {
  const at = await aBridge();
  await keepDatabase(at, 'all there is');
  expect(await at.bridge.database.setAside()).toEqual({ ok: false, error: noJournal });
  expect(at.restarts.count).toBe(0);
  const again = await nextRun(at);
  expect(await databases(again)).toEqual(['IndexedDB']);
  await again.close();
});

test('a journal that went between the wish and the start leaves the database where it is', async () => {
  const at = await runWithDatabase();
  await at.bridge.database.setAside();
  await rm(at.folders.journal, { recursive: true });
  const again = await nextRun(at);
  expect(await again.bridge.database.wasSetAside()).toEqual({ ok: false, error: noJournal });
  expect(await contentOf(again, 'IndexedDB')).toBe('damaged');
  await again.close();
});

test('pressed twice the program restarts once', async () => {
  const at = await runWithDatabase();
  await at.bridge.database.setAside();
  expect(await at.bridge.database.setAside()).toEqual({ ok: true });
  expect(at.restarts.count).toBe(1);
  await at.close();
});

test('a wish that cannot be written down is refused in words, and the program stays', async () => {
  const faulty = faultyDisk((step, file) => {
    if (step === 'rename' && file.includes('set-database-aside')) throw systemError('ENOSPC');
  });
  const at = await aBridge({ disk: { ...faulty, volume: diskWithRoom(1e12).volume.bind(undefined) } });
  await at.bridge.journal.append(firstLines(1));
  expect(await at.bridge.database.setAside()).toEqual({
    ok: false,
    error: 'The disk is full. Nothing was changed; make room and try again.',
  });
  expect(at.restarts.count).toBe(0);
  const again = await nextRun(at);
  expect(await again.bridge.database.wasSetAside()).toBeUndefined();
  await again.close();
});

test('a folder that cannot be moved stays, the program starts and says why, and does not try by itself', async () => {
  const at = await runWithDatabase();
  await at.bridge.database.setAside();
  const faulty = faultyDisk((step, file) => {
    if (step === 'rename' && file === at.folders.database) throw systemError('EBUSY');
  });
  const again = await nextRun(at, { disk: faulty });
  expect(await again.bridge.database.wasSetAside()).toEqual({
    ok: false,
    error: 'Another program holds the file. Close it there and try again.',
  });
  expect(again.log.events).toContain('database-set-aside');
  const later = await nextRun(again);
  expect(await later.bridge.database.wasSetAside()).toBeUndefined();
  expect(await contentOf(later, 'IndexedDB')).toBe('damaged');
  await later.close();
});

test('a wish that cannot be forgotten moves nothing, so that no start sets a rebuilt database aside', async () => {
  const at = await runWithDatabase();
  await at.bridge.database.setAside();
  const faulty = faultyDisk((step, file) => {
    if (step === 'remove' && file === at.folders.setAsideNote) throw systemError('EACCES');
  });
  const again = await nextRun(at, { disk: faulty });
  expect(await again.bridge.database.wasSetAside()).toMatchObject({ ok: false });
  expect(await contentOf(again, 'IndexedDB')).toBe('damaged');
  await again.close();
});

test('a database whose folder is gone already counts as set aside', async () => {
  const at = await runWithDatabase();
  await at.bridge.database.setAside();
  await rm(at.folders.database, { recursive: true });
  const again = await nextRun(at);
  expect(await again.bridge.database.wasSetAside()).toEqual({ ok: true });
  await again.close();
});
