import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { ContractsScreen } from '../../../../renderer/features/contracts/contracts-screen';
import { axeFaults } from '../../../fixtures/axe';
import { openContractRoom } from '../../../fixtures/contract-room';
import { openSeededRoom, show } from '../../../fixtures/screen';

describe('the list of contracts', () => {
  test('has a line for each with rep, skills, state and dates, and opens it', async () => {
    const room = await openContractRoom();
    const { visited } = await show(room, <ContractsScreen />, { path: '/contracts' });
    const row = page.getByRole('row', {
      name: /Dana Fox Discovery quality and Objection response Draft 1 23 Nov 2026 17 Jan 2027/,
    });
    await expect.element(row).toBeVisible();
    expect(await axeFaults()).toEqual([]);
    await row.getByRole('button', { name: 'Dana Fox' }).click();
    expect(visited?.at(-1)).toBe(`/contracts/${room.contract.id}`);
  });

  test('finds by skill', async () => {
    await show(await openContractRoom(), <ContractsScreen />, { path: '/contracts' });
    await page.getByLabelText('Find').fill('closing');
    await expect.element(page.getByText('Nothing matches “closing”')).toBeVisible();
  });

  test('says what will be here and offers to draft one', async () => {
    const room = await openSeededRoom({ reps: 1, calls: 0 });
    const { visited } = await show(room, <ContractsScreen />, { path: '/contracts' });
    await expect.element(page.getByRole('heading', { name: 'No contracts yet' })).toBeVisible();
    expect(await axeFaults()).toEqual([]);
    await page.getByRole('button', { name: 'Draft a contract' }).click();
    expect(visited?.at(-1)).toBe('/contracts/new?rep=');
  });
});
