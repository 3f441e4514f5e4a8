import fc from 'fast-check';
import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Disk } from '../../../../electron/disk/disk';
import { journalIn, type Journal } from '../../../../electron/disk/journal/journal';
import { beginning, sentinelOf } from '../../../../electron/disk/journal/line';
import { nodeDisk } from '../../../../electron/disk/node-disk';
import { faultyDisk, systemError } from '../../faulty-disk';
import { quietLog } from '../../quiet-log';
import { tempFolder } from '../../temp-folder';
import { firstLines, linesFrom } from './lines';

const now = () => Date.UTC(2026, 10, 22, 9, 0, 0);
const opened: Journal[] = [];
afterEach(async () => {
  for (const journal of opened.splice(0)) await journal.close();
});
function open(folder: string, disk: Disk = nodeDisk, log = quietLog()): Journal {
  const journal = journalIn(disk, folder, log, now);
  opened.push(journal);
  return journal;
}
const segment = (folder: string, firstSeq: number) =>
  path.join(folder, `journal-${String(firstSeq).padStart(12, '0')}.log`);
const aside = (folder: string) => readdir(path.join(folder, 'set-aside')).catch(() => []);

test('a fresh install has no last line', async () => {
  expect(await open(await tempFolder()).sentinel()).toBeUndefined();
});

test('lines that were appended are there after the program starts again', async () => {
  const folder = await tempFolder();
  const lines = firstLines(5);
  const first = open(folder);
  expect(await first.append(lines.slice(0, 2))).toEqual({ ok: true, value: undefined });
  expect(await first.append(lines.slice(2))).toEqual({ ok: true, value: undefined });
  await first.close();
  const second = open(folder);
  expect(await second.sentinel()).toEqual({
    seq: 5,
    hash: lines[4]?.hash,
    counts: { calls: 5 },
    schemaVersion: 1,
  });
  expect(await second.read(0, 100)).toEqual(lines);
  await second.close();
});

test('reading pages through the lines from any place', async () => {
  const folder = await tempFolder();
  const lines = firstLines(700);
  const journal = open(folder);
  for (let at = 0; at < 700; at += 7) await journal.append(lines.slice(at, at + 7));
  expect(await journal.read(0, 10)).toEqual(lines.slice(0, 10));
  expect(await journal.read(389, 20)).toEqual(lines.slice(389, 409));
  expect(await journal.read(699, 20)).toEqual(lines.slice(699));
  expect(await journal.read(700, 20)).toEqual([]);
  await journal.close();
});

test('a page of large lines ends before it is more than a message carries, and every line comes', async () => {
  const folder = await tempFolder();
  const journal = open(folder);
  const sizes = [1.5e6, 1.5e6, 1.5e6, 6e6, 10, 10];
  const lines = linesFrom(beginning, sizes.length, (seq) => `{"id":"${'x'.repeat(sizes[seq - 1] ?? 0)}"}`);
  await journal.append(lines.slice(0, 2));
  await journal.rotate();
  await journal.append(lines.slice(2));
  const pages: number[][] = [];
  for (let after = 0; after < lines.length;) {
    const page = await journal.read(after, 1000);
    expect(page).toEqual(lines.slice(after, after + page.length));
    pages.push(page.map(({ seq }) => seq));
    after += page.length;
  }
  expect(pages).toEqual([[1, 2], [3], [4], [5, 6]]);
  await journal.close();
});

test('a line that leaves a gap, or does not fit the hash before it, is refused with words', async () => {
  const journal = open(await tempFolder());
  const lines = firstLines(3);
  await journal.append(lines.slice(0, 1));
  expect(await journal.append(lines.slice(2))).toEqual({
    ok: false,
    error: 'The journal stands at change 1; change 3 does not follow it.',
  });
  const other = linesFrom({ seq: 1, hash: 'f'.repeat(64) }, 1);
  expect(await journal.append(other)).toEqual({
    ok: false,
    error: 'Change 2 does not fit the change before it.',
  });
  expect((await journal.sentinel())?.seq).toBe(1);
  await journal.close();
});

test('lines whose answer was lost can be appended again and stand there once', async () => {
  const journal = open(await tempFolder());
  const lines = firstLines(4);
  await journal.append(lines.slice(0, 2));
  expect((await journal.append(lines.slice(0, 4))).ok).toBe(true);
  expect((await journal.append(lines.slice(2, 4))).ok).toBe(true);
  expect(await journal.read(0, 10)).toEqual(lines);
  await journal.close();
});

test('torn anywhere in its last write, the journal opens as a prefix that holds all that was acknowledged', async () => {
  const folder = await tempFolder();
  const lines = firstLines(6);
  const journal = open(folder);
  await journal.append(lines.slice(0, 3));
  const acknowledged = (await readFile(segment(folder, 1))).length;
  await journal.append(lines.slice(3));
  await journal.close();
  const whole = await readFile(segment(folder, 1));
  for (let cut = acknowledged; cut < whole.length; cut++) {
    const torn = await tempFolder();
    await writeFile(segment(torn, 1), whole.subarray(0, cut));
    const reopened = open(torn);
    const seq = (await reopened.sentinel())?.seq ?? 0;
    expect(seq).toBeGreaterThanOrEqual(3);
    expect(await reopened.read(0, 10)).toEqual(lines.slice(0, seq));
    expect((await reopened.append(lines.slice(seq))).ok).toBe(true);
    expect(await reopened.read(0, 10)).toEqual(lines);
    await reopened.close();
    // What was cut off is kept for a person to look at.
    const boundary = whole.subarray(0, cut).lastIndexOf(10) + 1;
    expect(await aside(torn)).toHaveLength(cut > boundary ? 1 : 0);
  }
}, 60_000);

test('rubbish at the end, in any amount, never costs an acknowledged line', async () => {
  const lines = firstLines(3);
  const folder = await tempFolder();
  const journal = open(folder);
  await journal.append(lines);
  await journal.close();
  const whole = await readFile(segment(folder, 1));
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), async (rubbish) => {
      const torn = await tempFolder();
      await writeFile(segment(torn, 1), Buffer.concat([whole, rubbish]));
      const reopened = open(torn);
      expect(await reopened.read(0, 10)).toEqual(lines);
      expect((await reopened.append(linesFrom(lines[2] ?? { seq: 0, hash: '' }, 1))).ok).toBe(true);
      await reopened.close();
    }),
    { seed: 7, numRuns: 60 },
  );
}, 60_000);

test('damage in the middle is told, and the lines around it can still be read', async () => {
  const folder = await tempFolder();
  const lines = firstLines(5);
  const journal = open(folder);
  await journal.append(lines);
  await journal.close();
  const text = await readFile(segment(folder, 1), 'utf8');
  await writeFile(segment(folder, 1), text.replace('"c3"', '"cX"'));
  const log = quietLog();
  const reopened = open(folder, nodeDisk, log);
  expect((await reopened.read(0, 10)).map(({ seq }) => seq)).toEqual([1, 2, 4, 5]);
  expect(log.events).toContain('journal-damaged');
  expect((await reopened.sentinel())?.seq).toBe(5);
  expect((await reopened.append(linesFrom(lines[4] ?? { seq: 0, hash: '' }, 1))).ok).toBe(true);
  await reopened.close();
});

test('a segment whose first line is lost still gives its lines, and the next change starts a new segment', async () => {
  const folder = await tempFolder();
  const lines = firstLines(3);
  const journal = open(folder);
  await journal.append(lines);
  await journal.close();
  const text = await readFile(segment(folder, 1), 'utf8');
  await writeFile(segment(folder, 1), text.replace('base', 'bass'));
  const reopened = open(folder);
  expect(await reopened.read(0, 10)).toEqual(lines);
  await reopened.append(linesFrom(lines[2] ?? { seq: 0, hash: '' }, 1));
  expect((await reopened.read(0, 10)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  expect(await readdir(folder)).toContain(path.basename(segment(folder, 4)));
  await reopened.close();
});

for (const step of ['file.write', 'file.sync'] as const)
  test(`when ${step} fails the lines are not there, and a second attempt succeeds`, async () => {
    const folder = await tempFolder();
    const lines = firstLines(4);
    let broken = false;
    const disk = faultyDisk((at, file) => {
      if (broken && at === step && file.endsWith('.log')) throw systemError('ENOSPC');
    });
    const journal = open(folder, disk);
    await journal.append(lines.slice(0, 2));
    broken = true;
    await expect(journal.append(lines.slice(2))).rejects.toThrow('ENOSPC');
    broken = false;
    expect(await journal.read(0, 10)).toEqual(lines.slice(0, 2));
    expect((await journal.append(lines.slice(2))).ok).toBe(true);
    await journal.close();
    expect(await open(folder).read(0, 10)).toEqual(lines);
  });

test('when even the clean-up after a failed write fails, a second attempt still ends well', async () => {
  const folder = await tempFolder();
  const lines = firstLines(4);
  let broken = false;
  const disk = faultyDisk((at) => {
    if (broken && (at === 'file.sync' || at === 'file.truncate')) throw systemError('EIO');
  });
  const journal = open(folder, disk);
  await journal.append(lines.slice(0, 2));
  broken = true;
  await expect(journal.append(lines.slice(2))).rejects.toThrow('EIO');
  broken = false;
  expect((await journal.append(lines.slice(2))).ok).toBe(true);
  expect(await journal.read(0, 10)).toEqual(lines);
  await journal.close();
});

test('appends asked for at once are carried out in order', async () => {
  const journal = open(await tempFolder());
  const lines = firstLines(30);
  const answers = await Promise.all(lines.map((line) => journal.append([line])));
  expect(answers.every(({ ok }) => ok)).toBe(true);
  expect(await journal.read(0, 100)).toEqual(lines);
  await journal.close();
});

test('a new segment begins after rotation; old ones go once nothing needs them', async () => {
  const folder = await tempFolder();
  const lines = firstLines(9);
  const journal = open(folder);
  for (const at of [0, 3, 6]) {
    await journal.append(lines.slice(at, at + 3));
    await journal.rotate();
    await journal.rotate();
  }
  expect(await readdir(folder)).toEqual([1, 4, 7].map((seq) => path.basename(segment(folder, seq))));
  expect(await journal.read(2, 4)).toEqual(lines.slice(2, 6));
  await journal.prune(5);
  expect(await readdir(folder)).toEqual([4, 7].map((seq) => path.basename(segment(folder, seq))));
  await journal.prune(6);
  expect(await readdir(folder)).toEqual([path.basename(segment(folder, 7))]);
  await journal.prune(9);
  expect(await readdir(folder)).toEqual([path.basename(segment(folder, 7))]);
  await journal.close();
  expect((await open(folder).sentinel())?.seq).toBe(9);
});

test('restarting at a line of its own sets the later lines aside, and they are kept', async () => {
  const folder = await tempFolder();
  const lines = firstLines(8);
  const journal = open(folder);
  await journal.append(lines.slice(0, 5));
  await journal.rotate();
  await journal.append(lines.slice(5));
  const third = lines[2];
  if (!third) throw new Error('no third line');
  await journal.restart(sentinelOf(third));
  expect(await journal.sentinel()).toEqual(sentinelOf(third));
  expect(await journal.read(0, 100)).toEqual(lines.slice(0, 3));
  const kept = (await aside(folder)).map((name) => readFile(path.join(folder, 'set-aside', name), 'utf8'));
  const texts = (await Promise.all(kept)).join('');
  for (const line of lines.slice(3)) expect(texts).toContain(line.hash);
  const others = linesFrom(third, 2, (seq) => `{"other":${seq}}`);
  expect((await journal.append(others)).ok).toBe(true);
  await journal.close();
  expect(await open(folder).read(0, 100)).toEqual([...lines.slice(0, 3), ...others]);
});

test('restarting at a place of another history sets everything aside', async () => {
  const folder = await tempFolder();
  const journal = open(folder);
  await journal.append(firstLines(4));
  const elsewhere = { seq: 100, hash: 'e'.repeat(64), counts: { calls: 7 }, schemaVersion: 2 };
  await journal.restart(elsewhere);
  expect(await journal.read(0, 100)).toEqual([]);
  expect(await journal.sentinel()).toEqual(elsewhere);
  const next = linesFrom(elsewhere, 2);
  expect((await journal.append(next)).ok).toBe(true);
  await journal.close();
  const reopened = open(folder);
  expect(await reopened.read(100, 10)).toEqual(next);
  expect(await aside(folder)).toHaveLength(1);
});

test('a segment cut to nothing does not stop the program', async () => {
  const folder = await tempFolder();
  const lines = firstLines(4);
  const journal = open(folder);
  await journal.append(lines.slice(0, 2));
  await journal.rotate();
  await journal.append(lines.slice(2));
  await journal.close();
  await truncate(segment(folder, 3), 0);
  const reopened = open(folder);
  expect((await reopened.sentinel())?.seq).toBe(2);
  expect((await reopened.append(lines.slice(2))).ok).toBe(true);
  expect(await reopened.read(0, 10)).toEqual(lines);
  await reopened.close();
});
