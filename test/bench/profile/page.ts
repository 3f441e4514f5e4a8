import { openDatabase } from '../../../renderer/data/open-db';
import { rubricVersionsOf, scoresOf } from '../../../renderer/data/queries/skills';
import { skillsProfile } from '../../../shared/measure/skills-profile';
import { fillTables } from '../../fixtures/fill';
import { seededClient } from '../../fixtures/seeded-client';

declare global {
  interface Window {
    benchProfile: typeof benchProfile;
  }
}

interface Given {
  readonly calls: number;
  readonly reps: number;
  /** How many of each rep's newest calls wait to be scored. */
  readonly waiting: number;
  readonly runs: number;
}

/** Fills a database with so many calls and answers how long the profile of each of some reps takes, in milliseconds. */
async function benchProfile(given: Given) {
  const opened = await openDatabase(`bench-${given.calls}-${given.waiting}`);
  if (!opened.ok) throw new Error(opened.error);
  const db = opened.value;
  const calls = Math.round(given.calls / given.reps);
  const scored = 1 - given.waiting / calls;
  const { client, workbook } = seededClient({ reps: given.reps, calls, scored });
  await fillTables(db, workbook);
  const taken: number[] = [];
  for (let run = 0; run < given.runs; run++) {
    const rep = workbook.reps[run % workbook.reps.length];
    if (!rep) throw new Error('A seeded client has reps');
    const from = performance.now();
    const [scores, rubrics] = await Promise.all([
      scoresOf(db, client.id, [rep.id]),
      rubricVersionsOf(db, client.id),
    ]);
    const [own] = scores;
    if (!own) throw new Error('The rep has calls');
    skillsProfile({ calls: own.calls, scorecards: own.scorecards, rubrics, evidence: [] });
    taken.push(performance.now() - from);
  }
  db.close();
  return taken;
}

window.benchProfile = benchProfile;
