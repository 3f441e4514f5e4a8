import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { openOffline, readBundle, readPdf } from './files';
import type { Heard } from './scoring';
import type { Tour } from './tour';

/** The X-Ray of the rep whose call was heard, on paper and as a web page, and the client as a bundle. */
export async function printAndExport(
  { page, step, saveAs, saved }: Tour,
  { whose, action, evidence }: Heard,
): Promise<void> {
  await step('X-Ray of the rep', async () => {
    await page.getByRole('link', { name: 'Reps' }).click();
    await page.getByText(whose, { exact: true }).first().dblclick();
    await page.getByRole('button', { name: 'Print', exact: true }).waitFor();
    return page.getByRole('region', { name: 'Skills profile' }).locator('p').first().innerText();
  });
  await step('Print the X-Ray', async () => {
    const file = await saveAs('x-ray.pdf');
    await page.keyboard.press('Control+p');
    await saved('x-ray.pdf');
    const { pages, text } = await readPdf(file);
    expect(pages).toBe(1);
    for (const words of [whose, action, 'Five dimensions', evidence]) expect(text).toContain(words);
    return `1 page, with ${whose}, the next action and evidence of today`;
  });
  await step('Save the X-Ray as a web page', async () => {
    const file = await saveAs('x-ray.html');
    await page.getByRole('button', { name: 'Print', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Web page in one file' }).click();
    await saved('x-ray.html');
    const { page: read, asked, close } = await openOffline(file);
    expect(await read.locator('body').innerText()).toContain(whose);
    expect(asked()).toBe(1);
    await close();
    return `Opens without a network; ${(await readFile(file)).byteLength} bytes`;
  });
  await step('Export the client as a bundle', async () => {
    const file = await saveAs('client.benchcoach');
    await page.keyboard.press('Control+Shift+e');
    await page.getByRole('button', { name: 'Choose a place and export' }).click();
    await page.getByText('Exported and read back').first().waitFor({ timeout: 60_000 });
    const { entries, clientName, text } = await readBundle(file);
    expect(text('scorecards')).toContain(action);
    expect(text('privateNotes')).toBe('');
    return `${clientName}: ${entries} entries, every hash as written, with today's scorecard`;
  });
}
