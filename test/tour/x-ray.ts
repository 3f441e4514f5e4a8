import { expect } from 'vitest';
import { goTo } from '../e2e/walk';
import { idOf } from '../pictures/store';
import type { Tour } from './tour';

/** What the leader expects, what the calls show beside it and beside the rep's own picture, and where it points. */
export async function lookAtTheGaps({ page, step }: Tour, whose: string): Promise<void> {
  const repId = await idOf(page, 'reps', ({ name }) => name === whose);
  await step('Guess before looking', async () => {
    await goTo(page, `/reps/${repId}/x-ray`);
    await page.getByRole('radio').first().focus();
    for (const level of '33234') await page.keyboard.press(level);
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(5);
    return page.getByText(/What level do you expect/).innerText();
  });
  await step('Look at the X-Ray', async () => {
    await page.getByRole('button', { name: 'Show the X-Ray' }).press('Enter');
    const profile = page.getByRole('region', { name: 'Skills profile' });
    await profile.waitFor();
    return profile.locator('p').first().innerText();
  });
  await step('What it points to', async () => {
    const pointers = page.getByRole('region', { name: 'What it points to' });
    await pointers.getByRole('listitem').first().waitFor();
    await pointers.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    return (await pointers.getByRole('listitem').allInnerTexts()).join(' | ').replaceAll(/\s+/g, ' ');
  });
  await step('Perception gap', async () => {
    const gap = page.getByRole('region', { name: 'Perception gap' });
    await gap.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const readings = await gap.getByRole('row').locator('td:last-child').allInnerTexts();
    expect(readings).toHaveLength(5);
    return `Round 2 beside the calls: ${readings.map((text) => text.trim() || 'near').join(', ')}`;
  });
  await step('The guess beside what was observed', async () => {
    const guess = page.getByRole('region', { name: 'Leader’s guess' });
    await guess.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    return guess.locator('p').first().innerText();
  });
}
