import { startAgain } from '../e2e/launch';
import { Tally, type Outcome } from './outcome';
import { recordsOf } from './records';
import { lostOf, typeInto } from './typist';
import { newInstall, open, remove } from './workspace';

/**
 * Starts the program again and again while somebody types in the first one. Each later start must end by
 * itself with 0, and the first must go on and lose nothing.
 */
export async function twoStarts(rounds: number): Promise<Outcome> {
  const tally = new Tally('second start');
  const { folder, repId } = await newInstall();
  const first = await open(folder);
  const ledger = await typeInto(first.page, repId, 'first');
  for (let round = 0; round < rounds; round++) {
    const before = ledger.acknowledged.length;
    const codes = await Promise.all([
      startAgain({ userDataDir: folder }),
      startAgain({ userDataDir: folder }),
    ]);
    await ledger.reached(before + 2);
    tally.run(`second start ended with ${codes.join(' and ')}`, ledger.acknowledged.length - before);
    if (codes.some((code) => code !== 0)) tally.fault(`later starts ended with ${codes.join(' and ')}`);
  }
  await first.close();
  const again = await open(folder);
  if (again.shown !== 'work') tally.fault(`the start afterwards shows '${again.shown}'`);
  else tally.lose(lostOf(ledger.acknowledged, await recordsOf(again.page)));
  await again.close();
  await remove(folder);
  return tally.outcome();
}
