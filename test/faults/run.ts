// Harms the built program again and again and looks for acknowledged work that is gone. Prints JSON and a table.
//   npm run faults -- [--only editing,stores] [--quick] [--seed 1]
import { parseArgs } from 'node:util';
import { damagedStores, harms } from './damaged-stores';
import { killWhileExporting, killWhileImporting } from './file-kills';
import { fullDisk } from './full-disk';
import { killWhileBackingUp, killWhileEditing } from './kills';
import { newerData } from './newer-data';
import type { Outcome } from './outcome';
import { tears, tornJournals } from './torn-journals';
import { twoStarts } from './two-starts';
import { makeWork, type Work } from './work';
import { remove } from './workspace';

const { values: flags } = parseArgs({
  options: {
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
  },
});
const seed = Number(flags.seed);
const times = (full: number, quick: number): number => (flags.quick ? quick : full);
const inTurn = <T>(kinds: readonly T[], count: number): readonly T[] =>
  Array.from({ length: Math.ceil(count / kinds.length) }, () => kinds).flat();
/** One piece of work serves all runs that harm copies of it. */
let made: Promise<Work> | undefined;
const work = (): Promise<Work> => (made ??= makeWork());

const runs: Readonly<Record<string, () => Promise<Outcome>>> = {
  editing: () => killWhileEditing(times(60, 3), seed),
  importing: () => killWhileImporting(times(20, 2), seed),
  backup: () => killWhileBackingUp(times(12, 2), seed),
  export: () => killWhileExporting(times(12, 2), seed),
  disk: () => fullDisk(),
  stores: async () => damagedStores(await work(), inTurn(harms, times(28, 7)), seed),
  journal: async () => tornJournals(await work(), inTurn(tears, times(24, 4)), seed),
  newer: async () => newerData(await work()),
  starts: () => twoStarts(times(5, 1)),
};

const wanted = flags.only?.split(',') ?? Object.keys(runs);
const outcomes: Outcome[] = [];
for (const name of wanted) {
  const run = runs[name];
  if (!run) throw new Error(`There is no fault run '${name}'. There are: ${Object.keys(runs).join(', ')}`);
  const from = performance.now();
  outcomes.push(await run());
  console.error(`${name}: ${Math.round((performance.now() - from) / 1000)} s`);
}
if (made) await remove((await made).folder);

const lost = outcomes.flatMap((outcome) => outcome.lost);
const faults = outcomes.flatMap((outcome) => outcome.faults);
console.log(JSON.stringify({ seed, lost: lost.length, faults: faults.length, outcomes }, undefined, 2));
console.table(
  outcomes.map(({ what, runs: count, acknowledged, lost: gone, faults: wrong, skipped }) => ({
    what,
    runs: count,
    acknowledged,
    lost: gone.length,
    faults: wrong.length,
    skipped: skipped ?? '',
  })),
);
process.exitCode = lost.length > 0 || faults.length > 0 ? 1 : 0;
