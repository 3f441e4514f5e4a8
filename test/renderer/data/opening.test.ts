import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { backupParts, sendBackup } from '../../../renderer/data/backup';
import { indexes, ownIndexes, type Head } from '../../../renderer/data/indexes';
import { beginNewJournal, open } from '../../../renderer/data/opening';
import { rebuild, restore } from '../../../renderer/data/rebuild';
import { fail, ok } from '../../../shared/lib/result';
import { schemaVersion, type TableName } from '../../../shared/model/workbook';
import { made } from '../../../shared/model/change';
import { blankRep } from '../../../shared/model/rep';
import { addClient, fixedInstant, openDataRoom, type DataRoom } from '../../fixtures/data-room';

async function roomWithReps(names: readonly string[]): Promise<DataRoom> {
  const room = await openDataRoom();
  const client = await addClient(room, 'Acme');
  for (const name of names) {
    const rep = blankRep({ id: room.newId(), clientId: client.id, name, createdAt: fixedInstant });
    await room.door.commit({ clientId: client.id, label: `Add ${name}`, edits: [made('reps', rep)] });
  }
  return room;
}

/** The tables that the third version brought. */
const third = [
  'frameworks',
  'assessments',
  'quarterlyCycles',
  'trainingBudgets',
  'reportPlans',
] as const satisfies readonly TableName[];

/** The tables that the versions after the first brought. */
const later = [
  ...third,
  'coachingSettings',
  'pipelineSettings',
  'dealOwners',
  'snapshots',
  'snapshotDeals',
  'questionnaires',
  'selfAssessments',
  'handOvers',
  'leaderGuesses',
  'placements',
  'contracts',
] as const satisfies readonly TableName[];

/** The tables that an older version does not know. */
const unknownTo: Readonly<Record<1 | 2, readonly TableName[]>> = { 1: later, 2: third };

const known = (version: 1 | 2, counts: Readonly<Record<string, number>>) =>
  Object.fromEntries(
    Object.entries(counts).filter(([table]) => !unknownTo[version].some((name) => name === table)),
  );

/** Leaves a store that the browser refuses to open: its tables cannot become those of the program. */
async function becomeUnopenable(room: DataRoom): Promise<void> {
  room.db.close();
  await Dexie.delete(room.name);
  const other = new Dexie(room.name);
  other.version(1).stores({ clients: '++number' });
  await other.open();
  other.close();
}

/** Writes the room's data as an older version of the program left them, database and journal. */
async function becomeVersion(version: 1 | 2, room: DataRoom): Promise<void> {
  const old: Record<string, string> = { ...indexes, ...ownIndexes };
  for (const table of unknownTo[version]) delete old[table];
  const kept = await Promise.all(
    Object.keys(old).map(async (table) => [table, await room.db.table(table).toArray()] as const),
  );
  room.db.close();
  await Dexie.delete(room.name);
  const first = new Dexie(room.name);
  first.version(version).stores(old);
  for (const [table, rows] of kept) await first.table(table).bulkPut(rows);
  const head: Head = await first.table('meta').get('head');
  await first.table('meta').put({ ...head, counts: known(version, head.counts), schemaVersion: version });
  first.close();
  room.main.lines = room.main.lines.map((line) => ({
    ...line,
    counts: known(version, line.counts),
    schemaVersion: version,
  }));
}

const names = async (room: DataRoom): Promise<string[]> =>
  (await room.db.reps.toArray()).map(({ name }) => name).sort();

describe('an opening', () => {
  test('of a fresh install is ready', async () => {
    const room = await openDataRoom();
    expect((await open(room.bridge, room.name)).is).toBe('ready');
  });

  test('of data that agrees with the journal is ready', async () => {
    const room = await roomWithReps(['Dana', 'Eli']);
    expect((await open(room.bridge, room.name)).is).toBe('ready');
  });

  test('brings up a journal that is behind, because the program ended between the two', async () => {
    const room = await roomWithReps(['Dana', 'Eli']);
    room.main.lines = room.main.lines.slice(0, 1);
    expect((await open(room.bridge, room.name)).is).toBe('ready');
    expect(room.main.lines.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  test('tells that the journal is gone instead of beginning a new one without a word', async () => {
    const room = await roomWithReps(['Dana']);
    const changes = room.main.lines.length;
    room.main.lines = [];
    expect(await open(room.bridge, room.name)).toMatchObject({ is: 'journal lost' });
    expect(room.main.lines).toEqual([]);

    expect(await beginNewJournal(room.db, room.bridge)).toMatchObject({ ok: true, value: { seq: changes } });
    expect(room.main.backups.get('backup-1')?.tables.get('reps')).toHaveLength(1);
    expect((await open(room.bridge, room.name)).is).toBe('ready');
  });

  test('finds an emptied database and never shows an empty list', async () => {
    const room = await roomWithReps(['Dana', 'Eli']);
    await Promise.all(room.db.tables.map((table) => table.clear()));
    expect(await open(room.bridge, room.name)).toMatchObject({
      is: 'damaged',
      losses: ['The last 3 changes are missing. The journal has them.'],
    });
  });

  test('finds a single lost record', async () => {
    const room = await roomWithReps(['Dana', 'Eli']);
    const [rep] = await room.db.reps.toArray();
    await room.db.reps.delete(rep?.id ?? '');
    expect(await open(room.bridge, room.name)).toMatchObject({
      is: 'damaged',
      losses: ['There should be 2 reps; here is 1.'],
    });
  });

  test('finds a database that fell back behind the journal', async () => {
    const room = await roomWithReps(['Dana']);
    const head = await room.db.meta.get('head');
    const client = (await room.db.clients.toArray())[0];
    const rep = blankRep({
      id: room.newId(),
      clientId: client?.id ?? '',
      name: 'Eli',
      createdAt: fixedInstant,
    });
    await room.door.commit({ clientId: rep.clientId, label: 'Add Eli', edits: [made('reps', rep)] });
    await room.db.reps.delete(rep.id);
    await room.db.changes.delete(3);
    if (head) await room.db.meta.put(head);
    expect(await open(room.bridge, room.name)).toMatchObject({
      is: 'damaged',
      losses: ['The last change is missing. The journal has it.'],
    });
  });

  test.each([1, 2] as const)(
    'takes on data of version %i: the records stay, the tables that came later are empty',
    async (version) => {
      const room = await roomWithReps(['Dana', 'Eli']);
      await becomeVersion(version, room);
      const opening = await open(room.bridge, room.name);
      expect(opening.is).toBe('ready');
      if (opening.is !== 'ready') return;
      expect((await opening.db.reps.toArray()).map(({ name }) => name).sort()).toEqual(['Dana', 'Eli']);
      expect(await opening.db.contracts.count()).toBe(0);
      expect(await opening.db.assessments.count()).toBe(0);
      // Read back through the recovery screen's way as well: the journal still speaks of the older version.
      await Promise.all(opening.db.tables.map((table) => table.clear()));
      const last = room.main.lines.at(-1);
      const rebuilt = last && (await rebuild(opening.db, room.bridge, last, () => undefined));
      expect(rebuilt).toMatchObject({ ok: true, value: { changesReplayed: 3 } });
    },
  );

  test('refuses data of a newer program and leaves it as it is', async () => {
    const room = await roomWithReps(['Dana']);
    room.db.close();
    const raised = await new Promise<IDBDatabase>((done, failed) => {
      const request = indexedDB.open(room.name, (schemaVersion + 1) * 10);
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error ?? new Error('not opened'));
    });
    raised.close();
    expect((await open(room.bridge, room.name)).is).toBe('too new');
    const databases = await indexedDB.databases();
    expect(databases.find(({ name }) => name === room.name)?.version).toBe((schemaVersion + 1) * 10);
  });

  test('refuses when the files beside the database are of a newer program', async () => {
    const room = await roomWithReps(['Dana']);
    room.main.schemaVersion = schemaVersion + 1;
    expect((await open(room.bridge, room.name)).is).toBe('too new');
  });
});

describe('a store that does not open', () => {
  test('may be rebuilt when the main process holds a journal, and only then', async () => {
    const room = await roomWithReps(['Dana']);
    await becomeUnopenable(room);
    expect(await open(room.bridge, room.name)).toMatchObject({ is: 'failed', mayRebuild: true });
    room.main.lines = [];
    expect(await open(room.bridge, room.name)).toMatchObject({ is: 'failed', mayRebuild: false });
  });

  test('says why it could not be set aside at this start', async () => {
    const room = await roomWithReps(['Dana']);
    await becomeUnopenable(room);
    room.main.wasSetAside = fail('Another program holds the file.');
    expect(await open(room.bridge, room.name)).toMatchObject({
      why: expect.stringMatching(/It could not be moved aside either: Another program holds the file\.$/),
    });
  });

  test('was set aside: the empty one in its place is to be filled without asking again', async () => {
    const room = await roomWithReps(['Dana']);
    await Promise.all(room.db.tables.map((table) => table.clear()));
    expect(await open(room.bridge, room.name)).toMatchObject({ is: 'damaged', setAside: 'not yet' });
    room.main.wasSetAside = ok(undefined);
    expect(await open(room.bridge, room.name)).toMatchObject({ is: 'damaged', setAside: 'done' });
  });
});

describe('a rebuild', () => {
  const sentinel = (room: DataRoom) => {
    const last = room.main.lines.at(-1);
    if (!last) throw new Error('the journal has lines');
    return last;
  };

  test('brings everything back from the journal alone', async () => {
    const room = await roomWithReps(['Dana', 'Eli']);
    await Promise.all(room.db.tables.map((table) => table.clear()));
    const result = await rebuild(room.db, room.bridge, sentinel(room), () => undefined);
    expect(result).toMatchObject({ ok: true, value: { changesReplayed: 3, fromBackup: undefined } });
    expect(await names(room)).toEqual(['Dana', 'Eli']);
    expect((await open(room.bridge, room.name)).is).toBe('ready');
  });

  test('brings everything back from the newest backup and the journal after it', async () => {
    const room = await roomWithReps(['Dana', 'Eli']);
    expect((await sendBackup(backupParts(room.db), room.bridge.backups, 'test')).ok).toBe(true);
    const client = (await room.db.clients.toArray())[0];
    const rep = blankRep({
      id: room.newId(),
      clientId: client?.id ?? '',
      name: 'Fay',
      createdAt: fixedInstant,
    });
    await room.door.commit({ clientId: rep.clientId, label: 'Add Fay', edits: [made('reps', rep)] });
    // Only what came after the backup is left in the journal, as after a rotation.
    const last = sentinel(room);
    room.main.lines = room.main.lines.slice(-1);
    await Promise.all(room.db.tables.map((table) => table.clear()));
    const result = await rebuild(room.db, room.bridge, last, () => undefined);
    expect(result).toMatchObject({ ok: true, value: { changesReplayed: 1, fromBackup: 'backup-1' } });
    expect(await names(room)).toEqual(['Dana', 'Eli', 'Fay']);
    expect((await open(room.bridge, room.name)).is).toBe('ready');
  });

  test('says so when the journal is damaged on the way', async () => {
    const room = await roomWithReps(['Dana', 'Eli']);
    const last = sentinel(room);
    room.main.lines = room.main.lines.map((line) =>
      line.seq === 2 ? { ...line, change: line.change.replace('Dana', 'Dona') } : line,
    );
    await Promise.all(room.db.tables.map((table) => table.clear()));
    expect(await rebuild(room.db, room.bridge, last, () => undefined)).toEqual({
      ok: false,
      error: 'The journal is damaged at change 2.',
    });
    expect(await room.db.reps.count()).toBe(0);
  });

  test('goes back to a backup on demand and sets the rest of the journal aside', async () => {
    const room = await roomWithReps(['Dana']);
    const backup = await sendBackup(backupParts(room.db), room.bridge.backups, 'test');
    if (!backup.ok) throw new Error(backup.error);
    const client = (await room.db.clients.toArray())[0];
    const rep = blankRep({
      id: room.newId(),
      clientId: client?.id ?? '',
      name: 'Eli',
      createdAt: fixedInstant,
    });
    await room.door.commit({ clientId: rep.clientId, label: 'Add Eli', edits: [made('reps', rep)] });
    expect((await restore(room.db, room.bridge, backup.value)).ok).toBe(true);
    expect(await names(room)).toEqual(['Dana']);
    expect((await open(room.bridge, room.name)).is).toBe('ready');
  });
});
