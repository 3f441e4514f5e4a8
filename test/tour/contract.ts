import { expect } from 'vitest';
import { readPdf } from './files';
import type { Tour } from './tour';

/** What is counted by hand, where the diagnosis has no figure. */
const counted = { baseline: '5', source: 'Counted on the last three discovery calls' };

/** What each metric shall come to, by its name. */
const targets = {
  'Objections asked back first': '60',
  'Calls with the impact in figures': '50',
  'Questions per discovery call': '10',
};

/** Drafts the contract from the two skills of the matrix, fills in its metrics, has it signed, starts and prints it. */
export async function agreeOnAContract(tour: Tour, whose: string, coach: string): Promise<void> {
  const { page, step } = tour;
  const missing = page.getByRole('region', { name: 'Signatures' }).getByRole('listitem').getByRole('button');
  const discovery = page.getByRole('region', { name: 'Discovery quality' });
  await step('Draft the contract', async () => {
    await page.getByRole('button', { name: 'Draft the contract with these two' }).press('Enter');
    const draft = page.getByRole('button', { name: 'Draft the contract', exact: true, disabled: false });
    await draft.press('Enter');
    await page.getByRole('heading', { name: `Contract of ${whose}` }).waitFor();
    await missing.first().waitFor();
    return (await missing.allInnerTexts()).join(' ');
  });
  await step('Fill in the metrics', async () => {
    await discovery.getByRole('button', { name: 'Add another metric' }).press('Enter');
    const second = discovery.getByRole('listitem', { name: /^Metric 2/ });
    await second.getByLabel('Baseline').fill(counted.baseline);
    await second.getByLabel('Taken from').fill(counted.source);
    // What is missing leads to its field.
    for (const [name, target] of Object.entries(targets)) {
      const link = missing.filter({ hasText: `${name}: set the target.` });
      await link.press('Enter');
      await page.keyboard.type(target);
      await link.waitFor({ state: 'detached' });
    }
    expect(await missing.count()).toBe(0);
    await second.scrollIntoViewIfNeeded();
    return 'Three metrics with baseline, source, target and day';
  });
  await sign(tour, 'The rep signs', /^Hand over to/, whose);
  await sign(tour, 'The coach signs', /^Sign as coach/, coach);
  await step('Start the contract', async () => {
    await page.getByRole('button', { name: 'Start the contract', disabled: false }).press('Enter');
    await page.getByText('Active', { exact: true }).waitFor();
    return `Active; ${await page.getByText(/^Content hash/).count()} signatures on the same content`;
  });
  await printIt(tour, [whose, coach]);
}

async function sign({ page, step }: Tour, name: string, opener: RegExp, who: string): Promise<void> {
  await step(name, async () => {
    await page.getByRole('button', { name: opener, disabled: false }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Your full name').fill(who);
    await dialog.getByRole('button', { name: 'Sign', disabled: false }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const line = page.getByText(new RegExp(`: ${who}, `));
    await line.waitFor();
    return line.innerText();
  });
}

async function printIt({ page, step, saveAs, saved }: Tour, parties: readonly string[]): Promise<void> {
  await step('Print the contract', async () => {
    const file = await saveAs('contract.pdf');
    await page.keyboard.press('Control+p');
    await saved('contract.pdf');
    const { pages, text } = await readPdf(file);
    expect(pages).toBeLessThanOrEqual(2);
    const words = [...parties, ...Object.keys(targets), counted.source, 'SHA-256 of the content'];
    for (const one of words) expect(text).toContain(one);
    expect(text).not.toContain('Draft, not in force');
    return `${pages} ${pages === 1 ? 'page' : 'pages'}, signed by ${parties.join(' and ')}`;
  });
}
