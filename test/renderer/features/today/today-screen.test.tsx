import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { TodayScreen } from '../../../../renderer/features/today/today-screen';
import { made } from '../../../../shared/model/change';
import { blankRep } from '../../../../shared/model/rep';
import { blankScorecard } from '../../../../shared/model/scorecard';
import { axeFaults } from '../../../fixtures/axe';
import { openContractRoom } from '../../../fixtures/contract-room';
import { fixedInstant, put } from '../../../fixtures/data-room';
import { openSampleRoom } from '../../../fixtures/sample-room';
import { openScreenRoom, openSeededRoom, show, type ScreenRoom } from '../../../fixtures/screen';
import { sampleContract } from '../../../shared/diagnosis-samples';

const callWith = async (room: ScreenRoom, customer: string, date?: string) => {
  const calls = await room.db.calls.where('clientId').equals(room.client.id).toArray();
  const call = calls.find((one) => one.customer === customer && (date === undefined || one.date === date));
  if (!call) throw new Error(`No call with ${customer}`);
  return call;
};

describe('an empty client', () => {
  test('says what will stand here and leads to adding reps', async () => {
    const room = await openScreenRoom();
    const { visited } = await show(room, <TodayScreen />);
    await expect.element(page.getByRole('heading', { name: 'Nobody to coach at Acme yet' })).toBeVisible();
    expect(await axeFaults()).toEqual([]);
    await page.getByRole('button', { name: 'Add a rep' }).click();
    expect(visited?.at(-1)).toBe('/reps');
  });

  test('with reps and no calls asks for recordings', async () => {
    const room = await openScreenRoom();
    const rep = blankRep({
      id: room.newId(),
      clientId: room.client.id,
      name: 'Dana Fox',
      createdAt: fixedInstant,
    });
    await put(room, room.client.id, [made('reps', rep)]);
    await show(room, <TodayScreen />);
    await expect.element(page.getByRole('heading', { name: 'No calls yet' })).toBeVisible();
  });

  test('the key says that nothing waits', async () => {
    const room = await openScreenRoom();
    await show(room, <TodayScreen />);
    await expect.element(page.getByRole('heading', { name: /Nobody to coach/ })).toBeVisible();
    await userEvent.keyboard('g');
    expect(room.said.map(({ text }) => text)).toEqual(['No call is waiting to be scored.']);
  });
});

describe('the sample client', () => {
  test('shows five reps with calls to score, the one with most first, and opens the next by key', async () => {
    const room = await openSampleRoom();
    const { visited } = await show(room, <TodayScreen />);
    await expect.element(page.getByText(/6 calls of 5 reps to score/)).toBeVisible();
    const due = page.getByRole('region', { name: 'Calls to score' });
    const rows = due.getByRole('row').elements();
    expect(rows).toHaveLength(6);
    expect(rows[1]?.textContent).toMatch(/Dana Fox.*8 of 10.*2.*Merrow Bay Seafoods.*8 min/s);
    expect(await axeFaults()).toEqual([]);
    await userEvent.keyboard('g');
    const call = await callWith(room, 'Merrow Bay Seafoods');
    expect(visited?.at(-1)).toBe(`/calls/${call.id}`);
  });

  test('names the call that was left out, with the reason', async () => {
    await show(await openSampleRoom(), <TodayScreen />);
    await expect.element(page.getByText(/The line dropped after two minutes/)).toBeVisible();
  });

  test('a draft of the coach comes first, and the key finishes it', async () => {
    const room = await openSampleRoom();
    const call = await callWith(room, 'Castlegate Veterinary Group');
    const card = blankScorecard({
      ...{ id: room.newId(), clientId: room.client.id, callId: call.id, coachId: room.coach.id },
      ...{ rubricId: room.rubric.id, startedAt: fixedInstant },
    });
    const started = { ...card, discoveryQuality: { is: 'level', level: 2, reason: '' } } as const;
    await put(room, room.client.id, [made('scorecards', started)]);
    const { visited } = await show(room, <TodayScreen />);
    await expect.element(page.getByRole('heading', { name: 'Drafts to finish' })).toBeVisible();
    await expect.element(page.getByText('1 of 5', { exact: true })).toBeVisible();
    expect(await axeFaults()).toEqual([]);
    await userEvent.keyboard('g');
    expect(visited?.at(-1)).toBe(`/calls/${call.id}`);
  });

  test('is removed with one press, recordings and earlier coach too, and taken back with another', async () => {
    const room = await openSampleRoom();
    await show(room, <TodayScreen />);
    const before = { evidence: await room.db.evidence.count(), calls: await room.db.calls.count() };
    await page.getByRole('button', { name: 'Remove it' }).click();
    await expect.poll(() => room.said.length, { timeout: 10_000 }).toBe(1);
    expect(await room.db.clients.count()).toBe(0);
    expect(await room.db.calls.count()).toBe(0);
    expect((await room.db.coaches.toArray()).map(({ name }) => name)).toEqual(['Kit Marlow']);
    expect(room.store.discarded).toEqual(room.store.kept);
    room.said[0]?.action?.run();
    await expect.poll(() => room.db.clients.count(), { timeout: 10_000 }).toBe(1);
    expect({ evidence: await room.db.evidence.count(), calls: await room.db.calls.count() }).toEqual(before);
    expect(await room.db.coaches.count()).toBe(2);
    expect(room.store.discarded.size).toBe(0);
  });

  test('keeps a recording that another client uses', async () => {
    const room = await openSampleRoom();
    const [recording] = await room.db.recordings.toArray();
    const other = { ...room.client, id: room.newId(), name: 'Acme', isSample: false };
    if (!recording) throw new Error('The sample has recordings');
    await put(room, other.id, [
      made('clients', other),
      made('recordings', { ...recording, id: room.newId(), clientId: other.id }),
    ]);
    await show(room, <TodayScreen />);
    await page.getByRole('button', { name: 'Remove it' }).click();
    await expect.poll(() => room.said.length, { timeout: 10_000 }).toBe(1);
    expect(room.store.discarded.has(recording.hash)).toBe(false);
    expect(room.store.discarded.size).toBe(13);
    expect((await room.db.preferences.toArray())[0]?.openClientId).toBe(other.id);
  });
});

describe('how safe the data is', () => {
  test('too little room is said loudly', async () => {
    const room = await openScreenRoom();
    const bridge = {
      ...room.bridge,
      app: {
        ...room.bridge.app,
        space: async () => ({ freeBytes: 300e6, floorBytes: 512e6, mayWrite: false }),
      },
    };
    await show({ ...room, services: { ...room.services, bridge } }, <TodayScreen />);
    await expect.element(page.getByText(/^Only 300 MB are free/)).toBeVisible();
    expect(await axeFaults()).toEqual([]);
  });

  test('the last backup is named, and one is made on demand', async () => {
    const room = await openScreenRoom();
    await show(room, <TodayScreen />);
    await expect.element(page.getByText(/The first backup makes itself in a moment/)).toBeVisible();
    await page.getByRole('button', { name: 'Back up now' }).click();
    await expect.element(page.getByText(/Last backup verified 22 Nov 2026/)).toBeVisible();
  });
});

test('of 60 reps the first twelve are shown, and more on demand', async () => {
  const room = await openSeededRoom({ reps: 60, calls: 4, scored: 0.5 });
  await show(room, <TodayScreen />);
  await expect.poll(() => page.getByRole('row').elements().length).toBe(13);
  await page.getByRole('button', { name: 'Show more reps' }).click();
  await expect.poll(() => page.getByRole('row').elements().length).toBe(25);
});

test('contracts to sign and contracts that end soon stand here, one press from being opened', async () => {
  const room = await openContractRoom();
  const other = (await room.db.reps.toArray()).find(({ id }) => id !== room.rep.id);
  const running = sampleContract(7, {
    clientId: room.client.id,
    coachId: room.coach.id,
    repId: other?.id ?? '',
    state: 'active',
    // Its day 56 is 30 November, eight days from the 22 November of this room.
    startsOn: '2026-10-06',
  });
  await put(room, room.client.id, [made('contracts', running)]);
  const { visited } = await show(room, <TodayScreen />);
  const contracts = page.getByRole('region', { name: 'Contracts' });
  await expect.element(contracts.getByRole('row', { name: /Dana Fox To sign/ })).toBeVisible();
  await expect.element(contracts.getByRole('row', { name: /Ends in 8 days/ })).toBeVisible();
  expect(await axeFaults()).toEqual([]);
  await contracts.getByRole('button', { name: 'Open the contract of Dana Fox' }).click();
  expect(visited?.at(-1)).toBe(`/contracts/${room.contract.id}`);
});
