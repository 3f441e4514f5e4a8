import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { axeFaults } from '../../../fixtures/axe';
import { showPart } from '../../../fixtures/part';
import { SampleGrid } from './sample-grid';

const cell = (name: string) => page.getByRole('gridcell', { name, exact: true });
const focused = (): string =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '';

/** A grid of 5,000 × 21 with what it tells, the focus on its first cell. */
async function shownLarge() {
  const told: string[] = [];
  await showPart(<SampleGrid rows={5000} columns={21} told={(what) => told.push(what)} />);
  await cell('Rep 1, Skill 1: 1 of 6 required').click();
  return told;
}

describe('the grid', () => {
  test('says how large it is and holds only the rows in view', async () => {
    await shownLarge();
    const grid = page.getByRole('grid', { name: 'Skill gaps' });
    await expect.element(grid).toHaveAttribute('aria-rowcount', '5001');
    await expect.element(grid).toHaveAttribute('aria-colcount', '22');
    expect(page.getByRole('row').all().length).toBeLessThan(40);
    await expect.element(page.getByRole('columnheader', { name: 'Skill 1, gap tier 1' })).toBeInTheDocument();
    await expect
      .element(page.getByRole('rowheader', { name: 'Rep 2, 1 levels missing' }))
      .toBeInTheDocument();
    expect(await axeFaults()).toEqual([]);
  });

  test('paints the cells where the grid beneath says that they are', async () => {
    await shownLarge();
    const canvas = document.querySelector('canvas');
    const place = cell('Rep 2, Skill 1: 8 of 6 required').element().getBoundingClientRect();
    const origin = canvas?.getBoundingClientRect();
    const colourAt = (x: number, y: number) =>
      canvas
        ?.getContext('2d')
        ?.getImageData(
          (x - (origin?.left ?? 0)) * devicePixelRatio,
          (y - (origin?.top ?? 0)) * devicePixelRatio,
          1,
          1,
        ).data;
    const inside = colourAt(place.right - 4, place.top + 5);
    // 8 is filled as “under” at an age of one step: orange, that is more red than blue.
    await expect.poll(() => (inside?.[0] ?? 0) - (inside?.[2] ?? 0)).toBeGreaterThan(40);
  });
});

describe('by keyboard', () => {
  test('arrows, Home, End and pages lead to every cell and name', async () => {
    await shownLarge();
    const presses: readonly (readonly [string, RegExp])[] = [
      ['{ArrowRight}{ArrowDown}', /^Rep 2, Skill 2:/],
      ['{End}', /^Rep 2, Skill 21:/],
      ['{Home}', /^Rep 2, \d levels/],
      ['{Control>}{End}{/Control}', /^Rep 5000, Skill 21:/],
      ['{ArrowUp}', /^Rep 4999, Skill 21:/],
      ['{Control>}{Home}{/Control}', /^Rep 1, 0 levels/],
      ['{PageDown}', /^Rep (1[0-9]|2[0-9]), /],
      ['{PageUp}', /^Rep 1, /],
      ['{ArrowUp}', /^Rep$/],
      ['{ArrowRight}{ArrowRight}', /^Skill 2, gap tier 1$/],
    ];
    for (const [keys, where] of presses) {
      await userEvent.keyboard(keys);
      await expect.poll(focused).toMatch(where);
    }
  });

  test('letters lead to a rep', async () => {
    await showPart(<SampleGrid rows={3} columns={2} names={['Dana Fox', 'Bo Dahl', 'Eli Dorn']} />);
    await cell('Dana Fox, Skill 1: 1 of 6 required').click();
    await userEvent.keyboard('el');
    await expect.poll(focused).toMatch(/^Eli Dorn, Skill 1/);
  });

  test('Shift and arrows select a range, Space one cell, Ctrl+A all, Esc none', async () => {
    await shownLarge();
    await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowDown}{ArrowDown}{/Shift}');
    await expect.element(page.getByRole('status')).toHaveTextContent('6 selected');
    await expect.element(cell('Rep 3, Skill 2: 8 of 6 required')).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard(' ');
    await expect.element(page.getByRole('status')).toHaveTextContent('5 selected');
    await userEvent.keyboard('{Control>}a{/Control}');
    await expect.element(page.getByRole('status')).toHaveTextContent('105000 selected');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('status')).toHaveTextContent('0 selected');
  });

  test('Enter opens a cell or a rep, and sorts on a header', async () => {
    const told = await shownLarge();
    await userEvent.keyboard('{ArrowRight}{Enter}{Home}{Enter}{ArrowUp}{Enter}{ArrowRight}{Enter}');
    expect(told.filter((what) => !what.startsWith('focus'))).toEqual([
      'open Rep 1, 1',
      'open Rep 1',
      'sort name',
      'sort 0',
    ]);
    expect(told).toContain('focus Rep 1, 1');
  });

  test('headings of groups are one cell each, and the column is kept beyond them', async () => {
    const lines = Int32Array.from([-1, 0, -2, 1]);
    await showPart(<SampleGrid rows={2} columns={3} lines={lines} headings={['North', 'South']} />);
    await cell('Rep 1, Skill 3: 7 of 6 required').click();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focused).toBe('South');
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focused).toMatch(/^Rep 2, Skill 3/);
    expect(await axeFaults()).toEqual([]);
  });
});

describe('by mouse', () => {
  test('the wheel scrolls, and what comes into view can be clicked', async () => {
    const told = await shownLarge();
    const grid = page.getByRole('grid').element();
    grid.scrollTo({ top: 28 * 2500 });
    await cell('Rep 2505, Skill 4: 8 of 6 required').click();
    expect(told.at(-1)).toBe('focus Rep 2505, 3');
  });

  test('a press on a header sorts by it', async () => {
    const told = await shownLarge();
    const header = page.getByRole('columnheader', { name: 'Skill 3, gap tier 2' });
    const { height } = header.element().getBoundingClientRect();
    await header.click({ position: { x: 20, y: height - 8 } });
    expect(told.at(-1)).toBe('sort 2');
  });
});

test('nothing to show says so', async () => {
  await showPart(<SampleGrid rows={3} columns={2} lines={new Int32Array()} />);
  await expect.element(page.getByText('Nobody is left')).toBeVisible();
});
