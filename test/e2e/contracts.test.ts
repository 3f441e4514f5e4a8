import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Contract } from '../../shared/model/contract';
import { writeBundle } from '../fixtures/bundle-file';
import { twoSkills } from '../fixtures/contract-skills';
import { seededClient } from '../fixtures/seeded-client';
import { sampleContract } from '../shared/diagnosis-samples';
import { launch, saveDialogReturns, type Launched } from './launch';
import { goTo, startWithBundle } from './walk';

const run = promisify(execFile);
const secret = 'Thinks of leaving us in the spring';
const lapse =
  'Whoever lets a duty lapse says so before the next session, and both agree how to make up for it.';

let folder = '';
let program: Launched;
let page: Page;
const seeded = seededClient({ reps: 2, calls: 10, scored: 1, teams: 1, hasLongestNames: true });
const [rep, other] = seeded.workbook.reps;
if (!rep || !other) throw new Error('the client has two reps');
const full = fullContract();

/** As much as both sides may agree on: two skills with three metrics each, ten long duties, a long lapse. */
function fullContract(): Contract {
  const duty =
    'Write down within the hour what the customer said of the problem, whom it hurts and what it costs.';
  const metrics = (name: string) =>
    [1, 2, 3].map((n) => ({
      indicator: null,
      name: `${name} that both sides count every Friday, number ${n}`,
      unit: '% of objections',
      direction: 'up' as const,
      baseline: { value: 31.3, n: 16, source: 'Heard together on the last ten calls' },
      target: 60,
      due: '2027-01-17',
    }));
  return sampleContract(1, {
    clientId: seeded.client.id,
    repId: other?.id ?? '',
    coachId: seeded.coach.id,
    startsOn: '2026-11-23',
    skills: twoSkills.map((one) => ({ ...one, metrics: metrics(one.skill.slice(10)) })),
    repDuties: [1, 2, 3, 4, 5].map((n) => ({ id: sampleContract(n).id, text: `${n}. ${duty}` })),
    coachDuties: [6, 7, 8, 9, 10].map((n) => ({ id: sampleContract(n).id, text: `${n}. ${duty}` })),
    onLapse: Array.from({ length: 8 }, () => lapse).join(' '),
  });
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'benchcoach-contracts-'));
  const bundle = path.join(folder, 'seeded.benchcoach');
  await writeBundle(bundle, { ...seeded.workbook, contracts: [full] });
  program = await launch({ userDataDir: path.join(folder, 'data') });
  page = program.page;
  await startWithBundle(program, bundle);
  await goTo(page, `/reps/${other.id}/notes`);
  await page.getByRole('button', { name: 'Add a note' }).click();
  await page.getByRole('textbox').first().fill(secret);
  await page.getByText('Saved').first().waitFor();
});

afterAll(async () => {
  await program.close();
  await rm(folder, { recursive: true, force: true });
});

/** Tabs on to the control of this name, as somebody without a mouse does. */
async function tabTo(name: RegExp): Promise<void> {
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press('Tab');
    const reached = await page.evaluate(() => {
      const { activeElement: at } = document;
      const labels = at && 'labels' in at ? [...((at.labels as NodeListOf<HTMLElement> | null) ?? [])] : [];
      return [
        at?.getAttribute('aria-label') ?? '',
        ...labels.map((one) => one.innerText),
        at?.textContent ?? '',
      ];
    });
    if (reached.some((text) => name.test(text.trim()))) return;
  }
  throw new Error(`Tab does not reach ${name.source}`);
}

/** Signs for one side by keyboard alone. */
async function sign(opener: RegExp, name: string): Promise<void> {
  await page.getByRole('button', { name: opener, disabled: false }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await tabTo(/^Your full name$/);
  await page.keyboard.type(name);
  await tabTo(/^Sign$/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

test('two skills become a contract that is signed by both sides, amended, signed again and still there', async () => {
  await page.evaluate(() => {
    location.hash = '/contracts';
  });
  await page.getByRole('button', { name: 'Draft a contract' }).click();
  await page.getByRole('combobox', { name: 'Rep' }).focus();
  await page.keyboard.type(rep.name.slice(0, 12));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  for (const skill of ['Discovery quality', 'Objection response']) {
    await page.getByRole('combobox', { name: /skill$/ }).focus();
    await page.keyboard.type(skill);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: `Remove ${skill}` }).waitFor();
  }
  await tabTo(/^Draft the contract$/);
  await page.keyboard.press('Enter');

  // What is missing leads to the field: the two targets.
  for (const skill of ['Discovery quality', 'Objection response']) {
    const missing = page.getByRole('button', { name: new RegExp(`^${skill}, .*: set the target\\.$`) });
    // The list is drawn anew while baselines come in: what counts is that the press leads to a field to type in.
    await expect
      .poll(async () => {
        await missing.press('Enter');
        return page.evaluate(() => document.activeElement?.tagName);
      })
      .toBe('INPUT');
    await page.keyboard.type('4.9');
    await missing.waitFor({ state: 'detached' });
  }
  await sign(/^Hand over to/, rep.name);
  await sign(/^Sign as coach/, 'Imogen Hartley');
  await page.getByRole('button', { name: 'Start the contract', disabled: false }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Amend', exact: true }).focus();
  await page.keyboard.press('Enter');
  await tabTo(/^Why it is amended$/);
  await page.keyboard.type('Half the time in December');
  await page.keyboard.press('Enter');
  const hours = page.getByLabel('Hours a week of the coach');
  await hours.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('3');
  await page.getByRole('row', { name: /^Time .* 3 h a week of the coach/ }).waitFor();
  await sign(/^Hand over to/, rep.name);
  await sign(/^Sign as coach/, 'Imogen Hartley');
  await page.getByRole('button', { name: 'Start the amended contract', disabled: false }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Active', { exact: true }).waitFor();
  await page.getByText('Saved').first().waitFor();
  await program.close();

  program = await launch({ userDataDir: path.join(folder, 'data') });
  page = program.page;
  await goTo(page, `/reps/${rep.id}/contract`);
  await page.getByRole('row', { name: /Cycle 1, revision 2 .* Active/ }).waitFor();
  await page.getByRole('link', { name: 'Cycle 1', exact: true }).click();
  await page.getByText('Replaced', { exact: true }).waitFor();
  expect(await page.getByText(/^Content hash/).count()).toBe(2);
  expect(await page.getByText('Void', { exact: true }).count()).toBe(0);
});

describe('the contract on paper', () => {
  test.each([
    ['A4', /Page size: .*\(A4\)/],
    ['Letter', /Page size: .*\(letter\)/],
  ])('takes at most two tagged pages of %s, however much is agreed', async (paper, size) => {
    await goTo(page, `/contracts/${full.id}`);
    const file = path.join(folder, `contract-${paper}.pdf`);
    await saveDialogReturns(program.app, file);
    await page.getByRole('button', { name: 'Print', exact: true }).click();
    await page.getByRole('menuitem', { name: `PDF, ${paper}` }).click();
    await page.getByText(`Saved contract-${paper}.pdf`).waitFor();
    const info = (await run('pdfinfo', [file])).stdout;
    expect(info).toMatch(/Pages: +[12]\n/);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/Title: +Coaching contract/);
    expect(info).toMatch(size);
    const text = (await run('pdftotext', ['-layout', file, '-'])).stdout.replaceAll(/\s+/g, ' ');
    expect(text).toContain('Draft, not in force');
    expect(text).toContain('31.3 60.0');
    expect(text).toContain('Heard together on the');
    expect(text).toContain('10. Write down within the hour');
    expect(text).toContain('SHA-256 of the content');
    expect(text).not.toContain(secret);
  });

  test('is a web page in one file too', async () => {
    await goTo(page, `/contracts/${full.id}`);
    const file = path.join(folder, 'contract.html');
    await saveDialogReturns(program.app, file);
    await page.getByRole('button', { name: 'Print', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Web page in one file' }).click();
    await page.getByText('Saved contract.html').waitFor();
    const html = await readFile(file, 'utf8');
    expect(html).toContain('Coaching contract');
    expect(html).not.toContain(secret);
  });
});
