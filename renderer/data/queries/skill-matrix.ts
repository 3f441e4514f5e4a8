import { Dexie } from 'dexie';
import type { Assessment } from '../../../shared/model/assessment';
import type { Call } from '../../../shared/model/call';
import type { Contract } from '../../../shared/model/contract';
import type { Id } from '../../../shared/model/fields';
import type { Placement } from '../../../shared/model/placement';
import type { Scorecard } from '../../../shared/model/scorecard';
import { readHead } from '../head';
import type { Database } from '../open-db';

/** How many records are read in one go, so that progress can be told between. */
const stride = 1000;

/** Told after each stride how many records are read, of how many. */
type Told = (done: number, total: number) => void;

/** The assessments of a client from one quarter to another, both included, read in strides. */
export async function assessmentsFromTo(
  db: Database,
  clientId: Id,
  [from, to]: readonly [from: string, to: string],
  told: Told,
): Promise<readonly Assessment[]> {
  const ids = await db.assessments
    .where('[clientId+quarter]')
    .between([clientId, from], [clientId, to], true, true)
    .primaryKeys();
  return inStrides(ids, (part) => db.assessments.bulkGet(part), told);
}

/** The calls of a client up to a day with all scorecards on its calls, read in strides. */
export async function scoredUpTo(
  db: Database,
  clientId: Id,
  day: string,
  told: Told,
): Promise<{ readonly calls: readonly Call[]; readonly scorecards: readonly Scorecard[] }> {
  const [callIds, cardIds] = await Promise.all([
    db.calls
      .where('[clientId+date]')
      .between([clientId, Dexie.minKey], [clientId, day], true, true)
      .primaryKeys(),
    db.scorecards.where('clientId').equals(clientId).primaryKeys(),
  ]);
  const total = callIds.length + cardIds.length;
  const calls = await inStrides(
    callIds,
    (part) => db.calls.bulkGet(part),
    (done) => told(done, total),
  );
  const scorecards = await inStrides(
    cardIds,
    (part) => db.scorecards.bulkGet(part),
    (done) => told(callIds.length + done, total),
  );
  return { calls, scorecards };
}

async function inStrides<T>(
  ids: readonly Id[],
  read: (part: Id[]) => Promise<(T | undefined)[]>,
  told: Told,
): Promise<readonly T[]> {
  const found: T[] = [];
  for (let from = 0; from < ids.length; from += stride) {
    for (const record of await read(ids.slice(from, from + stride))) if (record) found.push(record);
    told(Math.min(ids.length, from + stride), ids.length);
  }
  return found;
}

/** All assessments of a rep, drafts included. */
export async function assessmentsOnRep(
  db: Database,
  clientId: Id,
  repId: Id,
): Promise<readonly Assessment[]> {
  const found = await db.assessments
    .where('[repId+quarter]')
    .between([repId, Dexie.minKey], [repId, Dexie.maxKey])
    .toArray();
  return found.filter((one) => one.clientId === clientId);
}

/** The calls of a rep up to a day, with the scorecards on them. */
export async function repScoredUpTo(
  db: Database,
  clientId: Id,
  repId: Id,
  day: string,
): Promise<{ readonly calls: readonly Call[]; readonly scorecards: readonly Scorecard[] }> {
  const found = await db.calls
    .where('[repId+date]')
    .between([repId, Dexie.minKey], [repId, day], true, true)
    .toArray();
  const calls = found.filter((one) => one.clientId === clientId);
  const scorecards = await db.scorecards
    .where('callId')
    .anyOf(calls.map(({ id }) => id))
    .toArray();
  return { calls, scorecards };
}

/** A change that touched what a matrix shows. */
export interface MatrixChange {
  readonly seq: number;
  readonly repIds: readonly Id[];
}

/** How far the row of changes has come: what is read from here on knows everything up to it. */
export const changesUpTo = async (db: Database): Promise<number> => (await readHead(db)).seq;

/**
 * The changes after another that touched assessments or scorecards of a client, with the reps that they concern: what
 * a matrix that was read then has to work out anew.
 */
export async function matrixChangesAfter(
  db: Database,
  clientId: Id,
  seq: number,
): Promise<readonly MatrixChange[]> {
  const changes = await db.changes
    .where('[clientId+seq]')
    .between([clientId, seq], [clientId, Dexie.maxKey], false, true)
    .toArray();
  return Promise.all(
    changes
      .filter(({ edits }) => edits.some(({ table }) => touched.has(table)))
      .map(async (change) => ({ seq: change.seq, repIds: await repsIn(db, change) })),
  );
}

const touched = new Set(['assessments', 'scorecards', 'calls']);

/** The reps that a change names, and those of the assessments that it only alters. */
async function repsIn(
  db: Database,
  { about, edits }: { readonly about: readonly Id[]; readonly edits: readonly Edited[] },
): Promise<readonly Id[]> {
  const repIds = new Set(about);
  const altered: Id[] = [];
  for (const { table, id, before, after } of edits) {
    if (table !== 'assessments' && table !== 'calls') continue;
    const repId = after?.['repId'] ?? before?.['repId'];
    if (typeof repId === 'string') repIds.add(repId);
    else if (table === 'assessments') altered.push(id);
  }
  const found = await db.assessments.bulkGet(altered);
  for (const one of found) if (one) repIds.add(one.repId);
  return [...repIds];
}

type Edited = {
  readonly table: string;
  readonly id: Id;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
};

/** What says where gaps of some reps go on their priority matrices. */
export async function placingRecords(
  db: Database,
  clientId: Id,
  repIds: readonly Id[],
): Promise<{ readonly placements: readonly Placement[]; readonly contracts: readonly Contract[] }> {
  const wanted = new Set(repIds);
  const isWanted = ({ repId }: { readonly repId: Id }): boolean => wanted.has(repId);
  const [placements, contracts] = await Promise.all([
    db.placements.where('clientId').equals(clientId).filter(isWanted).toArray(),
    db.contracts.where('clientId').equals(clientId).filter(isWanted).toArray(),
  ]);
  return { placements, contracts };
}
