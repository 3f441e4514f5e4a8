import { expect } from 'vitest';
import { matrixCell, matrixCellSays } from '../e2e/assess-by-keys';
import { readTable } from './files';
import type { Assessed } from './assessment';
import type { Tour } from './tour';

/** How the whole team stands against what is asked: the matrix, and each competency of the team. */
export async function lookAtTheSkills(tour: Tour, assessed: Assessed): Promise<void> {
  await openTheMatrix(tour, assessed);
  await exportTheMatrix(tour, assessed);
  await lookAtTheTeam(tour);
}

async function openTheMatrix({ page, step }: Tour, { whose, competency, level }: Assessed): Promise<void> {
  await step('Skill gap matrix', async () => {
    await page.getByRole('link', { name: 'Skills', exact: true }).press('Enter');
    await page.getByRole('combobox', { name: 'Quarter' }).waitFor();
    const says = await matrixCellSays(page, whose, competency);
    expect(says).toMatch(new RegExp(`: ${level} of .* required, assessed .* by one person$`));
    return says;
  });
  await step('Go through the matrix by keyboard', async () => {
    const grid = page.getByRole('grid', { name: 'Skill gap matrix' });
    await grid.locator('[tabindex="0"]').focus();
    // Typing a name leads to its row.
    await page.keyboard.type(whose.split(' ')[0] ?? '');
    const inFocus = page.locator(':focus');
    const isThere = async (): Promise<boolean> =>
      ((await inFocus.getAttribute('aria-label')) ?? '').startsWith(`${whose}, ${competency}: `);
    const columns = Number(await grid.getAttribute('aria-colcount'));
    for (let presses = 0; presses < columns && !(await isThere()); presses++)
      await page.keyboard.press('ArrowRight');
    expect(await isThere()).toBe(true);
    return (await inFocus.getAttribute('aria-label')) ?? '';
  });
  await step('Open a cell', async () => {
    await page.keyboard.press('Enter');
    const panel = page.getByRole('region', { name: `${whose}, ${competency}` });
    await panel.getByRole('region', { name: 'Quarters' }).getByRole('listitem').first().waitFor();
    expect(await panel.getByRole('heading', { name: competency, exact: true }).innerText()).toBe(competency);
    return (await panel.getByRole('region', { name: 'Quarters' }).innerText()).replaceAll(/\s+/g, ' ');
  });
  await step('The change since the quarter before', async () => {
    const since = page.getByRole('combobox', { name: 'Change since' });
    await since.selectOption({ index: 1 });
    const cell = matrixCell(page, whose, competency);
    // Somebody else judged him before: the difference of two people is no change of his, and the cell says so.
    await cell.and(page.locator('[aria-label*=": judged in both quarters, but by nobody"]')).waitFor();
    const says = await matrixCellSays(page, whose, competency);
    await since.selectOption('');
    await cell.and(page.locator('[aria-label*="required"]')).waitFor();
    return says;
  });
}

async function exportTheMatrix(
  { page, step, saveAs, saved }: Tour,
  { whose, competency, level }: Assessed,
): Promise<void> {
  await step('Save what is shown as CSV', async () => {
    const file = await saveAs('skill-matrix.csv');
    const reps = Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1;
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('menuitem', { name: 'CSV', exact: true }).click();
    await saved('skill-matrix.csv');
    const rows = await readTable(file);
    expect(rows).toHaveLength(reps);
    const own = rows.find((row) => row['Rep'] === whose);
    const heading = Object.keys(own ?? {}).find((name) => name.replace(/ \(tier \d\)$/, '') === competency);
    expect(Number(own?.[heading ?? ''])).toBe(level);
    return `${rows.length} reps, ${Object.keys(own ?? {}).length} columns; ${heading}: ${level} of ${own?.[`${competency}, required`]}`;
  });
}

async function lookAtTheTeam({ page, step }: Tour): Promise<void> {
  await step('The team by competency', async () => {
    await page
      .getByRole('navigation', { name: 'Parts of skills' })
      .getByRole('link', { name: 'Team' })
      .press('Enter');
    const table = page.getByRole('grid', { name: 'Competencies of the team' });
    await table.waitFor();
    expect(await table.getAttribute('aria-rowcount')).toBe('22');
    return page.getByText(/competenc.* the whole team/).innerText();
  });
  await step('A competency of the team', async () => {
    const table = page.getByRole('grid', { name: 'Competencies of the team' });
    await table.getByRole('row').nth(1).getByRole('button').first().press('Enter');
    const panel = page.getByRole('region', { name: /./ }).filter({ hasText: 'Could teach it' }).last();
    await panel.waitFor();
    return (await panel.innerText()).replaceAll(/\s+/g, ' ').slice(0, 300);
  });
}
