import type { Launched } from '../e2e/launch';
import { leftovers } from './leftovers';
import type { Tally } from './outcome';
import { recordsOf } from './records';
import { lostOf } from './typist';
import { open, rebuild } from './workspace';

/** Starts again after a kill and looks: nothing lost, no recovery screen, nothing left behind. */
export async function look(
  folder: string,
  tally: Tally,
  acknowledged: number,
  ledger: readonly string[],
  more: (started: Launched) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const again = await open(folder);
  const lost = again.shown === 'work' ? lostOf(ledger, await recordsOf(again.page)) : [];
  tally.run(again.shown, acknowledged, lost);
  if (again.shown !== 'work') tally.fault(`the start after the kill shows '${again.shown}'`);
  const atWork = again.shown === 'recovery' ? await rebuild(again) : again;
  if (again.shown === 'recovery') tally.lose(lostOf(ledger, await recordsOf(atWork.page)));
  tally.fault(...(await leftovers(folder)));
  await more(atWork);
  await atWork.kill();
}
