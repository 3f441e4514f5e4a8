import { describe, expect, test } from 'vitest';
import { linesOf, lineHeight, textWidth, widestWord } from '../../../../shared/report/slides/text-size';

describe('the width of text', () => {
  // Adobe's metrics of Helvetica: H 722, e 556, l 222, o 556 = 2278 thousandths; 12 points are a sixth of an inch.
  test('is the sum of its letters, with a fiftieth more', () => {
    expect(textWidth('Hello', 12)).toBeCloseTo((2.278 / 6) * 1.02, 10);
  });

  // Helvetica-Bold: H 722, e 556, l 278, o 611.
  test('is larger in bold letters', () => {
    expect(textWidth('Hello', 12, true)).toBeCloseTo(((0.722 + 0.556 + 2 * 0.278 + 0.611) / 6) * 1.02, 10);
  });

  test('counts no marks over letters, and a square for each Chinese one', () => {
    expect(textWidth('é', 12)).toBe(textWidth('e', 12));
    expect(textWidth('售', 72)).toBeCloseTo(1.02, 10);
  });
});

describe('lines', () => {
  test('break between words', () => {
    const width = textWidth('one two', 12) + 0.01;
    expect(linesOf('one two', width, 12)).toBe(1);
    expect(linesOf('one two three', width, 12)).toBe(2);
    expect(linesOf('one\ntwo', width, 12)).toBe(2);
  });

  test('break in a word that is longer than a line', () => {
    expect(linesOf('x'.repeat(100), textWidth('x'.repeat(30), 12), 12)).toBe(4);
  });

  test('are a fifth higher than their letters', () => expect(lineHeight(60)).toBe(1));
});

test('the widest word is what a column needs at least', () => {
  expect(widestWord('a longer word', 12)).toBe(textWidth('longer', 12));
  expect(widestWord('', 12)).toBe(0);
});
