import { strToU8, unzipSync, zipSync } from 'fflate';
import { copyFile, mkdir, mkdtemp, readdir, readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { foldersIn } from '../../electron/disk/folders';
import { dropFiles, launch, openDialogReturns, saveDialogReturns, type Launched } from './launch';
import { startWithClient } from './walk';

const media = path.resolve(import.meta.dirname, '../fixtures/media');

/** A folder of the user's, with copies of the sound files under names of its own. */
export async function userFolder(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'benchcoach-user-'));
  for (const [name, fixture] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await copyFile(path.join(media, fixture), path.join(folder, name));
  }
  return folder;
}

/** A fresh install with a coach, and a client of this name open. */
export async function startClient(name: string): Promise<Launched> {
  const started = await launch();
  await startWithClient(started.page, name);
  return started;
}

/** Drops files on the window, wherever it is. */
export const drop = ({ page }: Launched, ...paths: readonly string[]): Promise<void> =>
  dropFiles(page, 'body', paths);

/** Chooses files or a folder by the button of this name on the import screen. */
export async function choose(
  { app, page }: Launched,
  button: string,
  ...paths: readonly string[]
): Promise<void> {
  await openDialogReturns(app, paths);
  await page.getByRole('button', { name: button }).click();
}

/** How many records each table of the page's database holds. */
export const countRecords = (page: Page): Promise<Readonly<Record<string, number>>> =>
  page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('no answer'));
      });
    const db = await asked(indexedDB.open('benchcoach'));
    const counts: Record<string, number> = {};
    for (const name of db.objectStoreNames)
      counts[name] = await asked(db.transaction(name).objectStore(name).count());
    db.close();
    return counts;
  });

/** The names of all files in the store of recordings, what waits there included. */
export async function storedFiles({ userDataDir }: Launched): Promise<readonly string[]> {
  const { recordings, staging } = foldersIn(userDataDir);
  const found: string[] = [];
  for (const folder of [recordings, staging])
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) found.push(path.relative(folder, path.join(entry.parentPath, entry.name)));
  return found.toSorted();
}

/** Exports the open client as a bundle into a folder; answers where it is. */
export async function exportBundle({ app, page }: Launched, folder: string): Promise<string> {
  const target = path.join(folder, `${Date.now()}.benchcoach`);
  await saveDialogReturns(app, target);
  await page.keyboard.press('Control+Shift+E');
  await page.getByRole('button', { name: 'Choose a place and export' }).click();
  await page.getByText('Exported and read back', { exact: false }).waitFor();
  return target;
}

/** The entries of a zip, by name. */
export const entriesOf = async (file: string): Promise<Readonly<Record<string, Uint8Array>>> =>
  unzipSync(await readFile(file));

/** A workbook with one sheet of texts, as spreadsheet programs write it. */
export function workbook(rows: readonly (readonly string[])[]): Uint8Array {
  const cells = rows.map(
    (row, at) =>
      `<row r="${at + 1}">${row.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`,
  );
  const part = (xml: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`);
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipSync({
    'xl/workbook.xml': part(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Team" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': part(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': part(
      `<worksheet xmlns="${main}"><sheetData>${cells.join('')}</sheetData></worksheet>`,
    ),
  });
}
