/** A place in the drawing, in pixels from its top left corner. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const rounds = 400;
/** Points on the very same spot leave it in different directions, a golden angle apart. */
const turn = Math.PI * (3 - Math.sqrt(5));

/**
 * Moves spots that crowd each other apart until no two are closer than `distance`, and keeps them inside the
 * box. Spots with room stay where they are. The same spots in the same order always come out the same.
 */
export function spread(spots: readonly Spot[], distance: number, box: Box): readonly Spot[] {
  const moved = spots.map((spot) => ({ ...within(spot, box) }));
  // A little more than asked for, so that the last, smallest steps need not be waited for.
  const wanted = distance * 1.02;
  for (let round = 0; round < rounds; round++) {
    let isCrowded = false;
    moved.forEach((one, place) => {
      moved.slice(place + 1).forEach((other, after) => {
        const apart = Math.hypot(other.x - one.x, other.y - one.y);
        if (apart >= distance) return;
        isCrowded = true;
        const angle = turn * (place + after + 1);
        const [dx, dy] =
          apart < 0.5
            ? [Math.cos(angle), Math.sin(angle)]
            : [(other.x - one.x) / apart, (other.y - one.y) / apart];
        const push = (wanted - apart) / 2;
        Object.assign(one, within({ x: one.x - dx * push, y: one.y - dy * push }, box));
        Object.assign(other, within({ x: other.x + dx * push, y: other.y + dy * push }, box));
      });
    });
    if (!isCrowded) break;
  }
  return moved;
}

const within = ({ x, y }: Spot, { left, top, right, bottom }: Box): Spot => ({
  x: Math.min(right, Math.max(left, x)),
  y: Math.min(bottom, Math.max(top, y)),
});
