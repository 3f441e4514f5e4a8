import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { LevelCounts } from '../../../../renderer/ui/charts/level-counts';
import { showPart } from '../../../fixtures/part';

const counts = [0, 1, 2, 3, 4, 5, 4, 3, 2, 1];
const middleOf = (element: Element | undefined): number => {
  const { left, width } = element?.getBoundingClientRect() ?? new DOMRect(NaN);
  return left + width / 2;
};
/** The columns of the picture, level 1 first, and the line. */
async function drawn(required: number, size: 'row' | 'large') {
  await showPart(<LevelCounts label="Levels" counts={counts} required={required} size={size} />);
  const parts = [...page.getByRole('img', { name: 'Levels' }).element().children];
  return { middleAt: (level: number) => middleOf(parts[level - 1]), line: middleOf(parts[10]) };
}

test.each(['row', 'large'] as const)('the line of a whole level stands on its column (%s)', async (size) => {
  const { middleAt, line } = await drawn(6, size);
  expect(line).toBeCloseTo(middleAt(6), 0);
});

test('the line of a level between two stands between their columns', async () => {
  const { middleAt, line } = await drawn(6.5, 'large');
  expect(line).toBeCloseTo((middleAt(6) + middleAt(7)) / 2, 0);
});
