import { execFileSync } from 'node:child_process';
import { mkdir, open as openFile, rm, statfs } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { leftOut, Tally, type Outcome } from './outcome';
import { recordsOf } from './records';
import { lostOf, typeInto } from './typist';
import { newFolder, newInstall, open, rebuild, remove } from './workspace';

const what = 'disk filled from outside';
const megabyte = 1024 * 1024;

/** How much another program leaves free: under the floor, hardly anything, nothing. */
const leaves = [300 * megabyte, 8 * megabyte, 0] as const;

/**
 * Fills the disk under a program in which somebody types. It must stop in words before Chromium runs out of
 * room and throws its database away, call nothing saved that is not, and go on once there is room.
 */
export async function fullDisk(): Promise<Outcome> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return leftOut(what, 'A disk of its own can only be mounted by root on Linux.');
  const tally = new Tally(what);
  const disk = await newFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=900m', 'tmpfs', disk]);
  try {
    for (const left of leaves) await fillUnder(disk, left, tally);
  } finally {
    execFileSync('umount', ['--lazy', disk]);
    await remove(disk);
  }
  return tally.outcome();
}

async function fillUnder(disk: string, left: number, tally: Tally): Promise<void> {
  const { folder, repId } = await newInstall(disk);
  const started = await open(folder);
  const { page } = started;
  const ledger = await typeInto(page, repId, `left ${left / megabyte}`);
  await ledger.reached(5);
  const balloon = path.join(disk, 'balloon');
  await fill(disk, balloon, left);
  const words = page.getByText(/free on this disk|needs .* to write safely/).first();
  await words.waitFor();
  const before = ledger.acknowledged.length;
  // Somebody goes on typing for a while all the same.
  await wait(3000);
  const meanwhile = ledger.acknowledged.length - before;
  if (meanwhile > 1)
    tally.fault(`${meanwhile} texts were called saved after the program had said it is full`);
  await rm(balloon);
  await ledger.reached(ledger.acknowledged.length + 3);
  await started.close();

  const again = await open(folder);
  const { shown } = again;
  if (shown !== 'work') tally.fault(`${left / megabyte} MB left: the start afterwards shows '${shown}'`);
  const atWork = shown === 'recovery' ? await rebuild(again) : again;
  tally.run(
    `${left / megabyte} MB left: ${shown}`,
    ledger.acknowledged.length,
    lostOf(ledger.acknowledged, await recordsOf(atWork.page)),
  );
  await atWork.close();
  await remove(folder);
}

/** Writes a file that leaves so much room on its disk, as a download of another program does. */
async function fill(disk: string, balloon: string, left: number): Promise<void> {
  await mkdir(path.dirname(balloon), { recursive: true });
  const file = await openFile(balloon, 'w');
  const block = Buffer.alloc(4 * megabyte);
  try {
    for (;;) {
      const { bavail, bsize } = await statfs(disk);
      const room = bavail * bsize - left;
      if (room <= 0) return;
      await file.write(block, 0, Math.min(block.length, room));
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  } finally {
    await file.close();
  }
}
