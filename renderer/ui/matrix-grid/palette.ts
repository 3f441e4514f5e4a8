import type { Age, Fill } from './props';

/** The colours of a grid in one theme. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly faint: string;
  readonly line: string;
  readonly strongLine: string;
  readonly heading: string;
  readonly accent: string;
  readonly focus: string;
  /** The ground of a cell; undefined where nothing is filled. */
  readonly ground: (fill: Fill, age: Age) => string | undefined;
  /** What is written on it, at least 4.5 : 1. */
  readonly inkOn: (fill: Fill, age: Age) => string;
  /** Where the system chooses the colours a cell is framed in place of being filled. */
  readonly isForced: boolean;
}

/** How much of the paper shows through a cell at each age. */
const letThrough = [0, 0.35, 0.6, 0.8] as const;

const tokens = {
  'far under': '--level-1',
  under: '--level-2',
  'just under': '--level-soft-2',
  met: '--level-soft-5',
  above: '--level-4',
} as const satisfies Partial<Record<Fill, `--${string}`>>;

const isFilled = (fill: Fill): fill is keyof typeof tokens => fill !== 'none' && fill !== 'plain';

/** The colours of the theme; `read` answers a token such as `--ink` as #rrggbb. */
export function themePalette(read: (token: `--${string}`) => string): Palette {
  const [paper, ink] = [read('--paper'), read('--ink')];
  const made = new Map<string, { readonly ground: string; readonly ink: string }>();
  const of = (fill: keyof typeof tokens, age: Age) => {
    const key = `${fill} ${age}`;
    const known = made.get(key);
    if (known) return known;
    const ground = mixed(read(tokens[fill]), paper, letThrough[age]);
    const colours = { ground, ink: readableOn(ground, [ink, paper, '#000000', '#ffffff']) };
    made.set(key, colours);
    return colours;
  };
  return {
    paper,
    ink,
    faint: read('--ink-3'),
    line: read('--line'),
    strongLine: read('--line-strong'),
    heading: read('--ground'),
    accent: read('--accent'),
    focus: read('--focus'),
    ground: (fill, age) => (isFilled(fill) ? of(fill, age).ground : undefined),
    inkOn: (fill, age) => (isFilled(fill) ? of(fill, age).ink : ink),
    isForced: false,
  };
}

/** The colours that the system forces on every program, as high contrast does. */
export const forcedPalette: Palette = {
  paper: 'Canvas',
  ink: 'CanvasText',
  faint: 'CanvasText',
  line: 'GrayText',
  strongLine: 'CanvasText',
  heading: 'Canvas',
  accent: 'Highlight',
  focus: 'Highlight',
  ground: () => undefined,
  inkOn: () => 'CanvasText',
  isForced: true,
};

const parts = (hex: string): readonly number[] =>
  [1, 3, 5].map((place) => Number.parseInt(hex.slice(place, place + 2), 16));

/** A colour of the form #rrggbb with so much of another in it. */
export function mixed(hex: string, other: string, share: number): string {
  const second = parts(other);
  return `#${parts(hex)
    .map((part, place) => Math.round(part * (1 - share) + (second[place] ?? 0) * share))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`;
}

/** The first of some inks that stands out from a ground by 4.5 : 1. Source: WCAG 2.2, contrast ratio. */
function readableOn(ground: string, inks: readonly string[]): string {
  const [first = '#000000'] = inks;
  return inks.find((ink) => contrastOf(ink, ground) >= 4.5) ?? first;
}

function contrastOf(one: string, other: string): number {
  const [bright = 0, dark = 0] = [lightOf(one), lightOf(other)].sort((a, b) => b - a);
  return (bright + 0.05) / (dark + 0.05);
}

function lightOf(hex: string): number {
  const [red = 0, green = 0, blue = 0] = parts(hex).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
