import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { diskWithRoom, faultyDisk, systemError } from '../faulty-disk';
import { firstLines } from '../disk/journal/lines';
import { aBridge } from './a-bridge';

test('under the floor nothing is appended, and the sentence says how much room is wanted', async () => {
  const at = await aBridge({ disk: diskWithRoom(511 * 1024 * 1024) });
  expect(await at.bridge.journal.append(firstLines(1))).toEqual({
    ok: false,
    error:
      'The disk has 511 MB free and Benchcoach needs 512 MB to write safely. Make room and try again; nothing was changed.',
  });
  expect(await at.bridge.journal.sentinel()).toBeUndefined();
  expect(at.told).toEqual([
    {
      event: 'space',
      detail: { freeBytes: 511 * 1024 * 1024, floorBytes: 512 * 1024 * 1024, mayWrite: false },
    },
  ]);
});

test('the newest schema version that wrote is known before its lines are on disk, and after a restart', async () => {
  const at = await aBridge();
  expect((await at.bridge.app.info()).schemaVersion).toBe(0);
  const [line] = firstLines(1).map((each) => ({ ...each, schemaVersion: 4 }));
  if (!line) throw new Error('no line');
  await at.bridge.journal.append([line]);
  expect((await at.bridge.app.info()).schemaVersion).toBe(4);
  expect(JSON.parse(await readFile(at.folders.install, 'utf8'))).toMatchObject({ schemaVersion: 4 });
  await at.close();
  const again = await aBridge({ home: at.home });
  expect((await again.bridge.app.info()).schemaVersion).toBe(4);
  expect(await again.bridge.journal.sentinel()).toMatchObject({ seq: 1, schemaVersion: 4 });
  await again.close();
});

test('a disk that fails is told in words, and the journal goes on when it works again', async () => {
  let broken = false;
  const faulty = faultyDisk((at) => {
    if (broken && at === 'file.sync') throw systemError('ENOSPC');
  });
  const at = await aBridge({ disk: { ...faulty, volume: diskWithRoom(1e12).volume.bind(undefined) } });
  const lines = firstLines(2);
  await at.bridge.journal.append(lines.slice(0, 1));
  broken = true;
  expect(await at.bridge.journal.append(lines.slice(1))).toEqual({
    ok: false,
    error: expect.stringContaining('disk is full'),
  });
  broken = false;
  expect((await at.bridge.journal.append(lines.slice(1))).ok).toBe(true);
  expect(await at.bridge.journal.read({ after: 0, limit: 10 })).toEqual(lines);
  await at.close();
});

test('sealing backups starts new segments, and drops what no backup needs any longer', async () => {
  const at = await aBridge();
  const lines = firstLines(6);
  const backUp = async (seq: number) => {
    const sentinel = await at.bridge.journal.sentinel();
    if (sentinel?.seq !== seq) throw new Error('unexpected place');
    const begun = await at.bridge.backups.begin({ sentinel: { ...sentinel, counts: {} }, reason: 'daily' });
    if (!begun.ok) throw new Error(begun.error);
    expect((await at.bridge.backups.seal(begun.value)).ok).toBe(true);
  };
  await at.bridge.journal.append(lines.slice(0, 2));
  await backUp(2);
  await at.bridge.journal.append(lines.slice(2, 4));
  expect(await at.bridge.journal.read({ after: 0, limit: 10 })).toEqual(lines.slice(0, 4));
  await backUp(4);
  await at.bridge.journal.append(lines.slice(4));
  // Two backups: the older was made at 2, so what came before it is needed no more.
  expect(await at.bridge.journal.read({ after: 0, limit: 10 })).toEqual(lines.slice(2));
  expect(await at.bridge.journal.sentinel()).toMatchObject({ seq: 6 });
  await at.close();
});
