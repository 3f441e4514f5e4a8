import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { PrioritiesScreen } from '../../../../renderer/features/priorities/priorities-screen';
import { usePrioritiesUi } from '../../../../renderer/features/priorities/priorities-ui';
import { blankContract } from '../../../../shared/model/acts/contracts';
import { made } from '../../../../shared/model/change';
import { axeFaults } from '../../../fixtures/axe';
import { fixedInstant, put } from '../../../fixtures/data-room';
import { openScreenRoom, openSeededRoom, show } from '../../../fixtures/screen';
import { bothSignatures, samplePlacement } from '../../../shared/diagnosis-samples';

describe('the priorities of all reps', () => {
  test('say what a rep works on and what is placed for the next cycle, and open the matrix', async () => {
    usePrioritiesUi.setState({ search: '' });
    const room = await openSeededRoom({ reps: 3, calls: 1 });
    const rep = (await room.db.reps.toArray()).find(({ name }) => name === 'Dana Fox');
    const own = { clientId: room.client.id, repId: rep?.id ?? '' };
    const contract = blankContract({
      ...own,
      id: room.newId(),
      coachId: room.coach.id,
      cycle: 1,
      createdAt: fixedInstant,
    });
    const skills = [{ skill: 'dimension.nextStepClarity', chosenBy: 'both' as const, metrics: [] }];
    await put(room, room.client.id, [
      made('contracts', { ...contract, signatures: bothSignatures, state: 'active', skills }),
      made('placements', samplePlacement(1, { ...own, cycle: 1, skill: 'dimension.nextStepClarity' })),
      made('placements', samplePlacement(2, { ...own, cycle: 2, impact: 4, difficulty: 2 })),
    ]);
    const { visited } = await show(room, <PrioritiesScreen />, { path: '/priorities' });
    const row = page.getByRole('row', { name: /Dana Fox/ });
    await expect.element(row.getByText('Next step clarity')).toBeVisible();
    await expect.element(row.getByText('Discovery quality')).toBeVisible();
    expect(
      row
        .getByRole('gridcell')
        .elements()
        .map(({ textContent }) => textContent),
    ).toContain('2');
    expect(await axeFaults()).toEqual([]);
    await row.getByRole('button', { name: 'Dana Fox' }).click();
    expect(visited?.at(-1)).toBe(`/reps/${rep?.id}/priorities`);
  });

  test('are narrowed by name', async () => {
    usePrioritiesUi.setState({ search: '' });
    const room = await openSeededRoom({ reps: 3, calls: 1 });
    await show(room, <PrioritiesScreen />, { path: '/priorities' });
    await page.getByRole('textbox', { name: 'Find a rep' }).fill('dana');
    await expect.element(page.getByRole('row', { name: /Dana Fox/ })).toBeVisible();
    await expect.poll(() => page.getByRole('row').all().length).toBe(2);
  });

  test('say who will stand here while there is nobody', async () => {
    await show(await openScreenRoom(), <PrioritiesScreen />, { path: '/priorities' });
    await expect.element(page.getByRole('heading', { name: 'No reps yet' })).toBeVisible();
    expect(await axeFaults()).toEqual([]);
  });
});
