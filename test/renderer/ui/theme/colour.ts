/** Red, green and blue, 0 to 1. */
export type Rgb = readonly [number, number, number];
type Matrix = readonly [Rgb, Rgb, Rgb];

export const fromHex = (hex: string): Rgb => {
  if (!/^#[0-9a-f]{6}$/.test(hex)) throw new Error(`${hex} is not written as #rrggbb`);
  const part = (place: number): number => Number.parseInt(hex.slice(place, place + 2), 16) / 255;
  return [part(1), part(3), part(5)];
};

const toLinear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

const linear = ([red, green, blue]: Rgb): Rgb => [toLinear(red), toLinear(green), toLinear(blue)];

const times = (matrix: Matrix, [a, b, c]: Rgb): Rgb => {
  const row = ([x, y, z]: Rgb): number => x * a + y * b + z * c;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
};

/** Contrast from 1 to 21. Source: WCAG 2.2, relative luminance and contrast ratio. */
export function contrast(first: Rgb, second: Rgb): number {
  const light = (colour: Rgb): number => {
    const [red, green, blue] = linear(colour);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [bright, dark] = [light(first), light(second)].toSorted((a, b) => b - a);
  return ((bright ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/**
 * How a colour looks to people without one kind of cone, in linear light. Source: Machado, Oliveira and
 * Fernandes 2009, A Physiologically-based Model for Simulation of Color Vision Deficiency, severity 1.0,
 * https://doi.org/10.1109/TVCG.2009.113
 */
export const visions: Readonly<Record<'normal' | 'protanopia' | 'deuteranopia' | 'tritanopia', Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const toXyz: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];

/** CIE L*a*b* under D65 of a colour as a kind of vision sees it. Source: CIE 15:2004. */
export function lab(colour: Rgb, vision: Matrix = visions.normal): Rgb {
  const cut = ([red, green, blue]: Rgb): Rgb => [within(red), within(green), within(blue)];
  const [x, y, z] = times(toXyz, cut(times(vision, linear(colour))));
  const [fx, fy, fz] = [curve(x / 0.95047), curve(y), curve(z / 1.08883)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

const within = (part: number): number => Math.min(1, Math.max(0, part));
const curve = (share: number): number =>
  share > 216 / 24389 ? Math.cbrt(share) : ((24389 / 27) * share + 16) / 116;

/** How far two colours are apart: 2.3 is just noticeable side by side. Source: CIE 1976 ΔE*ab. */
export const distance = (first: Rgb, second: Rgb): number =>
  Math.hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
