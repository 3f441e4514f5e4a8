import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { atomicWrite, partBeside, putInPlace } from '../../../electron/disk/atomic-write';
import { nodeDisk } from '../../../electron/disk/node-disk';
import { notingParts, removeNotedParts } from '../../../electron/disk/noted-parts';
import { tempFolder } from '../temp-folder';

async function desk() {
  const folder = await tempFolder();
  const notes = path.join(folder, 'parts');
  const target = path.join(folder, 'user', 'Acme.benchcoach');
  await mkdir(path.dirname(target));
  return { notes, target, disk: notingParts(nodeDisk, notes), user: path.dirname(target) };
}

test('a part that a killed program left in the user’s folder is removed at the next start', async () => {
  const { notes, target, disk, user } = await desk();
  const part = partBeside(target);
  const file = await disk.open(part, 'new');
  await file.write(Buffer.from('half a bundle'));
  await file.close();
  expect(await readdir(user)).toEqual([path.basename(part)]);

  await removeNotedParts(nodeDisk, notes);
  expect(await readdir(user)).toEqual([]);
  expect(await readdir(notes)).toEqual([]);
});

test('what was finished or given up is not on the notes any more, and stays or is gone', async () => {
  const { notes, target, disk, user } = await desk();
  await atomicWrite(disk, target, Buffer.from('whole'));
  const givenUp = partBeside(target);
  await (await disk.open(givenUp, 'new')).close();
  await disk.remove(givenUp);
  expect(await readdir(notes)).toEqual([]);

  await removeNotedParts(nodeDisk, notes);
  expect(await readdir(user)).toEqual(['Acme.benchcoach']);
});

test('a target whose part was renamed just before the kill is kept', async () => {
  const { notes, target, disk } = await desk();
  const part = partBeside(target);
  const file = await disk.open(part, 'new');
  await file.write(Buffer.from('whole'));
  await file.close();
  // The kill comes between the rename and the end of the note.
  await putInPlace(nodeDisk, part, target);

  await removeNotedParts(nodeDisk, notes);
  expect(await readFile(target, 'utf8')).toBe('whole');
  expect(await readdir(notes)).toEqual([]);
});

test('a note that names anything but a part removes nothing', async () => {
  const { notes, target } = await desk();
  await writeFile(target, 'whole');
  await mkdir(notes);
  await writeFile(path.join(notes, 'one'), target);
  await writeFile(path.join(notes, 'two'), '');
  await removeNotedParts(nodeDisk, notes);
  expect(await readFile(target, 'utf8')).toBe('whole');
  expect(await readdir(notes)).toEqual([]);
});

test('without notes there is nothing to do', async () => {
  const nothing = path.join(await tempFolder(), 'parts');
  await expect(removeNotedParts(nodeDisk, nothing)).resolves.toBeUndefined();
});
