import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { goTo } from './walk';

/** What an assessor says of a rep: each competency's level in the order of the list, and a note on the last one. */
export interface Judged {
  /** 1 to 10; `x` where it cannot be judged. */
  readonly levels: readonly (number | 'x')[];
  readonly note: string;
}

/** Begins an assessment of the running quarter on the rep's page. Answers its address. */
export async function beginAssessment(page: Page, repId: string): Promise<string> {
  await goTo(page, `/reps/${repId}/competencies`);
  await page.getByRole('button', { name: /^Assess / }).press('Enter');
  await page.getByRole('list', { name: 'Competencies' }).waitFor();
  return new URL(page.url()).hash.slice(1);
}

/** Gives every competency its level by keys; each leads on to the next that is open. The last one gets the note. */
export async function assessByKeys(page: Page, { levels, note }: Judged): Promise<void> {
  const settled = page.getByText(new RegExp(`${levels.length} of ${levels.length} settled`));
  for (const level of levels) await page.keyboard.press(level === 10 ? '0' : String(level));
  await settled.waitFor();
  await page.keyboard.press('n');
  await page.keyboard.type(note);
  await expect.poll(() => page.getByLabel('Note', { exact: true }).inputValue()).toBe(note);
}

/** The cell of a rep and a skill on the skill gap matrix. */
export const matrixCell = (page: Page, rep: string, skill: string) =>
  page
    .getByRole('grid', { name: 'Skill gap matrix' })
    .getByRole('gridcell')
    .and(page.locator(`[aria-label^="${rep}, ${skill}: "]`));

/** What a cell of the skill gap matrix says when it is read aloud. */
export async function matrixCellSays(page: Page, rep: string, skill: string): Promise<string> {
  const cell = matrixCell(page, rep, skill);
  await cell.waitFor();
  return (await cell.getAttribute('aria-label')) ?? '';
}
