import path from 'node:path';
import { expect } from 'vitest';
import { choose } from '../e2e/intake';
import { goTo } from '../e2e/walk';
import { idOf } from '../pictures/store';
import { openOffline } from './files';
import { tourFolder } from './log';
import type { Tour } from './tour';

const pin = '4711';

/** Twelve of his twenty questions are answered. */
const halfway = 'Yuki Tanabe';

/** One rep goes on at this machine, another fills in the form at home. */
export async function letTheRepsSay(tour: Tour, whose: string): Promise<void> {
  await handOver(tour);
  await sendTheForm(tour, whose);
}

async function handOver({ page, step }: Tour): Promise<void> {
  const repId = await idOf(page, 'reps', ({ name }) => name === halfway);
  await step('Hand over to a rep who is halfway', async () => {
    await goTo(page, `/reps/${repId}/self-assessment`);
    await page.getByRole('button', { name: 'Hand over this machine' }).click();
    await page.getByLabel('PIN for your return').fill(pin);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Give back to the coach' }).waitFor();
    expect(await page.getByRole('link').count()).toBe(0);
    return page.getByText(/^\d+ of 20 answered$/).innerText();
  });
  await step('Answer the others by keyboard and hand in', async () => {
    for (const level of '34334334') await page.keyboard.press(level);
    await page.getByText('20 of 20 answered').waitFor();
    await page.getByRole('button', { name: 'Hand in' }).press('Enter');
    await page.getByText('Thank you. Your answers are in.').waitFor();
    return 'All 20 answered and handed in';
  });
  await step('Come back with the PIN', async () => {
    await page.getByRole('button', { name: 'Give back to the coach' }).click();
    await page.getByLabel(/^PIN of /).fill(pin);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Reps', exact: true }).waitFor();
    await goTo(page, `/reps/${repId}/self-assessment`);
    await page.getByRole('heading', { name: 'Round 1' }).waitFor();
    return `Round 1 of ${halfway} is complete`;
  });
}

async function sendTheForm(tour: Tour, whose: string): Promise<void> {
  const { page, step, saveAs, saved } = tour;
  const repId = await idOf(page, 'reps', ({ name }) => name === whose);
  const form = await saveAs('self-assessment.html');
  const answers = path.join(tourFolder, 'answers.json');
  await step('Save the form to send', async () => {
    await goTo(page, `/reps/${repId}/self-assessment`);
    await page.getByRole('button', { name: 'Save a form to send' }).click();
    await saved('self-assessment.html');
    return `Saved; round 2 of ${whose} waits for the answers`;
  });
  await step('Fill in the form without a network', async () => {
    const { page: filling, asked, close } = await openOffline(form);
    await filling.getByRole('group').first().waitFor();
    for (const level of '33333344434433334444') await filling.keyboard.press(level);
    await filling.getByText('20 of 20 answered').waitFor();
    await filling.screenshot({ path: path.join(tourFolder, 'self-assessment.png') });
    const download = filling.waitForEvent('download');
    await filling.getByRole('button', { name: 'Save the answers' }).press('Enter');
    await (await download).saveAs(answers);
    expect(asked()).toBe(1);
    await close();
    return `Answered by keyboard; saved ${(await download).suggestedFilename()}`;
  });
  await step('Take in the answers that came back', async () => {
    await page.keyboard.press('Control+o');
    await page.getByRole('heading', { name: 'Import', exact: true }).waitFor();
    await choose(tour, 'Choose files', answers);
    await page.getByText(`Self-assessment of ${whose}, round 2, all 20 answered.`).waitFor();
    await page.getByRole('button', { name: 'Take in' }).click();
    const done = page.getByText(/round 2, is in\./);
    await done.waitFor();
    return done.innerText();
  });
  await step('Compare the rounds', async () => {
    await goTo(page, `/reps/${repId}/self-assessment`);
    const rounds = page.getByRole('columnheader', { name: /^Round / });
    await rounds.nth(1).waitFor();
    return (await rounds.allInnerTexts()).join(', ').replaceAll(/\s+/g, ' ');
  });
}
