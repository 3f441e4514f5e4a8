import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { inflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeBundle } from '../fixtures/bundle-file';
import { foundIn, tellingTexts } from '../fixtures/names-in';
import { reviewInput, reviewWorkbook } from '../fixtures/review-input';
import { launch, saveDialogReturns, type Launched } from './launch';
import { goTo, startWithBundle } from './walk';

const run = promisify(execFile);
const options = { reps: 40, leaders: 2, hasPipeline: false };
const telling = tellingTexts(reviewInput(options));

let folder = '';
let program: Launched;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'benchcoach-report-'));
  const bundle = path.join(folder, 'client.benchcoach');
  await writeBundle(bundle, reviewWorkbook(options));
  program = await launch();
  page = program.page;
  await startWithBundle(program, bundle);
  await goTo(page, '/reports');
  await page.getByText(/\d+ pages on A4/).waitFor();
});

afterAll(async () => {
  await program.close();
  await rm(folder, { recursive: true, force: true });
});

async function exported(choice: string, name: string): Promise<string> {
  const file = path.join(folder, name);
  await saveDialogReturns(program.app, file);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: choice }).click();
  await page.getByText(`Exported ${name}`).waitFor();
  return file;
}

const infoOf = async (file: string, ...more: string[]): Promise<string> =>
  (await run('pdfinfo', [...more, file], { maxBuffer: 50_000_000 })).stdout;

/** The text of each page, with every run of blanks as one. */
async function pagesOf(file: string): Promise<readonly string[]> {
  const { stdout } = await run('pdftotext', ['-layout', file, '-'], { maxBuffer: 50_000_000 });
  return stdout
    .split('\f')
    .map((text) => text.replaceAll(/\s+/g, ' '))
    .filter((text) => text !== '' && text !== ' ');
}

describe('the client’s report as PDF', () => {
  let file = '';
  let pages: readonly string[] = [];
  beforeAll(async () => {
    file = await exported('PDF', 'client-review.pdf');
    pages = await pagesOf(file);
  });

  test('is at least twelve tagged pages of A4 with title, author and language, as many as the screen says', async () => {
    const info = await infoOf(file);
    const shown = /(\d+) pages on A4/.exec(await page.getByText(/\d+ pages on A4/).innerText())?.[1];
    expect(info).toMatch(new RegExp(`Pages: +${shown}\\n`));
    expect(Number(shown)).toBeGreaterThanOrEqual(12);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/Page size: .*\(A4\)/);
    expect(info).toMatch(/Title: +Sales team review · Thornwick Instruments/);
    expect(info).toMatch(/Author: +Hartley & Co\./);
    expect((await readFile(file)).toString('latin1')).toMatch(/\/Lang \(en\)/);
  });

  test('contents say the pages on which the headings really stand', () => {
    const contents = pages.find((text) => text.includes('Contents 1 ')) ?? '';
    const entries = [...contents.matchAll(/(?<=\s)(\d{1,2}) ([A-Z][^\d]+?) (\d{1,2})(?=\s)/g)].map(
      ([, number, title, at]) => ({ number, title, at: Number(at) }),
    );
    expect(entries.length).toBeGreaterThanOrEqual(9);
    for (const { number, title, at } of entries) {
      expect(pages[at - 1]).toContain(`${number} ${title}`);
      expect(pages[at - 1]).toContain(`${at} of ${pages.length}`);
    }
  });

  test('has bookmarks for its headings and links from its contents', async () => {
    const bytes = (await readFile(file)).toString('latin1');
    expect(bytes).toContain('/Outlines');
    expect(bytes.match(/\/S \/H2/g)?.length).toBeGreaterThanOrEqual(9);
    expect(bytes).toContain('/S /TH');
    expect(await infoOf(file, '-dests')).toMatch(/"matrix"/);
  });

  test('holds no picture of text: its figures are vectors and its words can be selected', async () => {
    expect((await run('pdfimages', ['-list', file])).stdout.trim().split('\n').slice(2)).toEqual([]);
    expect(pages[0]).toMatch(/The people differ most in/);
  });
});

describe('the other formats', () => {
  test('are written, read back and told', async () => {
    const html = await readFile(await exported('Web page in one file', 'r.html'), 'utf8');
    expect(html.match(/<figure>/g)?.length).toBe(html.match(/The same as a table/g)?.length);
    const xlsx = unzipSync(await readFile(await exported('Spreadsheet (XLSX)', 'r.xlsx')));
    expect(strFromU8(xlsx['xl/workbook.xml'] ?? new Uint8Array())).toContain('Skill gap matrix');
    const slides = unzipSync(await readFile(await exported('Slides (PPTX)', 'r.pptx')));
    expect(Object.keys(slides).some((name) => name.startsWith('ppt/charts/chart'))).toBe(true);
    const tables = unzipSync(await readFile(await exported('Tables as CSV, in a zip', 'r.zip')));
    expect(Object.keys(tables).length).toBeGreaterThan(10);
  });

  test('a place that cannot be written to gets a sentence, and nothing is said to be exported', async () => {
    const locked = path.join(folder, 'none', 'r.xlsx');
    await saveDialogReturns(program.app, locked);
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'Spreadsheet (XLSX)' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toMatch(/no longer there|does not let/);
    await page.getByRole('alert').getByRole('button').first().click();
  });
});

describe('without names', () => {
  test('no name, e-mail, customer, deal or file name survives in any format', async () => {
    await page.getByLabel('Without names').click();
    await page.getByRole('checkbox', { name: 'Without names', checked: true }).waitFor();
    const pdf = await exported('PDF', 'anon.pdf');
    const text = (await pagesOf(pdf)).join(' ');
    expect(text).toContain('Rep 01');
    expect(foundIn(text, telling)).toEqual([]);
    // What is not drawn stands in the file too: title, author, what is read aloud for a picture.
    expect(foundIn(`${await infoOf(pdf)} ${insidePdf(await readFile(pdf))}`, telling)).toEqual([]);
    const html = await readFile(await exported('Web page in one file', 'anon.html'), 'utf8');
    expect(foundIn(html.replaceAll(/<style>[\s\S]*?<\/style>/g, ''), telling)).toEqual([]);
    for (const [choice, name] of [
      ['Spreadsheet (XLSX)', 'anon.xlsx'],
      ['Slides (PPTX)', 'anon.pptx'],
      ['Tables as CSV, in a zip', 'anon.zip'],
    ] as const)
      expect(foundIn(zipText(await readFile(await exported(choice, name))), telling)).toEqual([]);
  });
});

/** All that a PDF says, its streams unpacked: in a packed one any three letters may stand next to each other by chance. */
function insidePdf(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, packed = '']) =>
    inflateSync(Buffer.from(packed, 'latin1')).toString('latin1'),
  );
  expect(streams.length).toBeGreaterThan(10);
  return [text.replaceAll(/stream\r?\n[\s\S]*?endstream/g, ''), ...streams].join(' ');
}

/** All text of a zip and of the zips in it. */
function zipText(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .map(([name, content]) => `${name} ${/\.(xlsx|zip)$/.test(name) ? zipText(content) : strFromU8(content)}`)
    .join('\n');
}
