import { describe, expect, test } from 'vitest';
import { detectScale, figureOf, isNotJudged, levelOf } from '../../../../shared/codec/scores/scale';

describe('the scale of a file', () => {
  test.each([
    ['levels, some above 5', [1, 5, 7, 10], '1 to 10'],
    ['levels and blanks', [1, '', 'n/a', 9], '1 to 10'],
    ['levels with one slip among many', [...Array.from({ length: 20 }, () => 8), 88], '1 to 10'],
    ['nothing at all', ['', ''], '1 to 10'],
  ])('of %s is taken as it stands', (_, cells, scale) => expect(detectScale(cells).scale).toBe(scale));

  test.each([
    ['none above 5', [1, 3, 5], ['1 to 5', '1 to 10', '0 to 100']],
    ['halves up to 5', [3.5, 4, 5], ['1 to 5', '0 to 100', '1 to 10']],
    ['up to a hundred', [35, 80, 100], ['0 to 100', '1 to 10']],
    ['per cent', ['8%', '9%'], ['0 to 100', '1 to 10']],
    ['shares of one', [0.35, 0.8], ['0 to 1', '0 to 100', '1 to 10']],
  ])('of figures with %s is asked for', (_, cells, candidates) =>
    expect(detectScale(cells)).toEqual({ scale: undefined, candidates }),
  );
});

// Both ends of a scale meet those of the levels; between them it is a straight line, rounded.
test.each([
  [1, '1 to 5', 1],
  [2, '1 to 5', 3],
  [3, '1 to 5', 6],
  [4, '1 to 5', 8],
  [5, '1 to 5', 10],
  [0, '0 to 100', 1],
  [50, '0 to 100', 6],
  [100, '0 to 100', 10],
  [0.85, '0 to 1', 9],
  [7, '1 to 10', 7],
  [7.5, '1 to 10', undefined],
  [0, '1 to 10', undefined],
  [101, '0 to 100', undefined],
  [6, '1 to 5', undefined],
] as const)('%s on the scale %s is level %s', (figure, scale, level) =>
  expect(levelOf(figure, scale)).toBe(level),
);

test('a cell is a figure with a point or a comma, with a per cent sign or without', () => {
  expect(['7', ' 7.5 ', '7,5', '85 %', '85%', 'seven', '1.234,5', '-3'].map(figureOf)).toEqual([
    7,
    7.5,
    7.5,
    85,
    85,
    undefined,
    undefined,
    undefined,
  ]);
  expect(figureOf(Number.NaN)).toBeUndefined();
});

test('nobody judged where a cell is empty or has a sign that says so', () => {
  expect(['', ' ', '-', 'N/A', 'x', undefined].every(isNotJudged)).toBe(true);
  expect(['0', 'none of it', 0].some(isNotJudged)).toBe(false);
});
