import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mixed, themePalette } from '../../../../renderer/ui/matrix-grid/palette';
import type { Age, Fill } from '../../../../renderer/ui/matrix-grid/props';
import { contrast, distance, fromHex, lab, visions } from '../theme/colour';

const css = readFileSync(new URL('../../../../renderer/ui/theme/tokens.css', import.meta.url), 'utf8');
const fills: readonly Fill[] = ['far under', 'under', 'just under', 'met', 'above'];
const ages: readonly Age[] = [0, 1, 2, 3];

test('a colour is mixed with another by its share', () => {
  expect(mixed('#000000', '#ffffff', 0.5)).toBe('#808080');
  expect(mixed('#102030', '#ffffff', 0)).toBe('#102030');
});

describe.each(['light', 'dark'])('in the %s theme', (theme) => {
  const block = css.split(`[data-mantine-color-scheme='${theme}']`)[1]?.split('}')[0] ?? '';
  const found = new Map([...block.matchAll(/(--[\w-]+):\s*(#\w+);/g)].map(([, name, hex]) => [name, hex]));
  const palette = themePalette((token) => found.get(token) ?? 'missing');
  const ground = (fill: Fill, age: Age = 0) => fromHex(palette.ground(fill, age) ?? palette.paper);

  test.each(fills.flatMap((fill) => ages.map((age) => [fill, age] as const)))(
    'the number stands out from “%s” at age %i',
    (fill, age) => {
      expect(contrast(fromHex(palette.inkOn(fill, age)), ground(fill, age))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(Object.entries(visions))('under and reached are told apart with %s vision', (_, vision) => {
    const seen = fills.map((fill) => lab(ground(fill), vision));
    seen.forEach((one, place) =>
      seen.slice(place + 1).forEach((other) => expect(distance(one, other)).toBeGreaterThan(8)),
    );
  });

  test('a cell comes nearer to the paper with each step of age', () => {
    const paper = lab(fromHex(palette.paper));
    for (const fill of fills) {
      const away = ages.map((age) => distance(lab(ground(fill, age)), paper));
      expect(away).toEqual(away.toSorted((a, b) => b - a));
    }
  });
});
