import { describe, expect, test } from 'vitest';
import { planBundle } from '../../../renderer/data/bundle-import';
import type { Contract } from '../../../shared/model/contract';
import type { Workbook } from '../../../shared/model/workbook';
import { openDataRoom, put } from '../../fixtures/data-room';
import { putWorkbook } from '../../fixtures/fill';
import { sampleContract } from '../../shared/diagnosis-samples';
import { sampleWorkbook } from '../../shared/sample-workbook';
import { clientId } from '../../shared/samples';

const sample = sampleWorkbook();

/** Takes a bundle with these contracts in where those are. */
async function takeIn(here: readonly Contract[], bundled: readonly Contract[]) {
  const room = await openDataRoom();
  const base: Workbook = { ...sample, contracts: here };
  await putWorkbook(room, clientId, base);
  const plan = await planBundle(room.db, { workbook: { ...base, contracts: bundled } });
  await put(room, clientId, plan.edits);
  return { plan, contracts: await room.db.contracts.toArray() };
}

describe('contracts of a bundle', () => {
  const active = sampleContract(1, { state: 'active' });
  const amended = sampleContract(3, { state: 'active', amends: active.id, revision: 2 });

  test('come in where the cycle is free', async () => {
    const next = sampleContract(3, { cycle: 2 });
    const { plan, contracts } = await takeIn([active], [active, next]);
    expect([plan.differing, contracts.length]).toEqual([0, 2]);
  });

  test('are left out where the cycle has one here, and the rest of the bundle comes in', async () => {
    const { plan, contracts } = await takeIn([sampleContract(1)], [sampleContract(3)]);
    expect([plan.differing, contracts.map(({ id }) => id)]).toEqual([1, [sampleContract(1).id]]);
  });

  test('put a signed amendment over the contract that is here', async () => {
    const { contracts } = await takeIn([active], [{ ...active, supersededBy: amended.id }, amended]);
    expect(contracts).toMatchObject([{ supersededBy: amended.id }, { id: amended.id, state: 'active' }]);
  });
});
