import { describe, expect, test } from 'vitest';
import { planBundle, takeBundle } from '../../../renderer/data/bundle-import';
import { clientWorkbook } from '../../../renderer/data/client-workbook';
import { undoAct } from '../../../renderer/data/history';
import { repHoldings } from '../../../renderer/data/queries/holdings';
import { deleteReps } from '../../../shared/model/acts/reps';
import type { BundleManifest } from '../../../shared/codec/bundle/manifest';
import { altered, deleted, type Act } from '../../../shared/model/change';
import { faultsOf } from '../../../shared/model/integrity';
import { emptyWorkbook, type Workbook } from '../../../shared/model/workbook';
import { fixedInstant, openDataRoom, type DataRoom } from '../../fixtures/data-room';
import { putWorkbook } from '../../fixtures/fill';
import { seededClient, type SeededOptions } from '../../fixtures/seeded-client';

const manifest = (workbook: Workbook): BundleManifest => ({
  format: 'benchcoach',
  formatVersion: 1,
  schemaVersion: 1,
  createdAt: fixedInstant,
  program: 'Benchcoach',
  contents: 'client',
  clientName: workbook.clients[0]?.name ?? '',
  entries: [],
});

async function take(room: DataRoom, workbook: Workbook) {
  const bundle = { token: 't', manifest: manifest(workbook), workbook };
  const plan = await planBundle(room.db, bundle);
  const watch = { onProgress: () => undefined, signal: new AbortController().signal };
  const taken = await takeBundle(room, bundle, plan, watch);
  return { plan, taken };
}

async function seededRoom(options: SeededOptions) {
  const room = await openDataRoom();
  const seeded = seededClient(options);
  await putWorkbook(room, seeded.client.id, seeded.workbook);
  return { room, ...seeded };
}

async function commit(room: DataRoom, act: Act): Promise<void> {
  const result = await room.door.commit(act);
  if (!result.ok) throw new Error(result.error);
}

describe('a bundle of a client that is here', () => {
  test('names by table what was deleted here and comes back with it', async () => {
    const { room, client, workbook } = await seededRoom({ reps: 2, calls: 2, scored: 0 });
    const [rep] = workbook.reps;
    const holdings = await repHoldings(room.db, client.id, [rep?.id ?? '']);
    await commit(room, { clientId: client.id, ...deleteReps(holdings) });
    const { plan, taken } = await take(room, workbook);
    expect(plan.deletedHere).toEqual(
      new Map([
        ['reps', 1],
        ['recordings', 2],
        ['calls', 2],
      ]),
    );
    expect(taken).toEqual({ ok: true, value: true });
    expect(await room.db.reps.count()).toBe(2);
  });

  test('names nothing where records are only new', async () => {
    const { room, workbook } = await seededRoom({ reps: 1, calls: 1, scored: 0 });
    const [call] = workbook.calls;
    if (!call) throw new Error('there is a call');
    const more = { ...call, id: room.newId() };
    const { plan } = await take(room, { ...workbook, calls: [...workbook.calls, more] });
    expect(plan.deletedHere.size).toBe(0);
    expect(plan.edits).toHaveLength(1);
  });

  test('brings a revision that takes the place of the one it amends', async () => {
    const { room, client, workbook } = await seededRoom({ reps: 1, calls: 1, scored: 1 });
    const [card] = workbook.scorecards;
    if (!card) throw new Error('there is a scorecard');
    const next = { ...card, id: room.newId(), revision: 2, amends: card.id, amendReason: 'Heard it again' };
    const scorecards = [{ ...card, supersededBy: next.id }, next];
    expect((await take(room, { ...workbook, scorecards })).taken.ok).toBe(true);
    expect((await room.db.scorecards.get(card.id))?.supersededBy).toBe(next.id);
    expect(faultsOf(await clientWorkbook(room.db, client.id))).toEqual([]);
    // One undo takes both back.
    const undo = await undoAct(room.db, client.id);
    if (undo) await commit(room, undo);
    expect((await room.db.scorecards.get(card.id))?.supersededBy).toBeNull();
    expect(await room.db.scorecards.count()).toBe(1);
  });

  test('leaves evidence away that would change a scorecard which is complete here', async () => {
    const { room, workbook } = await seededRoom({ reps: 1, calls: 1, scored: 1 });
    const [evidence] = workbook.evidence;
    if (!evidence) throw new Error('there is evidence');
    const older = { ...evidence, id: room.newId() };
    const { plan, taken } = await take(room, { ...workbook, evidence: [...workbook.evidence, older] });
    expect([plan.edits, plan.differing, taken]).toEqual([[], 1, { ok: true, value: true }]);
    expect(await room.db.evidence.get(older.id)).toBeUndefined();
  });

  test('brings complete scorecards with their evidence', async () => {
    const { room, client, workbook } = await seededRoom({ reps: 1, calls: 2, scored: 1 });
    const [card] = workbook.scorecards;
    if (!card) throw new Error('there is a scorecard');
    const own = workbook.evidence.filter(({ scorecardId }) => scorecardId === card.id);
    const edits = [...own.map((one) => deleted('evidence', one)), deleted('scorecards', card)];
    await commit(room, { clientId: client.id, label: 'Delete', edits });
    expect((await take(room, workbook)).taken.ok).toBe(true);
    expect(await room.db.evidence.count()).toBe(workbook.evidence.length);
  });

  test('overwrites nothing', async () => {
    const { room, client, workbook } = await seededRoom({ reps: 1, calls: 0 });
    const [rep] = workbook.reps;
    if (!rep) throw new Error('there is a rep');
    await commit(room, {
      clientId: client.id,
      label: 'Move',
      edits: [altered('reps', rep, { territory: 'Here' })],
    });
    const { plan } = await take(room, workbook);
    expect([plan.edits, plan.differing]).toEqual([[], 1]);
    expect((await room.db.reps.get(rep.id))?.territory).toBe('Here');
  });
});

test('a client that comes in whole is no act that undo takes back', async () => {
  const room = await openDataRoom();
  const { client, workbook } = seededClient({ reps: 1, calls: 1, scored: 1 });
  const { plan, taken } = await take(room, { ...emptyWorkbook(), ...workbook });
  expect([plan.isNewClient, taken]).toEqual([true, { ok: true, value: true }]);
  expect(await undoAct(room.db, client.id)).toBeUndefined();
  expect((await room.db.changes.toArray()).map(({ quiet }) => quiet)).toEqual([true]);
});
