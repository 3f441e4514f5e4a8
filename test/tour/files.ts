import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import papaparse from 'papaparse';
import { chromium, type Page } from 'playwright-core';
import { manifestName, readManifest } from '../../shared/codec/bundle/manifest';
import type { Cell } from '../../shared/codec/table';
import { readXlsx } from '../../shared/codec/xlsx';
import { chromiumArguments, findChromium } from '../host/find-chromium.mjs';

const run = promisify(execFile);

/** Opens a PDF as a reader would: what it says, and how many pages it has. Throws where it is none. */
export async function readPdf(file: string): Promise<{ readonly pages: number; readonly text: string }> {
  const bytes = await readFile(file);
  if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new Error(`${file} is no PDF`);
  try {
    const info = (await run('pdfinfo', [file])).stdout;
    const text = (await run('pdftotext', [file, '-'])).stdout;
    return { pages: Number(/Pages: +(\d+)/.exec(info)?.[1]), text: text.replaceAll(/\s+/g, ' ') };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Error('pdfinfo and pdftotext are needed (Debian: apt-get install poppler-utils)', {
        cause: error,
      });
    }
    throw error;
  }
}

/** What each page of a PDF says, line by line as it stands there. */
export async function readPages(file: string): Promise<readonly string[]> {
  const { pages } = await readPdf(file);
  const { stdout } = await run('pdftotext', ['-layout', file, '-']);
  return stdout.split('\f').slice(0, pages);
}

/** One line of a report's contents: the section, and the page that it is said to begin on. */
interface Entry {
  readonly number: number;
  readonly title: string;
  readonly onPage: number;
}

/** What the page of contents says, in its order. Throws where no page has it. */
export function readContents(pages: readonly string[]): readonly Entry[] {
  const page = pages.find((text) => /^\s*Contents\s*$/m.test(text));
  if (page === undefined) throw new Error('No page has the contents');
  return page.split('\n').flatMap((line) => {
    const [, number, title = '', onPage] = /^\s*(\d+)\s+(\S.*?)\s+(\d+)\s*$/.exec(line) ?? [];
    return number === undefined ? [] : [{ number: Number(number), title, onPage: Number(onPage) }];
  });
}

/** Opens a bundle with another program's zip reader and adds up the hash of every entry. */
export async function readBundle(file: string): Promise<{
  readonly entries: number;
  readonly clientName: string;
  readonly text: (table: string) => string;
}> {
  const files = unzipSync(new Uint8Array(await readFile(file)));
  const manifest = readManifest(strFromU8(files[manifestName] ?? new Uint8Array()));
  if (!manifest.ok) throw new Error(manifest.error);
  for (const { name, bytes, sha256 } of manifest.value.entries) {
    const content = files[name];
    if (content?.byteLength !== bytes) throw new Error(`${name} has not the ${bytes} bytes it should have`);
    const hash = createHash('sha256').update(content).digest('hex');
    if (hash !== sha256) throw new Error(`${name} has another hash than the manifest says`);
  }
  const { entries, clientName } = manifest.value;
  return {
    entries: entries.length,
    clientName,
    text: (table) => strFromU8(files[`tables/${table}.jsonl`] ?? new Uint8Array()),
  };
}

/** Opens a workbook: the names of its sheets, and the cells of each without the heading. Throws where it is none. */
export async function readWorkbook(file: string): Promise<{
  readonly names: readonly string[];
  readonly rows: (sheet: string) => readonly (readonly Cell[])[];
}> {
  const read = readXlsx(new Uint8Array(await readFile(file)));
  if (!read.ok) throw new Error(`${file}: ${read.error}`);
  const sheets = read.value;
  return {
    names: sheets.map(({ name }) => name),
    rows: (sheet) => sheets.find(({ name }) => name === sheet)?.table.rows.map(({ cells }) => cells) ?? [],
  };
}

/** Opens a text table with another program's reader: each row by its headings. Throws where a row does not fit them. */
export async function readTable(file: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  const { data, errors } = papaparse.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
  });
  if (errors[0]) throw new Error(`${file}, row ${errors[0].row}: ${errors[0].message}`);
  return data;
}

/** Opens slides: what each says, in order, and how many charts they have. Throws where a slide is missing. */
export async function readSlides(
  file: string,
): Promise<{ readonly slides: readonly string[]; readonly charts: number }> {
  const files = unzipSync(new Uint8Array(await readFile(file)));
  const names = Object.keys(files);
  const many = names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length;
  const slides = Array.from({ length: many }, (_, place) => {
    const xml = files[`ppt/slides/slide${place + 1}.xml`];
    if (!xml) throw new Error(`${file} has no slide ${place + 1}`);
    return textsOf(strFromU8(xml)).join(' ');
  });
  return { slides, charts: names.filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name)).length };
}

/** The texts in the drawing language of office programs. */
const textsOf = (xml: string): readonly string[] =>
  [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) =>
    text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&'),
  );

/** Opens a web page from the disk in a browser without a network, and counts what it asks for. */
export async function openOffline(file: string): Promise<{
  readonly page: Page;
  readonly asked: () => number;
  readonly close: () => Promise<void>;
}> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
  const page = await (await browser.newContext({ offline: true, acceptDownloads: true })).newPage();
  let asked = 0;
  page.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url())) asked += 1;
  });
  await page.goto(pathToFileURL(file).href);
  return { page, asked: () => asked, close: () => browser.close() };
}
