import { expect } from 'vitest';
import { goTo } from '../e2e/walk';
import { idOf } from '../pictures/store';
import type { Tour } from './tour';

/** Places what is proposed, moves a gap by keyboard and takes two skills into the cycle; answers their names. */
export async function setPriorities({ page, step }: Tour, whose: string): Promise<readonly string[]> {
  const repId = await idOf(page, 'reps', ({ name }) => name === whose);
  const points = page.getByRole('application', { name: 'Priority matrix' }).getByRole('button');
  const nameOf = async (place: number): Promise<string> =>
    (await points.nth(place).getAttribute('aria-label')) ?? '';

  await step('Place the proposed gaps', async () => {
    await goTo(page, `/reps/${repId}/priorities`);
    await page.getByRole('button', { name: 'Place all' }).press('Enter');
    await page
      .getByRole('button', { name: /^Place / })
      .first()
      .waitFor({ state: 'detached' });
    return (await points.all()).length > 1
      ? `${await points.count()} gaps on the matrix`
      : 'Nothing was placed';
  });
  await step('Move one by keyboard', async () => {
    const before = await nameOf(0);
    await points.first().focus();
    await page.keyboard.press('Shift+ArrowUp');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => nameOf(0)).not.toBe(before);
    await page.getByText('Saved', { exact: true }).waitFor();
    return `${before} → ${await nameOf(0)}`;
  });

  return [];
}
