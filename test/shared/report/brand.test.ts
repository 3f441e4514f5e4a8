import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrast, readable } from '../../../shared/lib/contrast';
import { brandOf } from '../../../shared/report/brand';

test('a dark colour takes white text and is kept as it is, and nothing is said', () => {
  expect(brandOf('#0f4c81')).toEqual({
    colour: '#0f4c81',
    onColour: '#ffffff',
    ink: '#0f4c81',
    note: undefined,
  });
});

test('a colour too light for white text takes dark text and a darker shade for lines, and says so', () => {
  const brand = brandOf('#ffd000');
  expect(brand.colour).toBe('#ffd000');
  expect(brand.note).toContain('contrast 1.4 to 1, needed 4.5 to 1');
});

test('whatever the colour, text on it and in it can be read', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const { colour, onColour, ink } = brandOf(`#${value.toString(16).padStart(6, '0')}`);
      expect(contrast(colour, onColour)).toBeGreaterThanOrEqual(readable);
      expect(contrast(ink, '#ffffff')).toBeGreaterThanOrEqual(readable);
    }),
  );
});
