import { inner, page, type Box } from './deck';
import { grown, stacked, type Sizes, type Stack } from './stack';
import { wrapped } from './table-size';
import type { Block, Unit } from './units';

/** Units on one slide, and how good it looks: the lower the cost, the better. */
export interface Arrangement {
  readonly boxes: readonly Box[];
  /** The share of the body that is used, 0 to 1. */
  readonly used: number;
  readonly cost: number;
}

/** One column over the whole width, or two. */
export type Band =
  | { readonly is: 'whole'; readonly units: readonly Unit[] }
  | {
      readonly is: 'two';
      readonly left: readonly Unit[];
      readonly right: readonly Unit[];
      readonly share: number;
    };

/** Between two columns, and between what stands over and under each other on the whole width. */
const [gutter, gap] = [0.45, 0.24];
interface SetBand {
  readonly height: number;
  readonly growth: number;
  readonly ink: number;
  readonly columns: readonly { readonly x: number; readonly stack: Stack }[];
}

/** Sets bands under each other into the body of a slide; undefined where they do not fit. */
export function placed(bands: readonly Band[], sizes: Sizes, isForced: boolean): Arrangement | undefined {
  const set: SetBand[] = [];
  for (const band of bands) {
    const one = setBand(band, sizes, isForced);
    if (!one) return undefined;
    set.push(one);
  }
  const height = set.reduce((sum, band) => sum + band.height, 0) + gap * (set.length - 1);
  const left = page.body.h - height;
  if (left < 0 && !isForced) return undefined;
  const growth = set.reduce((sum, band) => sum + band.growth, 0);
  const boxes: Box[] = [];
  let y: number = page.body.y;
  let ink = 0;
  for (const band of set) {
    const high =
      band.height + (growth > 0 ? Math.min(band.growth, (Math.max(0, left) * band.growth) / growth) : 0);
    for (const { x, stack } of band.columns) {
      boxes.push(...grown(stack, { x: page.margin + x, y }, high));
      ink += stack.width * Math.min(Math.max(0, high - stack.height), stack.growth);
    }
    ink += band.ink;
    y += high + gap;
  }
  const used = Math.min(1, ink / (inner * page.body.h));
  return { boxes, used, cost: costOf(used, set, ink / Math.max(0.01, inner * (y - gap - page.body.y))) };
}

/** Room that stays empty costs most; then rows that break, what is ragged, columns of unlike height, and whatever is less plain. */
function costOf(used: number, set: readonly SetBand[], filled: number): number {
  const empty = Math.max(0, 1 - used / 0.7);
  const uneven = set.reduce((sum, { columns }) => {
    const [a, b] = columns.map(({ stack }) => stack.height + stack.growth);
    return sum + (a !== undefined && b !== undefined ? Math.min(1, Math.abs(a - b) / page.body.h) : 0);
  }, 0);
  const tables = set.flatMap(({ columns }) =>
    columns.flatMap(({ stack }) =>
      stack.boxes.flatMap((box) => (box.is === 'table' ? [wrapped(box.laid)] : [])),
    ),
  );
  const wraps = Math.max(0, ...tables);
  const isOnlyText = set.every(({ columns }) =>
    columns.every(({ stack }) => stack.boxes.every(({ is }) => is === 'text')),
  );
  const isPictureRight = set.some(
    ({ columns: [left, right] }) => right && !hasChart(left?.stack) && hasChart(right.stack),
  );
  return (
    1 +
    0.5 * empty ** 2 +
    (used < 1 / 3 ? 0.4 : 0) +
    0.15 * Math.max(0, 1 - filled) +
    0.05 * uneven +
    0.3 * wraps +
    0.02 * (set.length - 1) +
    (isPictureRight ? 0.03 : 0) +
    (isOnlyText && set.some(({ columns }) => columns.length > 1) ? 0.04 : 0)
  );
}

const hasChart = (stack: Stack | undefined): boolean =>
  stack?.boxes.some(({ is }) => is === 'chart') ?? false;

function setBand(band: Band, sizes: Sizes, isForced: boolean): SetBand | undefined {
  if (band.is === 'whole') {
    const stack = stacked(blocksOf(band.units), inner, sizes, isForced);
    return stack && { ...stack, columns: [{ x: 0, stack }] };
  }
  const width = (inner - gutter) * band.share;
  const left = stacked(blocksOf(band.left), width, sizes);
  const right = left && stacked(blocksOf(band.right), inner - gutter - width, sizes);
  if (!right) return undefined;
  const height = Math.max(left.height, right.height);
  return {
    height,
    // What grows fills the band that the other column makes, and beyond it as far as both can.
    growth: Math.max(left.height + left.growth, right.height + right.growth) - height,
    ink: left.ink + right.ink,
    columns: [
      { x: 0, stack: left },
      { x: width + gutter, stack: right },
    ],
  };
}

const blocksOf = (units: readonly Unit[]): readonly Block[] => units.flat();
