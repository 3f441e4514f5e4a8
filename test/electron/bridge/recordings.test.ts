import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { diskWithRoom, faultyDisk, systemError } from '../faulty-disk';
import { aBridge, sha256, soundFile } from './a-bridge';

const day = 24 * 60 * 60 * 1000;
type Bridged = Awaited<ReturnType<typeof aBridge>>;

const keep = async (at: Bridged, content: Uint8Array, name = 'Dana - Acme.wav', job = 'job') =>
  at.bridge.recordings.keep({ handle: await at.chosen(name, content), job });

test('a recording is kept under its SHA-256, read-only, with the content that it had', async () => {
  const at = await aBridge();
  const sound = soundFile(3_000_000);
  const hash = sha256(sound);
  expect(await keep(at, sound)).toEqual({
    ok: true,
    value: { hash, kind: 'wav', bytes: 3_000_000, fileName: 'Dana - Acme.wav', notes: [] },
  });
  const file = path.join(at.folders.recordings, hash.slice(0, 2), hash);
  expect(Buffer.compare(await readFile(file), sound)).toBe(0);
  expect((await stat(file)).mode & 0o222).toBe(0);
  expect(await readdir(path.join(at.folders.recordings, '.incoming'))).toEqual([]);
});

test('the same content twice is one recording, whatever the files are called', async () => {
  const at = await aBridge();
  const [first, second] = [
    await keep(at, soundFile(), 'a.wav'),
    await keep(at, soundFile(), 'b.wav', 'other'),
  ];
  expect(first.ok && second.ok && first.value.hash === second.value.hash).toBe(true);
  const hash = first.ok ? first.value.hash : '';
  expect(await readdir(path.join(at.folders.recordings, hash.slice(0, 2)))).toEqual([hash]);
});

test('a kept file that was cut short is replaced by the whole one', async () => {
  const at = await aBridge();
  const first = await keep(at, soundFile());
  const { file } = (await at.store.find(first.ok ? first.value.hash : '')) ?? { file: '' };
  const { chmod } = await import('node:fs/promises');
  await chmod(file, 0o600);
  await writeFile(file, soundFile().subarray(0, 100));
  await keep(at, soundFile(), 'again.wav', 'again');
  expect(Buffer.compare(await readFile(file), soundFile())).toBe(0);
});

test('progress is told at most ten times a second, and ends with the whole', async () => {
  const at = await aBridge();
  await keep(at, soundFile(20 * 1024 * 1024));
  const progress = at.told.filter(({ event }) => event === 'progress').map(({ detail }) => detail);
  // The clock of this test goes on 20 ms at each look: at 20 pieces of a megabyte, every sixth may be told.
  expect(progress.length).toBeGreaterThan(2);
  expect(progress.length).toBeLessThan(8);
  expect(progress.at(-1)).toEqual({ job: 'job', done: 20 * 1024 * 1024, total: 20 * 1024 * 1024 });
});

test('a copy that is cancelled leaves nothing behind', async () => {
  const at = await aBridge();
  const running = keep(at, soundFile(40 * 1024 * 1024));
  await expect.poll(() => at.told.length).toBeGreaterThan(0);
  await at.bridge.recordings.cancel({ job: 'job' });
  expect(await running).toEqual({ ok: false, error: 'The copy was stopped; nothing was kept.' });
  expect(await readdir(at.folders.recordings)).toEqual(['.incoming']);
  expect(await readdir(path.join(at.folders.recordings, '.incoming'))).toEqual([]);
  expect((await keep(at, soundFile(), 'next.wav')).ok).toBe(true);
});

test.each(['file.write', 'file.sync', 'rename'] as const)(
  'when %s fails nothing is kept, and the sentence says why',
  async (step) => {
    let broken = true;
    const faulty = faultyDisk((at, file) => {
      if (broken && at === step && file.includes('.incoming')) throw systemError('ENOSPC');
    });
    const at = await aBridge({ disk: { ...faulty, volume: diskWithRoom(1e12).volume.bind(undefined) } });
    expect(await keep(at, soundFile())).toEqual({
      ok: false,
      error: expect.stringContaining('disk is full'),
    });
    expect(await readdir(path.join(at.folders.recordings, '.incoming'))).toEqual([]);
    broken = false;
    expect((await keep(at, soundFile())).ok).toBe(true);
  },
);

test('what is no recording is refused with the reason, and nothing is stored', async () => {
  const at = await aBridge();
  const result = await keep(at, Buffer.from('Date,Rep,Amount\n2026-01-01,Dana,5\n'), 'deals.mp3');
  expect(result).toEqual({ ok: false, error: expect.stringContaining('deals.mp3') });
  expect(await readdir(at.folders.recordings)).toEqual([]);
  expect((await at.bridge.recordings.inspect({ handle: await at.chosen('x.wav', soundFile()) })).ok).toBe(
    true,
  );
});

test('a recording is refused where three times its size would not fit', async () => {
  const at = await aBridge({ disk: diskWithRoom(600 * 1024 * 1024) });
  expect((await keep(at, soundFile())).ok).toBe(true);
  const small = await aBridge({ disk: diskWithRoom(500 * 1024 * 1024) });
  expect(await keep(small, soundFile())).toEqual({
    ok: false,
    error: expect.stringContaining('500 MB free'),
  });
});

test('a handle that nobody gave, or whose file has gone, is refused with words', async () => {
  const at = await aBridge();
  const { rm } = await import('node:fs/promises');
  const handle = await at.chosen('gone.wav', soundFile());
  await rm(path.join(at.home, 'user', 'gone.wav'));
  expect((await at.bridge.recordings.keep({ handle, job: 'a' })).ok).toBe(false);
  expect(await at.bridge.recordings.keep({ handle: 'b'.repeat(36), job: 'a' })).toEqual({
    ok: false,
    error: 'Benchcoach no longer knows that file. Choose it again.',
  });
});

test('discarded recordings are gone from the store, come back when asked for, and end after thirty days', async () => {
  const at = await aBridge();
  const [one, two] = [
    await keep(at, soundFile(2000, 1), 'a.wav'),
    await keep(at, soundFile(2000, 2), 'b.wav', 'b'),
  ];
  const hashes = [one, two].map((kept) => (kept.ok ? kept.value.hash : ''));
  const both = hashes.map((hash) => ({ hash, bytes: 2000 }));
  expect(await at.bridge.recordings.held({ hashes: [...hashes, 'f'.repeat(64)] })).toEqual(both);
  await at.bridge.recordings.discard({ hashes });
  expect(await at.bridge.recordings.held({ hashes })).toEqual([]);
  expect(await at.store.find(hashes[0] ?? '')).toBeUndefined();
  at.clock.now += 29 * day;
  await at.prepare();
  expect(await at.bridge.recordings.missing({ hashes: hashes.slice(0, 1) })).toEqual([]);
  expect((await at.store.find(hashes[0] ?? ''))?.size).toBe(2000);
  at.clock.now += 2 * day;
  await at.prepare();
  expect(await at.bridge.recordings.missing({ hashes })).toEqual(hashes.slice(1));
});

test('what a crash left half copied is removed at the next start', async () => {
  const at = await aBridge();
  await keep(at, soundFile());
  await writeFile(path.join(at.folders.recordings, '.incoming', 'half'), 'x');
  await at.prepare();
  expect(await readdir(at.folders.recordings)).not.toContain('.incoming');
});

test('the hash of a file is told without keeping anything', async () => {
  const at = await aBridge();
  const sound = soundFile();
  const hash = await at.bridge.recordings.hash({ handle: await at.chosen('a.wav', sound), job: 'job' });
  expect(hash).toEqual({ ok: true, value: sha256(sound) });
  expect(await at.bridge.recordings.missing({ hashes: [sha256(sound)] })).toEqual([sha256(sound)]);
});

test('a hash that is cancelled is refused with a sentence', async () => {
  const at = await aBridge();
  const handle = await at.chosen('a.wav', soundFile(8_000_000));
  const hash = at.bridge.recordings.hash({ handle, job: 'job' });
  await at.bridge.recordings.cancel({ job: 'job' });
  expect(await hash).toEqual({ ok: false, error: 'Reading the file was stopped.' });
});
