import { expect, test } from 'vitest';
import { cut } from '../../../../shared/report/slides/cut';
import { textWidth } from '../../../../shared/report/slides/text-size';

test('a name that fits stays, a longer one ends between words and fits', () => {
  expect(cut('Closing', 2, 10)).toBe('Closing');
  const short = cut('Reaching Decision Makers', 1.36, 10);
  expect(short).toBe('Reaching Decision…');
  expect(textWidth(short, 10)).toBeLessThanOrEqual(1.36);
});

test('one long word is cut in the middle', () => {
  expect(cut('Donaudampfschifffahrt', 0.8, 10)).toMatch(/^Donau\w*…$/);
});
