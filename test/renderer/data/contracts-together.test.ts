import { describe, expect, test } from 'vitest';
import { redoAct, undoAct } from '../../../renderer/data/history';
import { repHoldings } from '../../../renderer/data/queries/holdings';
import {
  amendContract,
  deleteContract,
  draftContract,
  signContract,
  startContract,
} from '../../../shared/model/acts/contracts';
import { deleteReps } from '../../../shared/model/acts/reps';
import { takeBack } from '../../../shared/model/acts/take-back';
import { altered, deleted, made, type Act } from '../../../shared/model/change';
import type { Contract } from '../../../shared/model/contract';
import { fixedInstant, openDataRoom, put, type DataRoom } from '../../fixtures/data-room';
import { putWorkbook } from '../../fixtures/fill';
import { seededClient } from '../../fixtures/seeded-client';
import { sampleContract } from '../../shared/diagnosis-samples';

async function contractRoom() {
  const room = await openDataRoom();
  const { client, coach, workbook } = seededClient({ reps: 2, calls: 0 });
  await putWorkbook(room, client.id, workbook);
  const [rep] = workbook.reps;
  if (!rep) throw new Error('there are reps');
  const contract = (n: number, fields: Partial<Contract> = {}): Contract =>
    sampleContract(n, { clientId: client.id, repId: rep.id, coachId: coach.id, ...fields });
  const act = (given: Omit<Act, 'clientId'>) => room.door.commit({ ...given, clientId: client.id });
  return { room, client, rep, contract, act };
}

type ContractRoom = Awaited<ReturnType<typeof contractRoom>>;

const errorOf = (result: { readonly ok: boolean; readonly error?: string }) => result.error;
const signature = (party: 'rep' | 'coach') => ({
  party,
  name: 'Somebody',
  drawing: null,
  at: fixedInstant,
  contentHash: '0'.repeat(64),
});
const kept = async (room: DataRoom, { id }: Contract): Promise<Contract> => {
  const found = await room.db.contracts.get(id);
  if (!found) throw new Error('the contract is kept');
  return found;
};

/** Signs a kept draft by both sides and starts it. */
async function start({ room, act }: ContractRoom, draft: Contract, amended?: Contract) {
  await act(signContract(await kept(room, draft), signature('rep')));
  await act(signContract(await kept(room, draft), signature('coach')));
  const given = startContract(await kept(room, draft), amended);
  if (!given) throw new Error('both have signed');
  return act(given);
}

describe('two contracts in one cycle', () => {
  test('are refused, in the same batch too', async () => {
    const { act, contract } = await contractRoom();
    const [first, second] = await Promise.all([
      act(draftContract(contract(1), 'Dana')),
      act(draftContract(contract(2), 'Dana')),
    ]);
    expect(first.ok).toBe(true);
    expect(errorOf(second)).toMatch(/Cycle 1 of this rep has a contract already/);
  });

  test('are refused to an act that moves a draft to another cycle', async () => {
    const { act, contract } = await contractRoom();
    await act(draftContract(contract(1), 'Dana'));
    await act(draftContract(contract(2, { cycle: 2 }), 'Dana'));
    const moved = altered('contracts', contract(2, { cycle: 2 }), { cycle: 1 });
    expect(errorOf(await act({ label: 'Move', edits: moved ? [moved] : [] }))).toMatch(/at most 2 skills/);
  });

  test('do not come back by undoing a deletion', async () => {
    const { act, room, contract } = await contractRoom();
    await act(draftContract(contract(1), 'Dana'));
    const deletion = await act(deleteContract(contract(1)));
    await act(draftContract(contract(2), 'Dana'));
    const change = deletion.ok ? deletion.value : undefined;
    expect(change && errorOf(await room.door.commit(takeBack(change)))).toMatch(
      /swap one there, or amend it/,
    );
    expect((await room.db.contracts.toArray()).map(({ id }) => id)).toEqual([contract(2).id]);
  });

  test('may be swapped in one act', async () => {
    const { act, contract } = await contractRoom();
    await act(draftContract(contract(1), 'Dana'));
    const edits = [made('contracts', contract(2)), deleted('contracts', contract(1))];
    expect((await act({ label: 'Swap', edits })).ok).toBe(true);
  });
});

describe('a signed contract', () => {
  test('is frozen, and a third skill has no way in', async () => {
    const given = await contractRoom();
    const { act, contract, room } = given;
    await act(draftContract(contract(1), 'Dana'));
    await start(given, contract(1));
    const active = await kept(room, contract(1));
    const skills = ['discoveryQuality', 'valueConnection', 'executivePresence'].map((name) => ({
      skill: `dimension.${name}`,
      chosenBy: 'rep' as const,
      metrics: [],
    }));
    const two = altered('contracts', active, { skills: skills.slice(0, 2) });
    expect(errorOf(await act({ label: 'Change', edits: two ? [two] : [] }))).toMatch(/Amend it/);
    const three = altered('contracts', active, { skills });
    expect(errorOf(await act({ label: 'Change', edits: three ? [three] : [], undoes: ['x'] }))).toMatch(
      /at most two skills/,
    );
  });

  test('gives way to its amendment, and undo and redo go there and back', async () => {
    const given = await contractRoom();
    const { act, contract, room, client } = given;
    await act(draftContract(contract(1), 'Dana'));
    await start(given, contract(1));
    const active = await kept(room, contract(1));
    const next = contract(2, { amends: active.id, revision: 2 });
    const amendment = amendContract(active, 'Less time', { at: fixedInstant, newId: () => next.id });
    expect((await act(amendment)).ok).toBe(true);
    expect((await start(given, next, active)).ok).toBe(true);
    expect([await kept(room, active), await kept(room, next)]).toMatchObject([
      { supersededBy: next.id },
      { state: 'active', supersededBy: null },
    ]);
    const undo = await undoAct(room.db, client.id);
    expect(undo && (await room.door.commit(undo)).ok).toBe(true);
    expect([await kept(room, active), await kept(room, next)]).toMatchObject([
      { supersededBy: null },
      { state: 'draft' },
    ]);
    const redo = await redoAct(room.db, client.id);
    expect(redo && (await room.door.commit(redo)).ok).toBe(true);
    expect(await kept(room, next)).toMatchObject({ state: 'active' });
  });

  test('goes with its rep, and comes back with him', async () => {
    const given = await contractRoom();
    const { act, contract, room, client, rep } = given;
    await act(draftContract(contract(1), 'Dana'));
    await start(given, contract(1));
    expect((await act(deleteReps(await repHoldings(room.db, client.id, [rep.id])))).ok).toBe(true);
    expect(await room.db.contracts.count()).toBe(0);
    const undo = await undoAct(room.db, client.id);
    expect(undo && (await room.door.commit(undo)).ok).toBe(true);
    expect(await kept(room, contract(1))).toMatchObject({ state: 'active' });
  });
});

test('a rep runs one contract while the next cycle waits as a draft', async () => {
  const given = await contractRoom();
  const { act, contract, room, client } = given;
  await put(room, client.id, [made('contracts', contract(1, { state: 'active' }))]);
  expect((await act(draftContract(contract(2, { cycle: 2 }), 'Dana'))).ok).toBe(true);
  expect(errorOf(await start(given, contract(2)))).toMatch(/has an active contract already/);
});
