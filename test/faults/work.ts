import { setTimeout as wait } from 'node:timers/promises';
import { goTo } from '../e2e/walk';
import { typeInto } from './typist';
import { newInstall, open, saved } from './workspace';

/** An install in which somebody has worked, with what he saw acknowledged. */
export interface Work {
  readonly folder: string;
  readonly acknowledged: readonly string[];
}

/**
 * Makes an install with acknowledged work before and after a backup, over several starts, so that its database
 * has tables as well as a log. Closed in good order at the end; with `isKilled`, killed.
 */
export async function makeWork(): Promise<Work> {
  const { folder, repId } = await newInstall();
  const acknowledged: string[] = [];
  for (const round of ['before', 'after']) {
    const started = await open(folder);
    const ledger = await typeInto(started.page, repId, round);
    await ledger.reached(8);
    if (round === 'before') {
      await goTo(started.page, '/settings');
      await started.page.getByRole('button', { name: 'Back up now' }).click();
      await started.page.getByText('The backup was written and read back.').waitFor();
    } else {
      await wait(100);
      await goTo(started.page, '/reps');
    }
    await saved(started.page);
    await started.close();
    acknowledged.push(...ledger.acknowledged);
  }
  return { folder, acknowledged };
}
