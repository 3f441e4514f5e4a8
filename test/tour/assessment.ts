import { expect } from 'vitest';
import { assessByKeys, beginAssessment, type Judged } from '../e2e/assess-by-keys';
import { idOf } from '../pictures/store';
import type { Tour } from './tour';

/** In the order in which the sample client's framework lists its 21 competencies. */
const judged: Judged = {
  levels: [5, 2, 7, 6, 8, 6, 5, 7, 6, 6, 5, 7, 6, 7, 'x', 5, 7, 9, 7, 5, 6],
  note: 'Plans his week on Monday and keeps to it; the last two quarters were even.',
};

/** What the assessment leaves behind, to be found on the matrix and in the report. */
export interface Assessed {
  readonly whose: string;
  readonly competency: string;
  readonly level: number;
}

/** Assesses a rep to whom nobody has come yet in this quarter, all by keyboard. */
export async function assessARep({ page, step }: Tour, whose: string): Promise<Assessed> {
  const repId = await idOf(page, 'reps', ({ name }) => name === whose);
  const list = page.getByRole('list', { name: 'Competencies' }).getByRole('listitem');
  await step('Begin an assessment', async () => {
    await beginAssessment(page, repId);
    expect(await list.count()).toBe(judged.levels.length);
    return page.getByText(/ of 21 settled/).innerText();
  });
  await step('Give each competency a level by keys, and a note', async () => {
    await assessByKeys(page, judged);
    return page.getByText(/ of 21 settled/).innerText();
  });
  await step('Complete the assessment', async () => {
    await page.keyboard.press('Control+Enter');
    const first = page
      .getByRole('region', { name: 'Assessments' })
      .getByRole('row')
      .filter({ hasText: 'Kit Marlow' })
      .first();
    await first.getByText(/^complete, 21 of 21/).waitFor();
    return (await first.innerText()).replaceAll(/\s+/g, ' ');
  });
  return { whose, competency: 'Personal Pacing', level: 6 };
}
