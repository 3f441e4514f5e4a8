import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { standardQuestionnaire } from '../../shared/content/self-assessment';
import { perDimension } from '../../shared/model/dimensions';
import { blankRound } from '../../shared/model/self-assessment';
import type { Workbook } from '../../shared/model/workbook';
import { writeBundle } from '../fixtures/bundle-file';
import { seededClient } from '../fixtures/seeded-client';
import { chromiumArguments, findChromium } from '../host/find-chromium.mjs';
import { idOf } from '../shared/samples';
import { launch, saveDialogReturns, type Launched } from './launch';
import { goTo, lookAtXRay, startWithBundle } from './walk';

const run = promisify(execFile);
const hostile = '<img src=x onerror="alert(1)"> & Söhne "Ø" </style>';
const secret = 'Thinks of leaving us in the spring';

let folder = '';
let program: Launched;
let page: Page;
const { workbook } = hostileClient();
const [rep] = workbook.reps;
const fullRep = workbook.reps[1];
if (!rep || !fullRep) throw new Error('the client has reps');

/** A seeded client whose first rep has a name that would break a page made carelessly. */
function hostileClient() {
  const seeded = seededClient({ reps: 3, calls: 12, teams: 1 });
  const [first, ...others] = seeded.workbook.reps;
  const clients = seeded.workbook.clients.map((client) => ({ ...client, brandColour: '#8a1f4b' }));
  // Of this kind, all dimensions weigh the same.
  const calls = seeded.workbook.calls.map((call) => ({ ...call, kind: 'other' as const }));
  const reps = first ? [{ ...first, name: hostile }, ...others] : [];
  const workbook = { ...seeded.workbook, calls, clients, reps };
  return { ...seeded, workbook: { ...workbook, ...fullDiagnosis(workbook, seeded.coach.id) } };
}

/** What fills the X-Ray of the second rep to the brim. */
function fullDiagnosis(workbook: Workbook, coachId: string) {
  const rep = workbook.reps[1];
  if (!rep) throw new Error('the client has two reps');
  const own = { clientId: rep.clientId, repId: rep.id };
  const createdAt = '2026-11-20T08:00:00.000Z';
  const calls = new Set(workbook.calls.filter(({ repId }) => repId === rep.id).map(({ id }) => id));
  const low = { is: 'level' as const, level: 2 as const, reason: '' };
  const questionnaire = standardQuestionnaire({ id: idOf(1, 24), clientId: rep.clientId, createdAt });
  const round = blankRound({
    ...own,
    id: idOf(1, 25),
    questionnaireId: questionnaire.id,
    round: 12,
    via: 'file',
    state: 'complete',
    answers: Object.fromEntries(questionnaire.questions.map(({ key }) => [key, 5 as const])),
    startedAt: createdAt,
    completedAt: createdAt,
  });
  const guess = {
    ...own,
    id: idOf(1, 20),
    coachId,
    levels: perDimension(() => 4 as const),
    observed: perDimension(() => ({ mean: 2.2, n: 10 })),
    revealedAt: createdAt,
    createdAt,
  };
  return {
    scorecards: workbook.scorecards.map((card) =>
      calls.has(card.callId)
        ? { ...card, ...perDimension(() => low), nextAction: 'Ask what it costs them to wait. '.repeat(20) }
        : card,
    ),
    evidence: workbook.evidence.map((one) =>
      calls.has(one.callId) ? { ...one, note: 'A long note on what was heard. '.repeat(10) } : one,
    ),
    questionnaires: [questionnaire],
    selfAssessments: [round],
    leaderGuesses: [guess],
  };
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'benchcoach-print-'));
  const bundle = path.join(folder, 'seeded.benchcoach');
  await writeBundle(bundle, workbook);
  program = await launch();
  page = program.page;
  await startWithBundle(program, bundle);
  await goTo(page, `/reps/${rep.id}/notes`);
  await page.getByRole('button', { name: 'Add a note' }).click();
  await page.getByRole('textbox').first().fill(secret);
  await page.getByText('Saved').first().waitFor();
});

afterAll(async () => {
  await program.close();
  await rm(folder, { recursive: true, force: true });
});

/** Prints by the menu of the open screen and answers where the file is. */
async function print(choice: string, name: string): Promise<string> {
  const file = path.join(folder, name);
  await saveDialogReturns(program.app, file);
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await page.getByRole('menuitem', { name: choice }).click();
  await page.getByText(`Saved ${name}`).waitFor();
  return file;
}

const infoOf = async (file: string): Promise<string> => (await run('pdfinfo', [file])).stdout;
/** The text as it stands on the page, with every run of blanks as one. */
const textOf = async (file: string): Promise<string> =>
  (await run('pdftotext', ['-layout', file, '-'])).stdout.replaceAll(/\s+/g, ' ');

/** Opens a web page without a network: its text, and the addresses that it asked for. */
async function readOffline(file: string) {
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
  const context = await browser.newContext({ offline: true });
  const asked: string[] = [];
  const said: string[] = [];
  const read = await context.newPage();
  read.on('request', (request) => asked.push(request.url()));
  read.on('dialog', (dialog) => {
    said.push(dialog.message());
    void dialog.dismiss();
  });
  await read.goto(pathToFileURL(file).href);
  const text = (await read.locator('body').innerText()).replaceAll(/\s+/g, ' ');
  const images = await read.locator('img').count();
  await browser.close();
  return { asked: asked.filter((url) => !url.startsWith('data:')), said, text, images };
}

describe('the X-Ray on paper', () => {
  test.each([
    ['A4', /Page size: .*\(A4\)/],
    ['Letter', /Page size: .*\(letter\)/],
  ])('is one tagged page of %s with a title and an outline', async (paper, size) => {
    await lookAtXRay(page, rep.id);
    const file = await print(`PDF, ${paper}`, `x-ray-${paper}.pdf`);
    const info = await infoOf(file);
    expect(info).toMatch(/Pages: +1\n/);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/Title: +.*Söhne.*X-Ray/);
    expect(info).toMatch(size);
  });

  test('says what the screen says: mean, n, band, and the coach’s evidence', async () => {
    await lookAtXRay(page, rep.id);
    const row = page.getByRole('row', { name: /^Discovery quality/ });
    const shown = (await row.getByRole('cell').first().innerText()).replaceAll(/\s+/g, ' ');
    const [, mean, n] = /(\d\.\d).*?n (\d+)/.exec(shown) ?? [];
    const text = await textOf(await print('PDF, A4', 'x-ray.pdf'));
    expect(text).toMatch(new RegExp(`Discovery quality ${mean} \\d+ ${n} \\d\\.\\d to \\d\\.\\d`));
    const notes = workbook.evidence.map(({ note }) => note);
    expect(notes.filter((note) => text.includes(note)).length).toBeGreaterThan(0);
    expect(text).toContain(hostile);
    expect(text).not.toContain(secret);
  });

  test('as a web page asks for nothing, runs nothing and shows names as typed', async () => {
    await lookAtXRay(page, rep.id);
    const file = await print('Web page in one file', 'x-ray.html');
    const { asked, said, text, images } = await readOffline(file);
    expect(asked).toEqual([pathToFileURL(file).href]);
    expect([said, images]).toEqual([[], 0]);
    expect(text).toContain(hostile);
    expect(await readFile(file, 'utf8')).not.toContain(secret);
  });

  test('prints by its key too, on the paper of the settings', async () => {
    await lookAtXRay(page, rep.id);
    const file = path.join(folder, 'by-key.pdf');
    await page.getByRole('button', { name: 'Print', exact: true }).waitFor();
    await saveDialogReturns(program.app, file);
    await page.keyboard.press('Control+p');
    await page.getByText('Saved by-key.pdf').waitFor();
    expect(await infoOf(file)).toMatch(/Pages: +1\n/);
  });
});

describe('a full X-Ray on paper', () => {
  // The second rep has all that an X-Ray can hold: low scores that point to three parts of selling, a rep who
  // sees himself high, a guess, long words everywhere.
  test.each(['A4', 'Letter'])('is one page of %s all the same', async (paper) => {
    await lookAtXRay(page, fullRep.id);
    const file = await print(`PDF, ${paper}`, `full-${paper}.pdf`);
    expect(await infoOf(file)).toMatch(/Pages: +1\n/);
    const text = await textOf(file);
    for (const said of ['Self-assessed', 'Target', 'Points to', 'Qualifying:', 'Closing:', 'blind spot +'])
      expect(text).toContain(said);
    expect(text).toMatch(/Imogen Hartley expected levels on average 1\.8 higher than the calls showed/);
  });

  test('tells its lines apart when it is printed in black and white', async () => {
    const file = path.join(folder, 'full-A4.pdf');
    const { stdout } = await run('pdftoppm', ['-gray', '-r', '60', file], {
      encoding: 'buffer',
      maxBuffer: 20_000_000,
    });
    // Grey values of the page: the strokes of the radar stay well under the paper's white.
    const dark = stdout.subarray(20).filter((value) => value < 110).length;
    expect(dark).toBeGreaterThan(1000);
  });
});

describe('a scorecard on paper', () => {
  const call = workbook.calls.findLast(({ repId }) => repId === rep.id);
  const words = 'Asked what the outage cost, and waited for the number.';

  beforeAll(async () => {
    await goTo(page, `/calls/${call?.id}`);
    await page.getByRole('region', { name: 'Scorecard' }).waitFor();
    for (const level of [4, 3, 2, 5]) {
      await page.keyboard.press(String(level));
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('o');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('n');
    await page.keyboard.press('e');
    await page.keyboard.type(words);
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    await page.keyboard.type('Say the next step before minute 25.');
  });

  test('has the levels, the evidence and what was typed a moment ago, and no private note', async () => {
    const file = await print('PDF, A4', 'scorecard.pdf');
    const [info, text] = [await infoOf(file), await textOf(file)];
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/Page size: .*\(A4\)/);
    expect(text).toContain('Next action Say the next step before minute 25.');
    // (4 + 3 + 2 + 5) ÷ 4 = 3.5; (3.5 − 1) ÷ 4 × 100 = 62.5.
    expect(text).toContain('3.5 of 5 (63 of 100), n 4');
    expect(text).toContain(words);
    expect(text).toContain('Draft, not complete');
    expect(text).not.toContain(secret);
  });

  test('as a web page asks for nothing', async () => {
    const file = await print('Web page in one file', 'scorecard.html');
    const { asked, text } = await readOffline(file);
    expect(asked).toEqual([pathToFileURL(file).href]);
    expect(text).toContain(words);
    expect(text).not.toContain(secret);
  });
});
