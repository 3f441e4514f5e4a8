import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { BackupInfo } from '../../../shared/bridge/bridge';
import { backupsBridge } from '../../../electron/bridge/backups';
import { shelfIn } from '../../../electron/disk/backups/shelf';
import type { Disk } from '../../../electron/disk/disk';
import { freeSpace } from '../../../electron/disk/free-space';
import { diskWithRoom, faultyDisk, systemError } from '../faulty-disk';
import { quietLog } from '../quiet-log';
import { tempFolder } from '../temp-folder';

const roomy = diskWithRoom(1e12);
const sentinel = (calls: number, reps = 0) => ({
  seq: calls,
  hash: 'a'.repeat(64),
  counts: { calls, reps },
  schemaVersion: 1,
});
const calls = (count: number) =>
  Array.from({ length: count }, (_, index) => `{"id":"call-${index}","né":"Ø"}`);

function bridgeIn(folder: string, disk: Disk = roomy) {
  const clock = { now: Date.UTC(2026, 10, 22, 9, 0, 0) };
  const sealed: (readonly BackupInfo[])[] = [];
  const bridge = backupsBridge({
    disk,
    shelf: shelfIn(disk, folder),
    space: freeSpace(disk, folder, () => undefined),
    log: quietLog(),
    now: () => (clock.now += 1000),
    sealed: async (left) => {
      sealed.push(left);
    },
  });
  return { bridge, sealed, clock };
}

async function made(folder: string, count = 3, disk: Disk = roomy) {
  const { bridge, sealed } = bridgeIn(folder, disk);
  const begun = await bridge.begin({ sentinel: sentinel(count), reason: 'by hand' });
  if (!begun.ok) throw new Error(begun.error);
  await bridge.add({ ...begun.value, table: 'calls', records: calls(count) });
  await bridge.add({ ...begun.value, table: 'changes', records: ['{"seq":1}'] });
  return { bridge, sealed, result: await bridge.seal(begun.value) };
}

test('a sealed backup is listed with what it holds and when it was read back', async () => {
  const folder = await tempFolder();
  const { bridge, sealed, result } = await made(folder);
  expect(result).toEqual({
    ok: true,
    value: {
      name: 'backup-2026-11-22T09-00-01-000Z-3.ndjson.gz',
      madeAt: '2026-11-22T09:00:01.000Z',
      seq: 3,
      schemaVersion: 1,
      reason: 'by hand',
      verifiedAt: '2026-11-22T09:00:02.000Z',
      counts: { calls: 3, reps: 0 },
      bytes: expect.any(Number),
    },
  });
  const listed = await bridge.list();
  expect(result.ok && listed).toEqual([result.ok && result.value]);
  expect(sealed).toEqual([listed]);
});

test('a backup is plain lines of JSON under gzip, which any program can read', async () => {
  const folder = await tempFolder();
  await made(folder, 1);
  const name = (await readdir(folder)).find((each) => each.endsWith('.gz')) ?? '';
  const lines = gunzipSync(await readFile(path.join(folder, name)))
    .toString('utf8')
    .trimEnd()
    .split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { format: 'benchcoach-backup', version: 1, reason: 'by hand', sentinel: { seq: 1 } },
    { table: 'calls', record: { id: 'call-0', né: 'Ø' } },
    { table: 'changes', record: { seq: 1 } },
    { seal: { counts: { calls: 1, changes: 1 } } },
  ]);
});

test('the records of a table read back as they were given, page by page, in any order of tables', async () => {
  const folder = await tempFolder();
  const { bridge, result } = await made(folder, 2500);
  const { name } = result.ok ? result.value : { name: '' };
  const read = async (table: string, from: number, limit: number) => {
    const page = await bridge.read({ name, table, from, limit });
    return page.ok ? page.value : page.error;
  };
  expect(await read('calls', 0, 1000)).toEqual(calls(2500).slice(0, 1000));
  expect(await read('calls', 1000, 1000)).toEqual(calls(2500).slice(1000, 2000));
  expect(await read('calls', 2000, 1000)).toEqual(calls(2500).slice(2000));
  expect(await read('calls', 2500, 1000)).toEqual([]);
  expect(await read('reps', 0, 10)).toEqual([]);
  expect(await read('changes', 0, 10)).toEqual(['{"seq":1}']);
  expect(await read('calls', 7, 2)).toEqual(calls(2500).slice(7, 9));
  expect(await read('changes', 1, 10)).toEqual([]);
});

test('a page of large records ends with the one that fills a message, and none is left out', async () => {
  const { bridge } = bridgeIn(await tempFolder());
  const large = [1, 2, 3, 4, 5].map((n) => `{"id":"${n}${'x'.repeat(n === 3 ? 6e6 : 2e6)}"}`);
  const begun = await bridge.begin({ sentinel: sentinel(large.length), reason: 'by hand' });
  if (!begun.ok) throw new Error(begun.error);
  await bridge.add({ ...begun.value, table: 'calls', records: large });
  const sealed = await bridge.seal(begun.value);
  const pages: number[] = [];
  const read: string[] = [];
  for (let page = large; page.length > 0;) {
    const answer = await bridge.read({
      name: sealed.ok ? sealed.value.name : '',
      table: 'calls',
      from: read.length,
      limit: 5000,
    });
    page = answer.ok ? [...answer.value] : [];
    pages.push(page.length);
    read.push(...page);
  }
  expect(read).toEqual(large);
  expect(pages).toEqual([3, 2, 0]);
});

test('a backup that holds fewer records than the database said is not kept', async () => {
  const folder = await tempFolder();
  const { bridge } = bridgeIn(folder);
  const begun = await bridge.begin({ sentinel: sentinel(3), reason: 'daily' });
  if (!begun.ok) throw new Error(begun.error);
  await bridge.add({ ...begun.value, table: 'calls', records: calls(2) });
  expect(await bridge.seal(begun.value)).toEqual({
    ok: false,
    error: 'The backup holds 2 of 3 records of calls; it is not whole.',
  });
  expect(await readdir(folder)).toEqual([]);
});

test('an abandoned backup leaves nothing, and its token is good no more', async () => {
  const folder = await tempFolder();
  const { bridge } = bridgeIn(folder);
  const begun = await bridge.begin({ sentinel: sentinel(0), reason: 'daily' });
  if (!begun.ok) throw new Error(begun.error);
  await bridge.abandon(begun.value);
  expect(await readdir(folder)).toEqual([]);
  expect((await bridge.add({ ...begun.value, table: 'calls', records: [] })).ok).toBe(false);
  expect((await bridge.seal(begun.value)).ok).toBe(false);
});

test.each(['file.write', 'file.sync', 'rename'] as const)(
  'when %s fails while sealing, no backup and no part is left, and the old ones stay',
  async (step) => {
    const folder = await tempFolder();
    await made(folder, 2);
    const before = await readdir(folder);
    let broken = false;
    const faulty = faultyDisk((at, file) => {
      if (broken && at === step && file.includes('backup-')) throw systemError('ENOSPC');
    });
    const { bridge } = bridgeIn(folder, { ...faulty, volume: (place) => roomy.volume(place) });
    const begun = await bridge.begin({ sentinel: sentinel(5), reason: 'daily' });
    if (!begun.ok) throw new Error(begun.error);
    broken = true;
    await bridge.add({ ...begun.value, table: 'calls', records: calls(5) });
    const result = await bridge.seal(begun.value);
    expect(result).toEqual({ ok: false, error: expect.stringContaining('disk is full') });
    expect(await readdir(folder)).toEqual(before);
  },
);

test('a byte changed anywhere in a backup is found, and the backup is no longer called sound', async () => {
  const folder = await tempFolder();
  const { bridge, result } = await made(folder);
  const { name } = result.ok ? result.value : { name: '' };
  const bytes = await readFile(path.join(folder, name));
  // The first ten bytes are gzip's own header, of which time and system may be anything.
  for (let at = 10; at < bytes.length; at += 3) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 0x10;
    await writeFile(path.join(folder, name), changed);
    expect((await bridge.verify({ name })).ok).toBe(false);
  }
  expect((await bridge.list())[0]?.verifiedAt).toBeNull();
  await writeFile(path.join(folder, name), bytes);
  expect((await bridge.verify({ name })).ok).toBe(true);
  expect((await bridge.list())[0]?.verifiedAt).not.toBeNull();
});

test('a record swapped by someone who packs the file anew is found by the seal', async () => {
  const folder = await tempFolder();
  const { bridge, result } = await made(folder);
  const { name } = result.ok ? result.value : { name: '' };
  const text = gunzipSync(await readFile(path.join(folder, name))).toString('utf8');
  await writeFile(path.join(folder, name), gzipSync(text.replace('call-1', 'call-9')));
  expect(await bridge.verify({ name })).toEqual({
    ok: false,
    error: 'The backup is not what it was when it was sealed.',
  });
});

test('a backup cut off anywhere is refused with words', async () => {
  const folder = await tempFolder();
  const { bridge, result } = await made(folder, 50);
  const { name, bytes } = result.ok ? result.value : { name: '', bytes: 0 };
  for (const size of [bytes - 1, bytes - 9, Math.floor(bytes / 2), 30, 0]) {
    await truncate(path.join(folder, name), size);
    const verified = await bridge.verify({ name });
    expect(verified).toEqual({
      ok: false,
      error: expect.stringMatching(/cut off|no seal|damaged|no backup/),
    });
  }
});

test('a backup whose note is lost is still listed, as not yet read back', async () => {
  const folder = await tempFolder();
  const { bridge, result } = await made(folder);
  const { name } = result.ok ? result.value : { name: '' };
  await writeFile(path.join(folder, `${name}.json`), '{"madeAt":');
  expect(await bridge.list()).toEqual([{ ...(result.ok ? result.value : {}), verifiedAt: null }]);
});

test('under the floor no backup is begun', async () => {
  const folder = await tempFolder();
  const { bridge } = bridgeIn(folder, diskWithRoom(100 * 1024 * 1024));
  expect(await bridge.begin({ sentinel: sentinel(0), reason: 'daily' })).toEqual({
    ok: false,
    error: expect.stringContaining('100 MB free and Benchcoach needs 512 MB'),
  });
});

test('old backups rotate out, and files that are not backups are left alone', async () => {
  const folder = await tempFolder();
  await writeFile(path.join(folder, 'holiday.jpg'), 'x');
  await writeFile(path.join(folder, 'backup-mine.ndjson.gz'), 'x');
  const { bridge, clock } = bridgeIn(folder);
  for (let made = 0; made < 14; made++) {
    clock.now += 60_000;
    const begun = await bridge.begin({ sentinel: sentinel(0), reason: 'daily' });
    if (begun.ok) await bridge.seal(begun.value);
  }
  expect(await bridge.list()).toHaveLength(10);
  const names = await readdir(folder);
  expect(names).toHaveLength(22);
  expect(names).toContain('holiday.jpg');
  expect(names).toContain('backup-mine.ndjson.gz');
});

test('names that lead out of the folder are no backups', async () => {
  const { bridge } = bridgeIn(await tempFolder());
  for (const name of ['../journal/journal-000000000001.log', '/etc/passwd', 'backup-x.ndjson.gz', '..'])
    expect(
      (await bridge.verify({ name })).ok || (await bridge.read({ name, table: 'a', from: 0, limit: 1 })).ok,
    ).toBe(false);
});
