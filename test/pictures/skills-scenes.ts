import type { Page } from 'playwright-core';
import type { Launched } from '../e2e/launch';
import { goTo } from '../e2e/walk';
import type { Album } from './album';

/** What is assessed of a rep, and the assessment itself. */
export async function assessmentScenes(
  album: Album,
  launched: Launched,
  {
    repId,
    assessmentId,
  }: { readonly repId?: string | undefined; readonly assessmentId?: string | undefined },
): Promise<void> {
  const { page } = launched;
  if (repId) {
    await goTo(page, `/reps/${repId}/competencies`);
    await album.take(launched, 'rep-competencies', 'The competencies of a rep, quarter by quarter', {
      inSmall: true,
    });
  }
  if (!assessmentId) return;
  await goTo(page, `/assessments/${assessmentId}`);
  await page.getByRole('list', { name: 'Competencies' }).waitFor();
  await album.take(launched, 'assessment', 'An assessment that is half done', { inSmall: true });
}

/** Every part of the Skills section. */
export async function skillScenes(album: Album, launched: Launched): Promise<void> {
  const { page } = launched;
  await goTo(page, '/skills');
  await album.take(launched, 'skills-matrix', 'The skill gap matrix', { inSmall: true });
  await aroundTheMatrix(album, launched);
  await goTo(page, '/skills/team');
  await album.take(launched, 'skills-team', 'Each competency of the team', { inSmall: true });
  const rows = page.getByRole('grid', { name: 'Competencies of the team' }).getByRole('row');
  if ((await rows.count()) > 1) {
    await rows.nth(1).getByRole('button').first().press('Enter');
    await album.take(launched, 'skills-team-panel', 'One competency of the team', { inSmall: true });
  }
  const parts = [
    ['cycle', 'The quarterly cycle, and what is due for whom'],
    ['validation', 'Whether score, behaviour and outcome improved'],
    ['budget', 'The training budget against the gaps'],
    ['growth', 'The growth stage, and what lifting a band would bring'],
  ] as const;
  for (const [part, shows] of parts) {
    await goTo(page, `/skills/${part}`);
    await album.take(launched, `skills-${part}`, shows, { inSmall: true });
  }
}

/** The matrix with a cell opened, as the change between two quarters, in groups, and of the five dimensions. */
async function aroundTheMatrix(album: Album, launched: Launched): Promise<void> {
  const { page } = launched;
  const cells = page.getByRole('grid', { name: 'Skill gap matrix' }).getByRole('gridcell');
  if ((await cells.count()) === 0) return;
  const choose = (label: string, index: number): Promise<unknown> =>
    page.getByRole('combobox', { name: label, exact: true }).selectOption({ index });
  await cells.and(page.locator('[data-line="2"][data-column="4"]')).press('Enter');
  await page.getByRole('region', { name: 'Quarters' }).waitFor();
  await album.take(launched, 'skills-matrix-panel', 'A cell of the matrix: its quarters and its calls', {
    inSmall: true,
  });
  await page.getByRole('button', { name: /^Close / }).click();
  await choose('Change since', 1);
  await album.take(launched, 'skills-matrix-change', 'The change between two quarters');
  await choose('Change since', 0);
  const view = page.getByRole('button', { name: 'View', exact: true });
  await view.press('Enter');
  await choose('Group reps by', 1);
  await choose('Group skills by', 1);
  await choose('Sort by', 1);
  await album.take(launched, 'skills-matrix-view', 'Of whom the matrix is, and in which order', {
    inSmall: true,
  });
  await page.keyboard.press('Escape');
  await cells.and(page.locator('[data-line="1"][data-column="1"]')).focus();
  await selectBlock(page);
  await album.take(launched, 'skills-matrix-groups', 'The matrix by team and gap tier, with cells selected');
  await page.getByRole('button', { name: 'Clear selection' }).click();
  await view.press('Enter');
  await page.getByRole('button', { name: 'Show everybody by name' }).press('Enter');
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Skills', exact: true }).selectOption('Dimensions of calls');
  await album.take(launched, 'skills-matrix-dimensions', 'The matrix of the five dimensions');
  await choose('Skills', 0);
}

async function selectBlock(page: Page): Promise<void> {
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(`Shift+${key}`);
}

/** The client's report beside its pages, from the cover on. */
export async function reportScenes(album: Album, launched: Launched): Promise<void> {
  const { page } = launched;
  await goTo(page, '/reports');
  const pages = page.getByRole('region', { name: 'Preview: what will print' }).locator('.page');
  await pages
    .first()
    .or(page.getByRole('heading', { name: 'No reps yet' }))
    .waitFor();
  await album.take(launched, 'reports', 'The client’s report, and what goes into it', { inSmall: true });
  for (const title of ['Skill gap matrix', 'Did it work?']) {
    const heading = pages.locator('h2', { hasText: title });
    if ((await heading.count()) === 0) continue;
    await heading.evaluate((element) => element.scrollIntoView());
    const name = title
      .toLowerCase()
      .replaceAll(/[^a-z]+/g, '-')
      .replace(/-$/, '');
    await album.take(launched, `reports-${name}`, `The client’s report at ${title}`);
  }
}
