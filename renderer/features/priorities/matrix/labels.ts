import type { Box, Spot } from './spread';

/** A point that wants its name beside it. */
export interface Labelled extends Spot {
  /** How wide its name is, in pixels. */
  readonly width: number;
}

export interface PlacedLabel {
  readonly box: Box;
  /** From the point to the name, where the name could not stand right beside it. */
  readonly leader: { readonly from: Spot; readonly to: Spot } | undefined;
}

const radius = 9;
const gap = 7;
const step = 14;
const furthest = 40;
/** Right first, then left, under, over and the corners: where a reader looks. */
const directions: readonly Spot[] = [0, 180, 90, 270, 45, 315, 135, 225, 22, 338, 158, 202].map(
  (degrees) => ({
    x: Math.cos((degrees * Math.PI) / 180),
    y: Math.sin((degrees * Math.PI) / 180),
  }),
);

/**
 * Where the names of points stand so that none covers another, a point, or what is kept free; as near to
 * their points as that allows, further off with a line to the point. The order of the points decides who
 * chooses first, so the same points always come out the same.
 */
export function placeLabels(
  points: readonly Labelled[],
  { height, box, free = [] }: { readonly height: number; readonly box: Box; readonly free?: readonly Box[] },
): readonly PlacedLabel[] {
  const dots = points.map(({ x, y }) => around(x, y, radius, radius));
  const placed: PlacedLabel[] = [];
  for (const point of points) {
    const names = placed.map((label) => label.box);
    const fits = (wanted: Box, taken: readonly Box[]): boolean =>
      isInside(wanted, box) && !taken.some((other) => overlap(wanted, other));
    const at = nearest(point, height, (wanted) => fits(wanted, [...dots, ...names, ...free])) ??
      // Too crowded for all of it: names may cover what is only kept free, but never each other.
      nearest(point, height, (wanted) => fits(wanted, [...dots, ...names])) ??
      nearest(point, height, (wanted) => fits(wanted, names)) ?? {
        box: sideways(point, height, 0, directions[0] ?? { x: 1, y: 0 }),
        isNear: true,
      };
    placed.push({ box: at.box, leader: at.isNear ? undefined : leaderTo(point, at.box) });
  }
  return placed;
}

function nearest(
  point: Labelled,
  height: number,
  fits: (wanted: Box) => boolean,
): { readonly box: Box; readonly isNear: boolean } | undefined {
  for (let ring = 0; ring <= furthest; ring++) {
    for (const direction of directions) {
      const box = sideways(point, height, ring * step, direction);
      if (fits(box)) return { box, isNear: ring === 0 };
    }
  }
  return undefined;
}

/** The box of a name that stands so far off its point in a direction. */
function sideways({ x, y, width }: Labelled, height: number, off: number, { x: dx, y: dy }: Spot): Box {
  const reach = radius + gap + off;
  // Straight over and under, the name is centred; to the sides its near end is what counts.
  const centreX = x + dx * reach + Math.sign(Math.round(dx * 10)) * (width / 2);
  const centreY = y + dy * reach + (Math.abs(dx) < 0.1 ? Math.sign(dy) * (height / 2) : dy * (height / 2));
  return around(centreX, centreY, width / 2, height / 2);
}

/** The line ends at the middle of the side that is nearest to the point. */
function leaderTo({ x, y }: Spot, box: Box): PlacedLabel['leader'] {
  const middle = (box.top + box.bottom) / 2;
  const to =
    x < box.left
      ? { x: box.left - 2, y: middle }
      : x > box.right
        ? { x: box.right + 2, y: middle }
        : { x, y: y < box.top ? box.top : box.bottom };
  return { from: { x, y }, to };
}

const around = (x: number, y: number, halfWidth: number, halfHeight: number): Box => ({
  left: x - halfWidth,
  top: y - halfHeight,
  right: x + halfWidth,
  bottom: y + halfHeight,
});

const isInside = (one: Box, other: Box): boolean =>
  one.left >= other.left && one.right <= other.right && one.top >= other.top && one.bottom <= other.bottom;

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
