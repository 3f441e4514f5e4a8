import { Dexie } from 'dexie';
import { inverse, type Act } from '../../shared/model/change';
import type { Id } from '../../shared/model/fields';
import { nextRedo, nextUndo, type Step } from '../../shared/model/undo-history';
import type { KeptChange } from './indexes';
import type { Database } from './open-db';

/** How far back undo reaches: more than anybody takes back by hand. */
const reach = 1000;

/** The newest changes of a client, newest first. */
export const recentChanges = (db: Database, clientId: Id, limit = reach): Promise<KeptChange[]> =>
  db.changes
    .where('[clientId+seq]')
    .between([clientId, Dexie.minKey], [clientId, Dexie.maxKey])
    .reverse()
    .limit(limit)
    .toArray();

/**
 * The newest changes of a client that concern a rep, newest first, quiet ones left out: his timeline. Entries
 * of the index stand in the order of `seq`, so that only what is asked for is read.
 */
export const changesAbout = (db: Database, clientId: Id, repId: Id, limit: number): Promise<KeptChange[]> =>
  db.changes
    .where('about')
    .equals(repId)
    .reverse()
    .filter((change) => !change.quiet && change.clientId === clientId)
    .limit(limit)
    .toArray();

/** What undo and redo would do next for a client; undefined where there is nothing. */
export async function nextSteps(
  db: Database,
  clientId: Id,
): Promise<{ readonly undo: Step | undefined; readonly redo: Step | undefined }> {
  const changes = await recentChanges(db, clientId, 200);
  return { undo: nextUndo(changes), redo: nextRedo(changes) };
}

/** The act that takes back the client's last act; undefined when nothing is left to take back. */
export async function undoAct(db: Database, clientId: Id): Promise<Act | undefined> {
  const changes = await recentChanges(db, clientId);
  const step = nextUndo(changes);
  if (!step) return undefined;
  const targets = pick(changes, step);
  return {
    clientId,
    label: step.label,
    about: aboutAll(targets),
    edits: targets.flatMap(({ edits }) => inverse(edits)),
    undoes: step.ids,
  };
}

/** The act that does again what was taken back last; undefined when something else was done since. */
export async function redoAct(db: Database, clientId: Id): Promise<Act | undefined> {
  const changes = await recentChanges(db, clientId);
  const step = nextRedo(changes);
  if (!step) return undefined;
  const targets = pick(changes, step).reverse();
  return {
    clientId,
    label: step.label,
    about: aboutAll(targets),
    edits: targets.flatMap(({ edits }) => edits),
    redoes: step.ids,
  };
}

const pick = (newestFirst: readonly KeptChange[], step: Step): KeptChange[] =>
  newestFirst.filter(({ id }) => step.ids.includes(id));

const aboutAll = (changes: readonly KeptChange[]): Id[] => [
  ...new Set(changes.flatMap(({ about }) => about)),
];
