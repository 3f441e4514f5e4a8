import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { readDescriptions } from '../../renderer/features/start/sample/descriptions';
import { sampleCalendar } from '../../renderer/features/start/sample/calendar';
import { samplePipelineCsv, sampleExportName } from '../../shared/content/sample/pipeline/export';
import { dayOf } from '../../shared/lib/formats';
import { choose } from '../e2e/intake';
import { readPdf, readWorkbook } from './files';
import { tourFolder } from './log';
import type { Tour } from './tour';

/** What the sample's CRM exports today comes in as the next snapshot, and its audit goes out on paper and as a table. */
export async function bringInDeals(tour: Tour): Promise<void> {
  const { page, step } = tour;
  const { daysAgo, day, dayAgo } = newestExport(dayOf(Date.now()));
  const name = sampleExportName(day);
  await step('Choose a newer export of the CRM', async () => {
    const file = path.join(tourFolder, name);
    await writeFile(file, samplePipelineCsv(daysAgo, dayAgo));
    await page.keyboard.press('Control+o');
    await page.getByRole('heading', { name: 'Import', exact: true }).waitFor();
    await choose(tour, 'Choose files', file);
    await page.getByText(/^Recognised as an export of HubSpot .* beside 2 other snapshots/).waitFor();
    return page.getByText(/rows read = .* stored/).innerText();
  });
  await step('Import the deals', async () => {
    await page.getByRole('button', { name: /^Import [\d,]+ deals$/, disabled: false }).click();
    const done = page.getByText(/^Imported [\d,]+ deals as of /).first();
    await done.waitFor();
    return done.innerText();
  });
  await step('Audit of the pipeline', async () => {
    await page.getByRole('link', { name: 'Pipeline', exact: true }).click();
    const answer = page.getByText(/^The pipeline earns /);
    await answer.waitFor();
    return answer.innerText();
  });
  await step('Compare it with the snapshot before', async () => {
    await page.getByRole('combobox', { name: 'Compare with' }).selectOption({ index: 2 });
    const table = page.getByRole('region', { name: /^What has changed/ }).getByRole('row');
    await table.nth(1).waitFor();
    return `${await table.count()} rows`;
  });
  await exportTheAudit(tour, name);
}

/** The last day of the sample's calendar that is not in the future: today, or up to three days ago. */
function newestExport(today: string) {
  const { day: dayAgo } = sampleCalendar(today, readDescriptions().client.cycle.beganDaysAgo);
  const daysAgo = [0, 1, 2, 3].find((days) => dayAgo(days) <= today) ?? 0;
  return { daysAgo, day: dayAgo(daysAgo), dayAgo };
}

async function exportTheAudit({ page, step, saveAs, saved }: Tour, exported: string): Promise<void> {
  await step('Print the audit', async () => {
    const file = await saveAs('pipeline-audit.pdf');
    await page.keyboard.press('Control+p');
    await saved('pipeline-audit.pdf');
    const { pages, text } = await readPdf(file);
    for (const words of ['Everybody', 'Figures', 'Velocity a day', 'Ageing deals', exported])
      expect(text).toContain(words);
    return `${pages} pages from ${exported}`;
  });
  await step('Save the audit as a spreadsheet', async () => {
    const file = await saveAs('pipeline-audit.xlsx');
    await page.getByRole('button', { name: 'Print', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Spreadsheet (XLSX)' }).click();
    await saved('pipeline-audit.xlsx');
    const { names, rows } = await readWorkbook(file);
    const velocity = Number(rows('Figures').find(([figure]) => figure === 'Velocity a day')?.[1]);
    expect(velocity).toBeGreaterThan(0);
    expect(rows('Reps').length).toBeGreaterThanOrEqual(8);
    return `${names.length} sheets (${names.join(', ')}); velocity ${Math.round(velocity)} a day`;
  });
}
