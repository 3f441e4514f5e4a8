/** How far two colours are apart in lightness, from 1 to 21. Source: WCAG 2.2, contrast ratio. */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** The contrast that text needs to be read (WCAG 2.2, AA). */
export const readable = 4.5;

/** A colour made darker, step by step, until text in it can be read on white. */
export function readableOnWhite(colour: string): string {
  for (let share = 1; share > 0; share -= 0.02) {
    const darker = scaled(colour, share);
    if (contrast(darker, '#ffffff') >= readable) return darker;
  }
  return '#000000';
}

/** The relative luminance of #rrggbb, 0 to 1. Source: WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(colour).map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const partsOf = (colour: string): readonly number[] =>
  [1, 3, 5].map((place) => Number.parseInt(colour.slice(place, place + 2), 16));

const scaled = (colour: string, share: number): string =>
  `#${partsOf(colour)
    .map((part) =>
      Math.floor(part * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
