import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, distance, fromHex, lab, visions, type Rgb } from './colour';

const css = readFileSync(new URL('../../../../renderer/ui/theme/tokens.css', import.meta.url), 'utf8');

/** The colours of one theme, by token. */
function coloursOf(theme: 'light' | 'dark'): (token: string) => Rgb {
  const block = css.split(`[data-mantine-color-scheme='${theme}']`)[1]?.split('}')[0] ?? '';
  const found = new Map([...block.matchAll(/--([\w-]+):\s*(#\w+);/g)].map(([, name, hex]) => [name, hex]));
  return (token) => {
    const hex = found.get(token);
    if (hex === undefined) throw new Error(`There is no --${token} in the ${theme} theme`);
    return fromHex(hex);
  };
}

const surfaces = ['paper', 'raised', 'ground'] as const;
const five = [1, 2, 3, 4, 5] as const;

/** Which token stands on which, and how strongly it has to stand out. */
const pairs: readonly (readonly [least: number, token: string, ground: string])[] = [
  ...surfaces.flatMap((ground) => [
    [7, 'ink', ground] as const,
    [4.5, 'ink-2', ground] as const,
    [4.5, 'ink-3', ground] as const,
    [4.5, 'accent-text', ground] as const,
    [4.5, 'warning', ground] as const,
    [4.5, 'danger', ground] as const,
    [4.5, 'good', ground] as const,
    [3, 'focus', ground] as const,
    [3, 'line-strong', ground] as const,
  ]),
  // Rows under the pointer or selected, tags, notices.
  ...['hover', 'accent-soft', 'warning-soft', 'danger-soft', 'good-soft'].flatMap((ground) => [
    [7, 'ink', ground] as const,
    [4.5, 'ink-2', ground] as const,
  ]),
  [7, 'ink', 'pressed'],
  [4.5, 'ink-2', 'pressed'],
  [4.5, 'ink-3', 'hover'],
  [4.5, 'ink-3', 'accent-soft'],
  [4.5, 'accent-text', 'hover'],
  [4.5, 'accent-text', 'accent-soft'],
  [4.5, 'warning', 'warning-soft'],
  [4.5, 'danger', 'danger-soft'],
  [4.5, 'good', 'good-soft'],
  [4.5, 'accent-ink', 'accent'],
  [3, 'focus', 'hover'],
  [3, 'focus', 'accent-soft'],
  ...five.flatMap((level) => [
    [4.5, `level-ink-${level}`, `level-${level}`] as const,
    [7, 'ink', `level-soft-${level}`] as const,
    [4.5, `dimension-${level}`, 'paper'] as const,
    [4.5, `dimension-${level}`, 'raised'] as const,
  ]),
  ...['observed', 'self-assessed', 'team-median', 'target', 'wave-played', 'playhead'].flatMap((token) => [
    [3, token, 'paper'] as const,
    [3, token, 'raised'] as const,
  ]),
];

test('the sums agree with published figures', () => {
  // Black on white is 21; #767676 is the lightest grey that passes AA on white (WebAIM).
  expect(contrast(fromHex('#000000'), fromHex('#ffffff'))).toBeCloseTo(21);
  expect(contrast(fromHex('#767676'), fromHex('#ffffff'))).toBeCloseTo(4.54, 2);
  // sRGB red is L* 53.24, a* 80.09, b* 67.20 (Lindbloom).
  const [lightness, a, b] = lab(fromHex('#ff0000'));
  expect([lightness, a, b].map((part) => part.toFixed(1))).toEqual(['53.2', '80.1', '67.2']);
  // Without the cone for red, red is dark and yellowish: no longer far from a dark green.
  expect(distance(lab(fromHex('#a83232')), lab(fromHex('#5c6b2f')))).toBeGreaterThan(40);
  const dark = lab(fromHex('#a83232'), visions.protanopia);
  expect(distance(dark, lab(fromHex('#4f4f28'), visions.protanopia))).toBeLessThan(20);
});

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const colour = coloursOf(theme);

  test.each(pairs)('at least %s : 1 for %s on %s', (least, token, ground) => {
    expect(contrast(colour(token), colour(ground))).toBeGreaterThanOrEqual(least);
  });

  test.each(Object.entries(visions))('all levels are told apart with %s vision', (_, vision) => {
    const seen = five.map((level) => lab(colour(`level-${level}`), vision));
    seen.forEach((one, place) =>
      seen.slice(place + 1).forEach((other) => expect(distance(one, other)).toBeGreaterThan(15)),
    );
  });

  test.each(Object.entries(visions))(
    'what is compared on a chart is told apart with %s vision',
    (_, vision) => {
      const tokens = ['observed', 'self-assessed', 'target'];
      const seen = tokens.map((token) => lab(colour(token), vision));
      seen.forEach((one, place) =>
        seen.slice(place + 1).forEach((other) => expect(distance(one, other)).toBeGreaterThan(15)),
      );
    },
  );
});
