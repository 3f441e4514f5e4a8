import { describe, expect, test } from 'vitest';
import { contrast, readable, readableOnWhite } from '../../../shared/lib/contrast';

describe('contrast of two colours', () => {
  test('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#8a1f4b', '#8a1f4b')).toBeCloseTo(1, 5);
  });

  // #767676 is the lightest grey that WCAG's own examples pass on white: 4.54; #777777 is 4.48.
  test.each([
    ['#767676', 4.54],
    ['#777777', 4.48],
    ['#0000ff', 8.59],
  ])('of %s on white is %d', (colour, ratio) => {
    expect(contrast(colour, '#ffffff')).toBeCloseTo(ratio, 2);
  });

  test('a light colour is made darker until text in it can be read, a dark one is kept', () => {
    expect(contrast(readableOnWhite('#ffd000'), '#ffffff')).toBeGreaterThanOrEqual(readable);
    expect(readableOnWhite('#0f4c81')).toBe('#0f4c81');
  });
});
