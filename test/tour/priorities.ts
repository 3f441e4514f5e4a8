import { expect } from 'vitest';
import { goTo } from '../e2e/walk';
import { idOf } from '../pictures/store';
import type { Tour } from './tour';

/** Places what is proposed, moves a gap by keyboard with the reasons, and takes two skills of one's own choice. */
export async function setPriorities({ page, step }: Tour, whose: string): Promise<void> {
  const repId = await idOf(page, 'reps', ({ name }) => name === whose);
  const points = page.getByRole('application', { name: 'Priority matrix' }).getByRole('button');
  const point = (name: string) => points.and(page.getByRole('button', { name: new RegExp(`^${name}: `) }));
  const stands = async (name: string): Promise<string> =>
    (await point(name).getAttribute('aria-label')) ?? '';
  const moved = 'Objection response';

  await step('Place the proposed gaps', async () => {
    await goTo(page, `/reps/${repId}/priorities`);
    await page.getByRole('button', { name: 'Place all' }).press('Enter');
    await expect.poll(() => points.count()).toBe(8);
    return 'Five gaps of the diagnosis and three competencies stand on the matrix';
  });
  await step('Move one by keyboard and say why', async () => {
    const before = await stands(moved);
    await point(moved).press('Shift+ArrowUp');
    await point(moved).press('ArrowLeft');
    await expect.poll(() => stands(moved)).not.toBe(before);
    for (const field of ['Why this impact', 'Why this difficulty'])
      await page.getByLabel(field).fill('Half of her renewals come down to the price');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Save the place' }).waitFor({ state: 'detached' });
    return `${before} → ${await stands(moved)}`;
  });
  await step('Take two into the cycle', async () => {
    const lead = page.getByRole('region', { name: 'For cycle 1' }).getByRole('listitem');
    for (const proposed of ['Value connection', 'Negotiating']) {
      await page.getByRole('button', { name: `Take out ${proposed}` }).press('Enter');
      await lead.filter({ hasText: proposed }).waitFor({ state: 'detached' });
    }
    for (const chosen of ['Discovery quality', moved]) {
      await point(chosen).press('Enter');
      await page.getByRole('button', { name: 'Take into cycle 1' }).press('Enter');
      await lead.filter({ hasText: chosen }).waitFor();
    }
    expect(await lead.count()).toBe(2);
    return (await lead.allInnerTexts()).map((text) => text.split('\n')[0]).join(' and ');
  });
}
