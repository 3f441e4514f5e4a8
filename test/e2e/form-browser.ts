import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { chromiumArguments, findChromium } from '../host/find-chromium.mjs';

/** Opens a form from the disk in a browser without a network, and notes what it asked for and said. */
export async function openForm(form: string) {
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
  const context = await browser.newContext({ offline: true, acceptDownloads: true });
  const asked: string[] = [];
  const said: string[] = [];
  const page = await context.newPage();
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(pathToFileURL(form).href);
  return { page, asked, said, close: () => browser.close() };
}

/** What axe finds wrong on a page, by the names of its rules. */
export async function axeFaultsOn(page: Page): Promise<readonly string[]> {
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  return page.evaluate(`${source}; axe.run().then(({ violations }) => violations.map(({ id }) => id))`);
}
