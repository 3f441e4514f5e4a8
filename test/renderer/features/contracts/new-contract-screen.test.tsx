import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { NewContractScreen } from '../../../../renderer/features/contracts/new-contract-screen';
import { made } from '../../../../shared/model/change';
import type { Placement } from '../../../../shared/model/placement';
import { axeFaults } from '../../../fixtures/axe';
import { openContractRoom } from '../../../fixtures/contract-room';
import { put } from '../../../fixtures/data-room';
import { sourceOf, type DealRow } from '../../../fixtures/pipeline';
import { putPipeline } from '../../../fixtures/pipeline-room';
import { openSeededRoom, show, type ScreenRoom } from '../../../fixtures/screen';
import { samplePlacement } from '../../../shared/diagnosis-samples';

async function open(skills: readonly string[], given?: ScreenRoom) {
  const room = given ?? (await openSeededRoom({ reps: 2, calls: 10, scored: 1 }));
  const rep = (await room.db.reps.toArray()).find(({ name }) => name === 'Dana Fox');
  if (!rep) throw new Error('there is Dana Fox');
  const path = `/contracts/new?rep=${rep.id}&skills=${skills.join(',')}`;
  return { room, rep, ...(await show(room, <NewContractScreen />, { path })) };
}

const button = (name: string | RegExp) => page.getByRole('button', { name });
const drafted = async (room: ScreenRoom) => (await room.db.contracts.toArray())[0];

describe('drafting a contract', () => {
  test('takes the skills that it was asked for, with baselines, duties and a start on the next Monday', async () => {
    const { room, rep, visited } = await open(['dimension.discoveryQuality', 'pipeline.closing']);
    await expect.element(page.getByText('Cycle 1 of Dana Fox.')).toBeVisible();
    expect(await axeFaults()).toEqual([]);
    await button('Draft the contract').click();
    await expect.poll(() => visited?.at(-1)).toMatch(/^\/contracts\/[0-9a-f-]+$/);
    const contract = await drafted(room);
    // The clock stands on Sunday 22 November 2026; day 56 of 23 November is 18 January.
    expect(contract).toMatchObject({ repId: rep.id, cycle: 1, startsOn: '2026-11-23', state: 'draft' });
    expect(contract?.skills).toMatchObject([
      { skill: 'dimension.discoveryQuality', metrics: [{ indicator: 'level-mean', due: '2027-01-17' }] },
      { skill: 'pipeline.closing', metrics: [{ target: null }] },
    ]);
    expect(contract?.skills[0]?.metrics[0]?.baseline).toMatchObject({ source: 'Scorecards, last ten calls' });
    expect([contract?.repDuties.length, contract?.coachDuties.length]).toEqual([4, 4]);
  });

  test('takes baselines of the pipeline from the newest snapshot', async () => {
    const room = await openSeededRoom({ reps: 2, calls: 10, scored: 1 });
    const repId = (await room.db.reps.toArray()).find(({ name }) => name === 'Dana Fox')?.id ?? '';
    const opened = (id: string, created: string): DealRow => ({
      id,
      owner: 'dana@acme',
      stage: 'Lead',
      state: 'open',
      created,
    });
    // Two of the three were created on the 28 days up to 30 June: 2 ÷ 4 weeks.
    const rows = [opened('1', '2026-06-05'), opened('2', '2026-06-30'), opened('3', '2026-04-01')];
    await putPipeline(room, sourceOf(rows, { owners: [{ owner: 'dana@acme', repId }] }));
    await open(['pipeline.prospecting'], room);
    await button('Draft the contract').click();
    await expect
      .poll(async () => (await drafted(room))?.skills[0]?.metrics[0])
      .toMatchObject({
        indicator: 'deals-opened-per-week',
        baseline: { value: 0.5, n: 4, source: 'Pipeline audit' },
      });
  });

  test('refuses a third skill with the reason and offers to swap', async () => {
    const three = ['dimension.discoveryQuality', 'pipeline.closing', 'dimension.valueConnection'];
    const { room } = await open(three);
    await expect.element(page.getByText(/A cycle takes at most two skills: a third takes/)).toBeVisible();
    await button('Swap out Closing').click();
    await expect.element(page.getByText(/A cycle takes at most two skills/)).not.toBeInTheDocument();
    await button('Draft the contract').click();
    await expect
      .poll(async () => (await drafted(room))?.skills.map(({ skill }) => skill))
      .toEqual(['dimension.discoveryQuality', 'dimension.valueConnection']);
  });

  test('proposes the pair that the priorities point to, and keeps whose choice it was', async () => {
    const room = await openSeededRoom({ reps: 2, calls: 10, scored: 1 });
    const rep = (await room.db.reps.toArray()).find(({ name }) => name === 'Dana Fox');
    const place = (n: number, fields: Partial<Placement>) =>
      made('placements', samplePlacement(n, { clientId: room.client.id, repId: rep?.id ?? '', ...fields }));
    await put(room, room.client.id, [
      place(1, { skill: 'dimension.nextStepClarity', isRepsChoice: true }),
      place(2, { skill: 'dimension.objectionResponse' }),
    ]);
    await open([], room);
    await button('Take Next step clarity (the rep’s choice)').click();
    await button('Take Objection response').click();
    await button('Draft the contract').click();
    await expect
      .poll(async () => (await drafted(room))?.skills.map(({ skill, chosenBy }) => [skill, chosenBy]))
      .toEqual([
        ['dimension.nextStepClarity', 'rep'],
        ['dimension.objectionResponse', 'both'],
      ]);
  });

  test('leads to the draft where the cycle has one already', async () => {
    const room = await openContractRoom();
    const { visited } = await open([], room);
    await expect.element(page.getByText(/Cycle 1 of Dana Fox has a draft already/)).toBeVisible();
    await button('Open the draft').click();
    expect(visited?.at(-1)).toBe(`/contracts/${room.contract.id}`);
  });

  test('finds rep and skill by keyboard', async () => {
    const room = await openSeededRoom({ reps: 2, calls: 0 });
    await show(room, <NewContractScreen />, { path: '/contracts/new?rep=' });
    await page.getByRole('combobox', { name: 'Rep' }).click();
    await userEvent.keyboard('Dana{ArrowDown}{Enter}');
    await page.getByRole('combobox', { name: 'First skill' }).click();
    await userEvent.keyboard('Prospecting{ArrowDown}{Enter}');
    await expect.element(button('Remove Prospecting')).toBeVisible();
  });
});
