import { afterAll, beforeAll, expect, test } from 'vitest';
import { damagedStores } from '../faults/damaged-stores';
import { killWhileEditing } from '../faults/kills';
import { newerData } from '../faults/newer-data';
import type { Outcome } from '../faults/outcome';
import { tornJournals } from '../faults/torn-journals';
import { twoStarts } from '../faults/two-starts';
import { makeWork, type Work } from '../faults/work';
import { remove } from '../faults/workspace';

// A taste of `npm run faults`, which harms the program hundreds of times: see test/faults/README.md.

const patience = 240_000;
let work: Work;
beforeAll(async () => {
  work = await makeWork();
}, patience);
afterAll(() => remove(work.folder));

const sound = { lost: [], faults: [] };
const harmOf = ({ lost, faults }: Outcome) => ({ lost, faults });

test(
  'what was called saved is there after the program was killed',
  async () => {
    const outcome = await killWhileEditing(2, 7);
    expect(harmOf(outcome)).toEqual(sound);
    expect(outcome.acknowledged).toBeGreaterThan(0);
  },
  patience,
);

test(
  'a damaged database opens sound or is rebuilt from backup and journal',
  async () => {
    const outcome = await damagedStores(work, ['all emptied', 'folder removed'], 7);
    expect(harmOf(outcome)).toEqual(sound);
    expect(outcome.seen).toEqual({ 'all emptied: recovery': 1, 'folder removed: recovery': 1 });
  },
  patience,
);

test(
  'a torn journal is brought up again from the database',
  async () => {
    const outcome = await tornJournals(work, ['last line torn'], 7);
    expect(harmOf(outcome)).toEqual(sound);
    expect(outcome.seen).toEqual({ 'last line torn: work': 1 });
  },
  patience,
);

test(
  'newer data is refused with every byte as it was',
  async () => {
    const outcome = await newerData(work, ['install']);
    expect(harmOf(outcome)).toEqual(sound);
    expect(outcome.seen).toEqual({ 'install: too new': 1 });
  },
  patience,
);

test(
  'a second start ends by itself and harms nobody',
  async () => {
    expect(harmOf(await twoStarts(1))).toEqual(sound);
  },
  patience,
);
