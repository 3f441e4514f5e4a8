import { textOf, type Cell } from '../table';

export const scoreScales = ['1 to 10', '1 to 5', '0 to 100', '0 to 1'] as const;
/** The scale that a file's figures are on. Per cent are `0 to 100`; a spreadsheet keeps them as `0 to 1`. */
export type ScoreScale = (typeof scoreScales)[number];

/** How a figure on another scale becomes a level from 1 to 10, in words: both ends meet, and it is rounded. */
export const scaleFormulas: Readonly<Record<ScoreScale, string>> = {
  '1 to 10': 'the level as it stands',
  '1 to 5': '1 + (figure − 1) × 9 ÷ 4, rounded',
  '0 to 100': '1 + figure × 9 ÷ 100, rounded',
  '0 to 1': '1 + figure × 9, rounded',
};

const ends: Readonly<Record<ScoreScale, readonly [number, number]>> = {
  '1 to 10': [1, 10],
  '1 to 5': [1, 5],
  '0 to 100': [0, 100],
  '0 to 1': [0, 1],
};

/** What the figures of a file can be. */
export interface FoundScale {
  /** Undefined where the user has to say it. */
  readonly scale: ScoreScale | undefined;
  /** The scales that fit the most figures, the likeliest first; never only one that would have to be converted. */
  readonly candidates: readonly ScoreScale[];
}

/** Below this share of figures that are levels, the file is on another scale and not merely faulty. */
const mostly = 0.9;

/**
 * Which scale the figures of a file are on. Only figures that are levels from 1 to 10, some above 5, are taken as they stand;
 * with any other the user is asked, because a 4 of 5 is no 4 of 10.
 */
export function detectScale(cells: readonly Cell[]): FoundScale {
  const filled = cells.filter((cell) => !isNotJudged(cell));
  const figures = filled.flatMap((cell) => figureOf(cell) ?? []);
  if (figures.length === 0) return { scale: '1 to 10', candidates: ['1 to 10'] };
  const isPerCent = filled.some((cell) => textOf(cell).endsWith('%'));
  const levels = figures.filter((figure) => levelOf(figure, '1 to 10') !== undefined);
  const isLevels = levels.length >= figures.length * mostly;
  if (isLevels && !isPerCent && levels.some((level) => level > 5))
    return { scale: '1 to 10', candidates: ['1 to 10'] };
  const fits = (scale: ScoreScale): number =>
    figures.filter((figure) => levelOf(figure, scale) !== undefined).length;
  const best = Math.max(...scoreScales.map(fits));
  const narrowFirst: readonly ScoreScale[] = ['0 to 1', '1 to 5', '1 to 10', '0 to 100'];
  const fitting = isPerCent ? (['0 to 100'] as const) : narrowFirst.filter((scale) => fits(scale) === best);
  return { scale: undefined, candidates: [...new Set([...fitting, '1 to 10' as const])] };
}

/** A figure on a scale as a level from 1 to 10; undefined where it is outside the scale, or between two levels. */
export function levelOf(figure: number, scale: ScoreScale): number | undefined {
  const [lowest, highest] = ends[scale];
  if (figure < lowest || figure > highest) return undefined;
  if (scale === '1 to 10') return Number.isInteger(figure) ? figure : undefined;
  return Math.round(1 + ((figure - lowest) * 9) / (highest - lowest));
}

/** A cell as a figure, with a decimal point or comma and with or without a per cent sign; undefined where it is none. */
export function figureOf(cell: Cell): number | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
  const found = /^(\d{1,4}(?:[.,]\d+)?)\s*%?$/.exec(cell.trim());
  return found ? Number(found[1]?.replace(',', '.')) : undefined;
}

const notJudged: ReadonlySet<string> = new Set([
  '',
  '-',
  '–',
  '—',
  'x',
  'n/a',
  'na',
  'n.a.',
  'not judged',
  'cannot judge',
]);

/** Whether a cell says that nobody judged: it is empty, or a sign that people put there. */
export const isNotJudged = (cell: Cell | undefined): boolean => notJudged.has(textOf(cell).toLowerCase());
