import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { logTo } from '../../../electron/disk/log';
import { nodeDisk } from '../../../electron/disk/node-disk';
import { faultyDisk, systemError } from '../faulty-disk';
import { tempFolder } from '../temp-folder';

const now = () => Date.UTC(2026, 10, 22);

test('events stand in the log one a line, in order', async () => {
  const file = path.join(await tempFolder(), 'x.log');
  const log = logTo(nodeDisk, file, now);
  for (let event = 0; event < 20; event++) log.note(`event-${event}`, { seq: event });
  await log.settled();
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  expect(lines).toHaveLength(20);
  expect(JSON.parse(lines[3] ?? '')).toEqual({ at: '2026-11-22T00:00:00.000Z', event: 'event-3', seq: 3 });
});

test('an error is noted by kind and code, never by what it is about', async () => {
  const file = path.join(await tempFolder(), 'x.log');
  const log = logTo(nodeDisk, file, now);
  const secret = '/home/dana/Clients/Acme GmbH/secret.mp3';
  log.fault('recording-keep', await nodeDisk.readWhole(secret).catch((error: unknown) => error));
  log.fault('other', new Error(`Could not read ${secret} of Dana Fox`));
  log.fault('odd', secret);
  await log.settled();
  const text = await readFile(file, 'utf8');
  expect(text).toContain('ENOENT');
  for (const word of ['dana', 'Dana', 'Acme', 'secret', 'home']) expect(text).not.toContain(word);
});

test('a log that has grown makes room: two files of some 256 KB at most', async () => {
  const folder = await tempFolder();
  const log = logTo(nodeDisk, path.join(folder, 'x.log'), now);
  for (let event = 0; event < 60; event++) log.note('long', { text: 'x'.repeat(20_000) });
  await log.settled();
  expect((await readdir(folder)).sort()).toEqual(['x.log', 'x.log.old']);
  for (const name of await readdir(folder))
    expect((await stat(path.join(folder, name))).size).toBeLessThan(300_000);
});

test('a log that cannot be written disturbs nobody', async () => {
  const disk = faultyDisk(() => {
    throw systemError('ENOSPC');
  });
  const log = logTo(disk, path.join(await tempFolder(), 'x.log'), now);
  log.note('anything');
  await expect(log.settled()).resolves.toBeUndefined();
});
