import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { atomicWrite } from '../../../electron/disk/atomic-write';
import { sentenceOf } from '../../../electron/disk/disk-errors';
import { nodeDisk } from '../../../electron/disk/node-disk';
import { faultyDisk, systemError } from '../faulty-disk';
import { tempFolder } from '../temp-folder';

test('the new content stands whole in the old file’s place', async () => {
  const file = path.join(await tempFolder(), 'a.txt');
  await writeFile(file, 'old');
  await atomicWrite(nodeDisk, file, Buffer.from('new'));
  expect(await readFile(file, 'utf8')).toBe('new');
  await atomicWrite(nodeDisk, file, async (open) => {
    await open.write(Buffer.from('piece by '));
    await open.write(Buffer.from('piece'));
  });
  expect(await readFile(file, 'utf8')).toBe('piece by piece');
  expect(await readdir(path.dirname(file))).toEqual(['a.txt']);
});

test('content is forced to disk before it gets its name, and the name after', async () => {
  const file = path.join(await tempFolder(), 'a.txt');
  const steps: string[] = [];
  const disk = faultyDisk((step) => void steps.push(step));
  await atomicWrite(disk, file, Buffer.from('new'));
  expect(steps).toEqual([
    'open',
    'file.write',
    'file.sync',
    'file.close',
    'readWhole',
    'rename',
    'syncFolder',
  ]);
});

test.each(['open', 'file.write', 'file.sync', 'file.close', 'readWhole', 'rename'] as const)(
  'when %s fails the old file stays whole, no part is left, and the error is told',
  async (failing) => {
    const file = path.join(await tempFolder(), 'a.txt');
    await writeFile(file, 'old');
    const disk = faultyDisk((step) => {
      if (step === failing) throw systemError('EIO');
    });
    await expect(atomicWrite(disk, file, Buffer.from('new'))).rejects.toMatchObject({ code: 'EIO' });
    expect(await readFile(file, 'utf8')).toBe('old');
    expect(await readdir(path.dirname(file))).toEqual(['a.txt']);
  },
);

test('what does not read back as it was written never takes the place of the old file', async () => {
  const file = path.join(await tempFolder(), 'a.txt');
  await writeFile(file, 'old');
  const disk = { ...nodeDisk, readWhole: async () => Buffer.from('nev') };
  const failure: unknown = await atomicWrite(disk, file, Buffer.from('new')).catch((error: unknown) => error);
  expect(sentenceOf(failure)).toBe(
    'The file did not read back as it was written, so the old one was left as it is. Check the disk and save it again.',
  );
  expect(await readFile(file, 'utf8')).toBe('old');
  expect(await readdir(path.dirname(file))).toEqual(['a.txt']);
});

test('a program that ends between writing and renaming leaves the old file whole', async () => {
  const file = path.join(await tempFolder(), 'a.txt');
  await writeFile(file, 'old');
  // From the rename on nothing runs any more: neither it nor the cleaning up.
  let ended = false;
  const disk = faultyDisk((step) => {
    ended ||= step === 'rename';
    if (ended) throw new Error('the program has ended');
  });
  await expect(atomicWrite(disk, file, Buffer.from('new'))).rejects.toThrow('ended');
  expect(await readFile(file, 'utf8')).toBe('old');
  expect((await readdir(path.dirname(file))).filter((name) => name !== 'a.txt')).toEqual([
    expect.stringMatching(/^\.a\.txt\..*\.part$/),
  ]);
});
