import { Dexie } from 'dexie';
import type { ArchivesBridge, Bridge } from '../../shared/bridge/bridge';
import { bundleLimits } from '../../shared/codec/bundle/limits';
import {
  checkEntries,
  manifestName,
  readManifest,
  type BundleManifest,
} from '../../shared/codec/bundle/manifest';
import { recordingEntries, tableEntries } from '../../shared/codec/bundle/read';
import { sameJson } from '../../shared/lib/canonical-json';
import type { Result } from '../../shared/lib/result';
import { fail, ok } from '../../shared/lib/result';
import { made, type Act, type Edit } from '../../shared/model/change';
import type { Id } from '../../shared/model/fields';
import {
  isClientTable,
  tableNames,
  type RecordOf,
  type TableName,
  type Workbook,
} from '../../shared/model/workbook';
import type { Door } from './commit';
import { getMany } from './get-many';
import type { Database } from './open-db';
import { unusedHashes } from './queries/recordings';
import { settleAssessments } from './settle-assessments';
import { settleContracts } from './settle-contracts';
import { settleScorecards } from './settle-scorecards';
import { settleSnapshots } from './settle-snapshots';

/** A bundle that was opened and found sound; nothing of it is in the database yet. */
export interface OpenedBundle {
  readonly token: string;
  readonly manifest: BundleManifest;
  readonly workbook: Workbook;
}

/** Checks the texts of a bundle's tables and makes the workbook of them; long work, so it may be a worker's. */
export type ReadTables = (
  manifest: BundleManifest,
  texts: ReadonlyMap<string, string>,
) => Promise<Result<Workbook>>;

/**
 * Opens a chosen file as a bundle and checks it whole: its shape, its manifest, every hash, every record.
 * Refused with a sentence at the first thing that is wrong, and then nothing has changed.
 */
export async function openBundle(
  archives: ArchivesBridge,
  handle: string,
  readTables: ReadTables,
): Promise<Result<OpenedBundle>> {
  const opened = await archives.open({ handle });
  if (!opened.ok) return opened;
  const { token, entries } = opened.value;
  const read = await readWhole(archives, token, entries, readTables);
  if (!read.ok) await archives.abandon({ token });
  return read;
}

async function readWhole(
  archives: ArchivesBridge,
  token: string,
  entries: readonly { readonly name: string; readonly bytes: number }[],
  readTables: ReadTables,
): Promise<Result<OpenedBundle>> {
  if (!entries.some(({ name }) => name === manifestName)) {
    return fail('This is a zip, but no bundle of Benchcoach: it has no manifest.');
  }
  const text = await archives.readText({
    token,
    name: manifestName,
    sha256: null,
    limit: bundleLimits.manifestBytes,
  });
  if (!text.ok) return text;
  const manifest = readManifest(text.value);
  if (!manifest.ok) return manifest;
  const whole = checkEntries(manifest.value, entries);
  if (!whole.ok) return whole;
  const texts = new Map<string, string>();
  for (const { name, sha256 } of tableEntries(manifest.value)) {
    const table = await archives.readText({ token, name, sha256, limit: bundleLimits.tableBytes });
    if (!table.ok) return table;
    texts.set(name, table.value);
  }
  const workbook = await readTables(manifest.value, texts);
  return workbook.ok ? ok({ token, manifest: manifest.value, workbook: workbook.value }) : workbook;
}

/** What taking a bundle in would do. */
export interface BundlePlan {
  readonly isNewClient: boolean;
  readonly edits: readonly Edit[];
  /** Records that are here already, just so. */
  readonly unchanged: number;
  /** Records that are here with other contents: they are kept as they are here. */
  readonly differing: number;
  /** Of those to be added, the ones that were deleted on this machine, by table: taking the bundle in brings them back. */
  readonly deletedHere: ReadonlyMap<TableName, number>;
}

/** Compares a bundle with what is here: records that are missing are to be added, no record is overwritten. */
export async function planBundle(
  db: Database,
  { workbook }: Pick<OpenedBundle, 'workbook'>,
): Promise<BundlePlan> {
  const clientId = workbook.clients[0]?.id ?? '';
  const isNewClient = (await db.clients.get(clientId)) === undefined;
  const edits: Edit[] = [];
  let unchanged = 0;
  let differing = 0;
  for (const table of tableNames) {
    const records: readonly RecordOf<TableName>[] = workbook[table];
    const here: readonly unknown[] = await getMany(
      db.table<unknown, Id>(table),
      records.map(({ id }) => id),
    );
    records.forEach((record, place) => {
      if (here[place] === undefined) edits.push(made(table, record));
      else if (sameJson(here[place], record)) unchanged += 1;
      else differing += isClientTable(table) ? 1 : 0;
    });
  }
  const settled = await settleScorecards(db, workbook, edits);
  const taken = await settleSnapshots(db, workbook.snapshots, settled.edits);
  const agreed = await settleContracts(db, workbook.contracts, taken.edits);
  const assessed = await settleAssessments(db, workbook, agreed.edits);
  const deletedHere = await deletionsOf(db, clientId, assessed.edits);
  return {
    isNewClient,
    edits: assessed.edits,
    unchanged,
    differing: differing + settled.leftOut + taken.leftOut + agreed.leftOut + assessed.leftOut,
    deletedHere,
  };
}

/** Of records to be added, how many of each table were deleted here: they are in the row of changes. */
async function deletionsOf(
  db: Database,
  clientId: Id,
  edits: readonly Edit[],
): Promise<ReadonlyMap<TableName, number>> {
  const coming = new Set(edits.flatMap(({ id, before }) => (before === null ? [id] : [])));
  const deleted = new Map<TableName, Set<Id>>();
  const ofClient = db.changes.where('[clientId+seq]');
  await ofClient.between([clientId, Dexie.minKey], [clientId, Dexie.maxKey]).each((change) => {
    for (const { table, id, after } of change.edits) {
      if (after === null && coming.has(id)) deleted.set(table, (deleted.get(table) ?? new Set()).add(id));
    }
  });
  // In the order of the tables: reps before their calls.
  return new Map(
    tableNames.flatMap((table) => {
      const ids = deleted.get(table);
      return ids ? [[table, ids.size] as const] : [];
    }),
  );
}

/** Who watches a bundle being taken in, and how it is stopped. */
export interface BundleWatch {
  /** Recordings unpacked so far, of all of them. */
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** Where a bundle is taken in. */
export interface BundlePlace {
  readonly db: Database;
  readonly door: Door;
  readonly bridge: Pick<Bridge, 'archives' | 'recordings'>;
}

/**
 * Takes a bundle in as one act: first its recordings are unpacked and checked one by one, then all are put
 * safe, then its records. True when it was taken, false when it was stopped; stopped or refused, it leaves
 * nothing behind. The bundle is closed in any case.
 */
export async function takeBundle(
  place: BundlePlace,
  bundle: OpenedBundle,
  plan: BundlePlan,
  watch: BundleWatch,
): Promise<Result<boolean>> {
  const { archives, recordings } = place.bridge;
  const files = recordingEntries(bundle.manifest);
  const hashes = files.map(({ hash }) => hash);
  const before = new Set(await recordings.missing({ hashes }));
  const staged = await stageFiles(archives, bundle.token, files, watch);
  const kept = staged.ok && staged.value ? await archives.keepStaged({ token: bundle.token }) : staged;
  await archives.abandon({ token: bundle.token });
  if (!staged.ok || !staged.value) return staged;
  const done = kept.ok ? await writeRecords(place.door, bundle, plan) : kept;
  if (done.ok) return ok(true);
  const brought = await unusedHashes(
    place.db,
    hashes.filter((hash) => before.has(hash)),
  );
  if (brought.length > 0) await recordings.discard({ hashes: brought });
  return done;
}

/** Recordings asked for in one go: few enough that stopping and progress are not felt to lag. */
const stagedAtOnce = 8;

/** Unpacks recordings into the waiting room; false when it was stopped. */
async function stageFiles(
  archives: ArchivesBridge,
  token: string,
  files: readonly { readonly name: string; readonly hash: string }[],
  { onProgress, signal }: BundleWatch,
): Promise<Result<boolean>> {
  for (let place = 0; place < files.length; place += stagedAtOnce) {
    if (signal.aborted) return ok(false);
    onProgress(place, files.length);
    const entries = files.slice(place, place + stagedAtOnce);
    const staged = await archives.stageRecordings({ token, entries });
    if (!staged.ok) return staged;
  }
  return ok(!signal.aborted);
}

const writeRecords = async (door: Door, bundle: OpenedBundle, plan: BundlePlan) =>
  plan.edits.length === 0 ? ok(undefined) : door.commit(importAct(bundle, plan));

const importAct = ({ manifest, workbook }: OpenedBundle, plan: BundlePlan): Act => ({
  clientId: workbook.clients[0]?.id ?? null,
  label: `Import the bundle of ${manifest.clientName}`,
  about: workbook.reps.map(({ id }) => id),
  // A client that comes in whole is not undone by one key under the work; it can be deleted.
  quiet: plan.isNewClient,
  edits: plan.edits,
});
