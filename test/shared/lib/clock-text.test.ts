import { expect, test } from 'vitest';
import { readTime, writeTime } from '../../../shared/lib/clock-text';

test('times are read as they are written', () => {
  for (const ms of [0, 500, 59_900, 187_500, 3_729_300]) expect(readTime(writeTime(ms))).toBe(ms);
  expect(writeTime(187_500)).toBe('3:07.5');
  expect(writeTime(59_960)).toBe('0:59.9');
});

test('seconds alone, a comma and hours are understood', () => {
  expect(readTime('95')).toBe(95_000);
  expect(readTime('1:02,25')).toBe(62_250);
  expect(readTime('1:02:09')).toBe(3_729_000);
});

test('what is no time is not guessed', () => {
  for (const text of ['', 'soon', '1:75', '1:60:00', '-3']) expect(readTime(text)).toBeUndefined();
});
