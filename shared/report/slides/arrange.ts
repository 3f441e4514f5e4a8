import { placed, type Arrangement, type Band } from './place';
import type { Sizes } from './stack';
import type { Unit } from './units';

/** Shares of the width that the left column may have. */
const shares = [0.5, 0.6, 0.4];
/** More units than this stand in one band only: the ways to place them grow too many. */
const mostInBands = 7;

/** From the best to the smallest that is still readable; a heat map goes a point lower. */
const sizesInOrder: readonly (Sizes & { readonly cost: number })[] = [
  { body: 16, table: 12, note: 11, cost: 0 },
  { body: 14, table: 11, note: 10, cost: 0.03 },
  { body: 14, table: 10, note: 10, cost: 0.08 },
  { body: 14, table: 9, note: 9, cost: 0.18 },
];

/** Places units on one slide in the best way found; undefined where they do not fit. */
export function arranged(units: readonly Unit[], isForced = false): Arrangement | undefined {
  let best: Arrangement | undefined;
  for (const sizes of isForced ? sizesInOrder.slice(-1) : sizesInOrder) {
    // No way to place them costs less than the slide itself.
    if (best && best.cost <= 1 + sizes.cost) break;
    for (const bands of waysOf(units)) {
      const found = placed(bands, sizes, isForced);
      if (!found) continue;
      const cost = found.cost + sizes.cost;
      if (!best || cost < best.cost) best = { ...found, cost };
    }
  }
  return best;
}

function waysOf(units: readonly Unit[]): readonly (readonly Band[])[] {
  const one = bandsOf(units).map((band) => [band]);
  if (units.length < 3 || units.length > mostInBands) return one;
  const cuts = Array.from({ length: units.length - 1 }, (_, at) => at + 1);
  return [
    ...one,
    ...cuts.flatMap((cut) => {
      const [over, under] = [units.slice(0, cut), units.slice(cut)];
      return [
        ...(over.length > 1 ? twos(over).map((band) => [band, whole(under)]) : []),
        ...(under.length > 1 ? twos(under).map((band) => [whole(over), band]) : []),
        ...(over.length > 1 && under.length > 1
          ? twos(over).flatMap((upper) =>
              twos(under)
                .filter(({ share }) => share === upper.share)
                .map((lower) => [upper, lower]),
            )
          : []),
      ];
    }),
  ];
}

const whole = (units: readonly Unit[]) => ({ is: 'whole', units }) as const;

const twos = (units: readonly Unit[]) =>
  Array.from({ length: units.length - 1 }, (_, at) => at + 1).flatMap((cut) =>
    shares.map(
      (share) => ({ is: 'two', left: units.slice(0, cut), right: units.slice(cut), share }) as const,
    ),
  );

const bandsOf = (units: readonly Unit[]): readonly Band[] => [whole(units), ...twos(units)];
