import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ReportsScreen } from '../../../../renderer/features/reports/reports-screen';
import { axeFaults } from '../../../fixtures/axe';
import { openScreenRoom, openSeededRoom, show, type ScreenRoom } from '../../../fixtures/screen';

async function open(): Promise<ScreenRoom> {
  const room = await openSeededRoom({ reps: 12, calls: 12, scored: 0.9 });
  await show(room, <ReportsScreen />);
  await expect.element(page.getByText(/\d+ pages on A4/)).toBeVisible();
  return room;
}

const preview = (): ShadowRoot => {
  const region = page.getByRole('region', { name: 'Preview: what will print' }).element();
  const root = [...region.children].find(({ shadowRoot }) => shadowRoot)?.shadowRoot;
  if (!root) throw new Error('there is a preview');
  return root;
};
const shownText = (): string => preview().textContent ?? '';
const planOf = ({ db }: ScreenRoom) => db.reportPlans.toCollection().first();
const pageCount = (): number => preview().querySelectorAll('.page').length;

describe('the client’s report on screen', () => {
  test('shows the pages that print, with the answer first', async () => {
    await open();
    expect(preview().querySelector('.page.first')?.textContent).toContain('The people differ most in');
    expect(page.getByText(`${pageCount()} pages on A4`)).toBeDefined();
    await expect.element(page.getByText(new RegExp(`${pageCount()} pages on A4`))).toBeVisible();
  });

  test('is usable by a screen reader', async () => {
    await open();
    expect(await axeFaults()).toEqual([]);
  });

  test('leaves out what is unticked and keeps that in the plan', async () => {
    const room = await open();
    expect(shownText()).toContain('The calls of each rep');
    await page.getByLabelText('The calls of each rep').click();
    await expect.poll(shownText).not.toContain('The calls of each rep');
    await expect.poll(async () => (await planOf(room))?.leftOut).toEqual(['calls-by-rep']);
  });

  test('hides every name by one switch', async () => {
    const room = await open();
    const [rep] = await room.db.reps.toArray();
    expect(shownText()).toContain(rep?.name);
    await page.getByLabelText('Without names').click();
    await expect.poll(shownText).toContain('Rep 01');
    expect(shownText()).not.toContain(rep?.name);
  });

  test('changes the paper of the preview', async () => {
    await open();
    await page.getByText('Letter', { exact: true }).click();
    await expect.element(page.getByText(/\d+ pages on Letter/)).toBeVisible();
    const sheet = preview().querySelector<HTMLElement>('.page');
    // 279.4 by 215.9 mm.
    expect((sheet?.offsetHeight ?? 0) / (sheet?.offsetWidth ?? 1)).toBeCloseTo(279.4 / 215.9, 2);
  });

  test('says which sections have no data', async () => {
    await open();
    await expect
      .element(
        page.getByText(
          'Every rep on every competency, against the level that the role asks for. No data in this quarter.',
        ),
      )
      .toBeVisible();
  });

  test('exports what it shows, the PDF by its key too', async () => {
    const room = await open();
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'Web page in one file' }).click();
    await expect
      .poll(() => room.said.map(({ text }) => text))
      .toContain('Exported Thornwick Instruments Sales team review Q4 2026.html');
    const [file] = room.main.saved;
    expect(new TextDecoder().decode(file?.bytes)).toContain('The calls of each rep');
    await userEvent.keyboard('{Control>}p{/Control}');
    await expect.poll(() => room.main.printed.length).toBe(1);
    for (const html of preview().querySelectorAll('.page'))
      expect(room.main.printed[0]).toContain(html.querySelector('h2')?.textContent?.slice(2) ?? '');
  });

  test('tells the way to the other reports', async () => {
    await open();
    await expect
      .element(page.getByRole('link', { name: 'Pipeline audit' }))
      .toHaveAttribute('href', expect.stringContaining('/pipeline'));
  });
});

describe('a client without reps', () => {
  test('says what will be here', async () => {
    await show(await openScreenRoom(), <ReportsScreen />);
    await expect.element(page.getByRole('heading', { name: 'No reps yet' })).toBeVisible();
    expect(await axeFaults()).toEqual([]);
  });
});
