import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { diskWithRoom, faultyDisk, systemError } from '../faulty-disk';
import { tempFolder } from '../temp-folder';
import { hostileZip } from '../disk/archives/hostile-zip';
import { aBridge, sha256, soundFile } from './a-bridge';

type Bridged = Awaited<ReturnType<typeof aBridge>>;

async function kept(from: Bridged, seed: number, bytes = 5000) {
  const sound = soundFile(bytes, seed);
  const result = await from.bridge.recordings.keep({
    handle: await from.chosen(`call-${seed}.wav`, sound),
    job: `job-${seed}`,
  });
  if (!result.ok) throw new Error(result.error);
  return { hash: result.value.hash, sound };
}

async function packed(from: Bridged, target: string, hashes: readonly string[]) {
  from.answers.save = target;
  const begun = await from.bridge.archives.begin({ title: 'Export', name: 'x.benchcoach' });
  if (!begun.ok || !begun.value) throw new Error('not begun');
  const { token } = begun.value;
  await from.bridge.archives.addText({ token, name: 'calls.ndjson', text: '{"id":1}\n' });
  await from.bridge.archives.addText({ token, name: 'calls.ndjson', text: '{"id":2}\n' });
  for (const hash of hashes)
    await from.bridge.archives.addRecording({ token, name: `recordings/${hash}`, hash });
  const entries = await from.bridge.archives.entries({ token });
  await from.bridge.archives.addText({
    token,
    name: 'manifest.json',
    text: JSON.stringify(entries.ok && entries.value),
  });
  return { token, finished: await from.bridge.archives.finish({ token }) };
}

async function opened(at: Bridged, bytes: Uint8Array) {
  const result = await at.bridge.archives.open({ handle: await at.chosen('in.benchcoach', bytes) });
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

test('a bundle packed on one machine opens on another with its text and its recordings', async () => {
  const from = await aBridge();
  const [one, two] = [await kept(from, 1), await kept(from, 2, 1_500_000)];
  const target = path.join(from.home, 'out.benchcoach');
  const { finished } = await packed(from, target, [one.hash, two.hash]);
  expect(finished).toMatchObject({ ok: true, value: { name: 'out.benchcoach' } });
  expect(await readdir(from.home)).toEqual(['data', 'out.benchcoach', 'user']);

  const to = await aBridge();
  const { token, entries } = await opened(to, await readFile(target));
  expect(entries.map(({ name }) => name)).toEqual([
    'calls.ndjson',
    `recordings/${one.hash}`,
    `recordings/${two.hash}`,
    'manifest.json',
  ]);
  const text = { token, name: 'calls.ndjson', limit: 1000 };
  const whole = '{"id":1}\n{"id":2}\n';
  expect(await to.bridge.archives.readText({ ...text, sha256: sha256(whole) })).toEqual({
    ok: true,
    value: whole,
  });
  expect(await to.bridge.recordings.missing({ hashes: [one.hash, two.hash] })).toEqual([one.hash, two.hash]);
  const wanted = [one, two].map(({ hash }) => ({ name: `recordings/${hash}`, hash }));
  expect((await to.bridge.archives.stageRecordings({ token, entries: wanted })).ok).toBe(true);
  expect(await to.bridge.recordings.missing({ hashes: [one.hash, two.hash] })).toHaveLength(2);
  expect((await to.bridge.archives.keepStaged({ token })).ok).toBe(true);
  expect(await to.bridge.recordings.missing({ hashes: [one.hash, two.hash] })).toEqual([]);
  const file = await to.store.find(two.hash);
  expect(Buffer.compare(await readFile(file?.file ?? ''), two.sound)).toBe(0);
  await to.bridge.archives.abandon({ token });
  expect(await readdir(to.folders.staging)).toEqual([]);
});

test('nothing is written when the user changes his mind', async () => {
  const from = await aBridge();
  expect(await from.bridge.archives.begin({ title: 'Export', name: 'x.benchcoach' })).toEqual({
    ok: true,
    value: undefined,
  });
});

test('an abandoned bundle leaves no file, and a file that was there before stays whole', async () => {
  const from = await aBridge();
  const folder = path.join(from.home, 'exports');
  await mkdir(folder);
  const target = path.join(folder, 'old.benchcoach');
  await writeFile(target, 'old');
  from.answers.save = target;
  const begun = await from.bridge.archives.begin({ title: '', name: 'old.benchcoach' });
  if (!begun.ok || !begun.value) throw new Error('not begun');
  await from.bridge.archives.addText({ ...begun.value, name: 'a.txt', text: 'new' });
  expect(await readdir(folder)).toHaveLength(2);
  await from.bridge.archives.abandon(begun.value);
  expect(await readdir(folder)).toEqual(['old.benchcoach']);
  expect(await readFile(target, 'utf8')).toBe('old');
  expect((await from.bridge.archives.finish(begun.value)).ok).toBe(false);
});

test.each(['file.write', 'file.sync', 'rename'] as const)(
  'when %s fails, the old bundle stays whole and no part is left',
  async (step) => {
    let broken = false;
    const faulty = faultyDisk((at, file) => {
      if (broken && at === step && file.includes('.part')) throw systemError('ENOSPC');
    });
    const from = await aBridge({ disk: { ...faulty, volume: diskWithRoom(1e12).volume.bind(undefined) } });
    const { hash } = await kept(from, 1);
    const folder = path.join(from.home, 'exports');
    await mkdir(folder);
    const target = path.join(folder, 'old.benchcoach');
    await writeFile(target, 'old');
    broken = true;
    const { finished } = await packed(from, target, [hash]).catch(() => ({ finished: { ok: false } }));
    broken = false;
    expect(finished.ok).toBe(false);
    expect(await readdir(folder)).toEqual(['old.benchcoach']);
    expect(await readFile(target, 'utf8')).toBe('old');
  },
);

test('a recording that rotted in the store makes the export fail instead of going out', async () => {
  const from = await aBridge();
  const { hash } = await kept(from, 1);
  const { file } = (await from.store.find(hash)) ?? { file: '' };
  const { chmod } = await import('node:fs/promises');
  await chmod(file, 0o600);
  await writeFile(file, soundFile(5000, 99));
  const target = path.join(from.home, 'out.benchcoach');
  const { finished } = await packed(from, target, [hash]);
  expect(finished).toEqual({ ok: false, error: expect.stringContaining('could not be read back') });
  expect(await readdir(from.home)).not.toContain('out.benchcoach');
});

test('names that no archive may have, and a name used twice, are refused while packing', async () => {
  const from = await aBridge();
  from.answers.save = path.join(from.home, 'out.benchcoach');
  const begun = await from.bridge.archives.begin({ title: '', name: 'x' });
  if (!begun.ok || !begun.value) throw new Error('not begun');
  const add = (name: string) =>
    from.bridge.archives.addText({ ...(begun.value ?? { token: '' }), name, text: 'x' });
  for (const name of ['../x', '/x', 'a\\b', 'folder/', 'c:x']) expect((await add(name)).ok).toBe(false);
  expect((await add('a.txt')).ok).toBe(true);
  expect((await add('b.txt')).ok).toBe(true);
  expect((await add('a.txt')).ok).toBe(false);
  await from.bridge.archives.abandon(begun.value);
});

test('a staged recording with another hash refuses all, and nothing is kept', async () => {
  const to = await aBridge();
  const [good, bad] = [soundFile(3000, 1), soundFile(3000, 2)];
  const { token } = await opened(
    to,
    hostileZip([
      { name: 'good', content: good },
      { name: 'bad', content: bad },
    ]),
  );
  const entries = [
    { name: 'good', hash: sha256(good) },
    { name: 'bad', hash: sha256(good).replace(/^./, '0') },
  ];
  expect(await to.bridge.archives.stageRecordings({ token, entries })).toEqual({
    ok: false,
    error: '“bad” in the archive is not what its list says.',
  });
  await to.bridge.archives.keepStaged({ token });
  expect(await to.bridge.recordings.missing({ hashes: entries.map(({ hash }) => hash) })).toHaveLength(2);
  expect(await readdir(to.folders.staging)).toEqual([]);
});

test('what claims to be a recording and is none is refused though its hash is right', async () => {
  const to = await aBridge();
  const program = Buffer.from('MZ this is a program, not a recording at all');
  const { token } = await opened(to, hostileZip([{ name: 'call.mp3', content: program }]));
  const result = await to.bridge.archives.stageRecordings({
    token,
    entries: [{ name: 'call.mp3', hash: sha256(program) }],
  });
  expect(result).toEqual({ ok: false, error: expect.stringContaining('as a recording.') });
});

test('under the floor nothing is packed and nothing is unpacked', async () => {
  const to = await aBridge({ disk: diskWithRoom(300 * 1024 * 1024) });
  to.answers.save = path.join(to.home, 'out.benchcoach');
  expect((await to.bridge.archives.begin({ title: '', name: 'x' })).ok).toBe(false);
  const sound = soundFile();
  const { token } = await opened(to, hostileZip([{ name: 'a', content: sound }]));
  expect(
    await to.bridge.archives.stageRecordings({ token, entries: [{ name: 'a', hash: sha256(sound) }] }),
  ).toEqual({ ok: false, error: expect.stringContaining('300 MB free') });
  await to.bridge.archives.abandon({ token });
});

test('tokens are good for one archive and nothing after it was abandoned', async () => {
  const to = await aBridge();
  const { token } = await opened(to, hostileZip([{ name: 'a' }]));
  await to.bridge.archives.abandon({ token });
  const text = { token, name: 'a', sha256: null, limit: 10 };
  expect(await to.bridge.archives.readText(text)).toEqual({
    ok: false,
    error: expect.stringContaining('not open'),
  });
  expect((await to.bridge.archives.finish({ token: await tempFolder() })).ok).toBe(false);
});
