import { Dexie } from 'dexie';
import { takeBack } from '../../shared/model/acts/take-back';
import { inverse, type Act, type Change } from '../../shared/model/change';
import type { Id } from '../../shared/model/fields';
import { nextRedo, nextUndo, type Step } from '../../shared/model/undo-history';
import type { KeptChange } from './indexes';
import type { Database } from './open-db';

/** How far back undo reaches: more than anybody takes back by hand. */
const reach = 1000;

/** The newest changes of a client, newest first. */
const recentChanges = (db: Database, clientId: Id, limit: number): Promise<KeptChange[]> =>
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

/** The first change that was made on this install; undefined before there is one. */
export const firstChange = (db: Database): Promise<KeptChange | undefined> =>
  db.changes.orderBy('seq').first();

/** The act that takes back one named change; undefined where it is taken back already. */
export async function takeBackAct(db: Database, change: Change): Promise<Act | undefined> {
  const ofClient = db.changes.where('[clientId+seq]');
  const later = await ofClient
    .between([change.clientId ?? '', change.seq], [change.clientId ?? '', Dexie.maxKey], false, true)
    .reverse()
    .toArray();
  // The newest word on a change wins: taken back, or done again.
  const last = later.find(({ undoes, redoes }) => [...undoes, ...redoes].includes(change.id));
  return last?.undoes.includes(change.id) ? undefined : takeBack(change);
}

/** The act that takes back the client's last act; undefined when nothing is left to take back. */
export async function undoAct(db: Database, clientId: Id): Promise<Act | undefined> {
  const found = await findStep(db, clientId, nextUndo);
  if (!found) return undefined;
  const { step, targets } = found;
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
  const found = await findStep(db, clientId, nextRedo);
  if (!found) return undefined;
  const { step, targets } = found;
  return {
    clientId,
    label: step.label,
    about: aboutAll(targets),
    edits: targets.toReversed().flatMap(({ edits }) => edits),
    redoes: step.ids,
  };
}

/**
 * Looks back no further than it must: the changes of an import are large, and most steps lie just behind. A
 * step that ends at the edge of what was read could go on beyond it.
 */
async function findStep(
  db: Database,
  clientId: Id,
  next: (newestFirst: readonly KeptChange[]) => Step | undefined,
): Promise<{ readonly step: Step; readonly targets: readonly KeptChange[] } | undefined> {
  for (const limit of [30, 200, reach]) {
    const changes = await recentChanges(db, clientId, limit);
    const step = next(changes);
    const targets = changes.filter(({ id }) => step?.ids.includes(id));
    const isWhole = changes.length < limit || limit === reach;
    if (step && targets.length === step.ids.length && (isWhole || targets.at(-1) !== changes.at(-1)))
      return { step, targets };
    if (isWhole) return undefined;
  }
  return undefined;
}

const aboutAll = (changes: readonly KeptChange[]): Id[] => [
  ...new Set(changes.flatMap(({ about }) => about)),
];
