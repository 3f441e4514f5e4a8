import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { openOffline, readContents, readPages, readPdf, readSlides, readWorkbook } from './files';
import type { Tour } from './tour';

/** What is left out for this reader: it is between the client and his bank. */
const leftOut = 'Training budget';

/** Puts together the client's quarterly report, looks at the pages, and takes them in every format. */
export async function reportToTheClient(tour: Tour, whose: string): Promise<void> {
  const { page, step } = tour;
  const preview = page.getByRole('region', { name: 'Preview: what will print' });
  await step('Reports', async () => {
    await page.getByRole('link', { name: 'Reports', exact: true }).press('Enter');
    await preview.locator('.page').first().waitFor();
    return lead(tour).innerText();
  });
  await step('Choose the sections', async () => {
    const before = await titlesIn(preview);
    expect(before).toContain(leftOut);
    await page.getByRole('checkbox', { name: leftOut }).press('Space');
    await expect.poll(() => titlesIn(preview)).toEqual(before.filter((title) => title !== leftOut));
    return `${before.length - 1} sections without ${leftOut.toLowerCase()}`;
  });
  await step('Look at the pages', async () => {
    const table = preview.locator('h2', { hasText: 'Skill gap matrix' });
    await table.evaluate((heading) => heading.scrollIntoView());
    expect(await preview.locator('.page').filter({ hasText: whose }).count()).toBeGreaterThan(0);
    return lead(tour).innerText();
  });
  const titles = await titlesIn(preview);
  await exportOnPaper(tour, titles, whose);
  await exportAsFiles(tour, titles, whose);
}

/** How many pages there are, of what, on which paper. */
const lead = ({ page }: Tour): Locator => page.getByText(/: \d+ pages on A4$/);

/** The sections on the pages, without their numbers. */
async function titlesIn(report: Locator): Promise<readonly string[]> {
  const headings = await report.locator('h2:not(#contents)').allInnerTexts();
  return headings.map((text) => text.replace(/^\d+\s+/, ''));
}

async function exportOnPaper(
  { page, step, saveAs, saved }: Tour,
  titles: readonly string[],
  whose: string,
): Promise<void> {
  await step('Export the report as PDF', async () => {
    const file = await saveAs('client-review.pdf');
    await page.keyboard.press('Control+p');
    await saved('client-review.pdf');
    const pages = await readPages(file);
    const entries = readContents(pages);
    expect(entries.map(({ title }) => title)).toEqual(titles);
    for (const { number, title, onPage } of entries) {
      const text = pages[onPage - 1] ?? '';
      expect(text).toMatch(
        new RegExp(String.raw`^\s*${number}\s+${title.replaceAll('?', String.raw`\?`)}$`, 'm'),
      );
      expect(text).toContain(`${onPage} of ${pages.length}`);
    }
    expect((await readPdf(file)).text).toContain(whose);
    return `${pages.length} pages; ${entries.map(({ title, onPage }) => `${title} ${onPage}`).join(', ')}`;
  });
}

async function exportAsFiles(tour: Tour, titles: readonly string[], whose: string): Promise<void> {
  const { page, step, saveAs, saved } = tour;
  const exported = async (name: string, item: string): Promise<string> => {
    const file = await saveAs(name);
    await page.getByRole('button', { name: 'Export', exact: true, disabled: false }).click();
    await page.getByRole('menuitem', { name: item }).click();
    await saved(name);
    return file;
  };
  await step('Export it as a web page', async () => {
    const file = await exported('client-review.html', 'Web page in one file');
    const { page: read, asked, close } = await openOffline(file);
    expect(await titlesIn(read.locator('main'))).toEqual(titles);
    expect(await read.locator('body').innerText()).toContain(whose);
    const pictures = await read.locator('figure').count();
    const twins = await read.locator('figure details table').count();
    expect(twins).toBe(pictures);
    expect(await read.locator('script').count()).toBe(0);
    expect(asked()).toBe(1);
    await close();
    return `Opens without a network; ${pictures} charts, each with its table`;
  });
  await step('Export it as a spreadsheet', async () => {
    const file = await exported('client-review.xlsx', 'Spreadsheet (XLSX)');
    const { names, rows } = await readWorkbook(file);
    const levels = rows('Skill gap matrix')
      .find(([rep]) => rep === whose)
      ?.filter(Number);
    expect(levels?.length).toBeGreaterThan(10);
    for (const part of ['About', 'Calls by rep', 'Pipeline figures', 'Contracts', 'Reproducibility'])
      expect(names).toContain(part);
    return `${names.length} sheets (${names.join(', ')})`;
  });
  await step('Export it as slides', async () => {
    const file = await exported('client-review.pptx', 'Slides (PPTX)');
    const { slides, charts } = await readSlides(file);
    for (const title of titles) expect(slides.some((text) => text.includes(title))).toBe(true);
    expect(slides.some((text) => text.includes(whose))).toBe(true);
    expect(charts).toBeGreaterThan(0);
    return `${slides.length} slides with ${charts} charts that can be edited`;
  });
}
