import { setTimeout as wait } from 'node:timers/promises';
import { fillInstall } from '../fixtures/fill-install';
import { diceOf } from '../fixtures/random';
import { seededClient } from '../fixtures/seeded-client';
import { look } from './look';
import { Tally, type Outcome } from './outcome';
import { typeInto } from './typist';
import { goTo, newFolder, newInstall, open, remove } from './workspace';

/** Kills the program again and again while somebody types, and looks for every text that was called saved. */
export async function killWhileEditing(kills: number, seed: number): Promise<Outcome> {
  const tally = new Tally('kill while editing');
  const dice = diceOf(seed);
  const { folder, repId } = await newInstall();
  const everything: string[] = [];
  for (let kill = 0; kill < kills; kill++) {
    const started = await open(folder);
    const ledger = await typeInto(started.page, repId, `k${kill}`);
    await ledger.reached(dice.whole(1, 8));
    await wait(dice.whole(0, 700));
    await started.kill();
    everything.push(...ledger.acknowledged);
    await look(folder, tally, ledger.acknowledged.length, everything);
  }
  await remove(folder);
  return tally.outcome();
}

/** Kills the program while it writes a backup. What is on the shelf afterwards must be sound. */
export async function killWhileBackingUp(kills: number, seed: number): Promise<Outcome> {
  const tally = new Tally('kill while backing up');
  const dice = diceOf(seed);
  const folder = await seededInstall();
  for (let kill = 0; kill < kills; kill++) {
    const started = await open(folder);
    await goTo(started.page, '/settings');
    const progress = started.page.getByText('Writing and reading back');
    await started.page.getByRole('button', { name: 'Back up now' }).click();
    await progress.waitFor();
    await wait(dice.whole(0, 1500));
    await started.kill();
    await look(folder, tally, 0, [], async ({ page }) => {
      const unsound = await page.evaluate(async () => {
        const { backups } = window.benchcoach;
        const verified = (await backups.list()).map(({ name }) => backups.verify({ name }));
        return (await Promise.all(verified)).flatMap((one) => (one.ok ? [] : [one.error]));
      });
      tally.fault(...unsound.map((why) => `a backup on the shelf is not sound: ${why}`));
    });
  }
  await remove(folder);
  return tally.outcome();
}

/** An install with a few thousand records: a backup of it takes a while. */
async function seededInstall(): Promise<string> {
  const folder = await newFolder();
  const started = await open(folder);
  await fillInstall(started.page, seededClient({ reps: 20, calls: 100 }));
  await started.close();
  return folder;
}
