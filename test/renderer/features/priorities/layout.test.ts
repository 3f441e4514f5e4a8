import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeLabels } from '../../../../renderer/features/priorities/matrix/labels';
import { spread, type Box, type Spot } from '../../../../renderer/features/priorities/matrix/spread';

const box: Box = { left: 0, top: 0, right: 420, bottom: 340 };
const distances = (spots: readonly Spot[]): number[] =>
  spots.flatMap((one, place) =>
    spots.slice(place + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
  );
const isInside = ({ x, y }: Spot) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

const spot = fc.record({
  x: fc.integer({ min: 0, max: 420 }),
  y: fc.integer({ min: 0, max: 340 }),
});
const crowd = fc.array(spot, { minLength: 1, maxLength: 12 });

describe('crowded points', () => {
  test('on one spot are fanned out, every one to be seen and pressed', () => {
    const fanned = spread(
      Array.from({ length: 12 }, () => ({ x: 200, y: 100 })),
      24,
      box,
    );
    expect(Math.min(...distances(fanned))).toBeGreaterThanOrEqual(24);
    expect(fanned.every(({ x, y }) => Math.hypot(x - 200, y - 100) < 80)).toBe(true);
  });

  test('with room stay where they are', () => {
    const spots = [
      { x: 20, y: 20 },
      { x: 60, y: 20 },
    ];
    expect(spread(spots, 24, box)).toEqual(spots);
  });

  test('never come closer than they may, never leave the drawing, and come out the same each time', () =>
    fc.assert(
      fc.property(crowd, (spots) => {
        const fanned = spread(spots, 24, box);
        expect(Math.min(Infinity, ...distances(fanned))).toBeGreaterThanOrEqual(24);
        expect(fanned.every(isInside)).toBe(true);
        expect(spread(spots, 24, box)).toEqual(fanned);
      }),
      { seed: 26, numRuns: 300 },
    ));
});

describe('names of points', () => {
  const named = (spots: readonly Spot[], width = 120) => spots.map((one) => ({ ...one, width }));

  test('stand to the right where there is room, without a line', () => {
    const [label] = placeLabels(named([{ x: 50, y: 100 }]), { height: 18, box });
    expect(label?.box).toEqual({ left: 66, right: 186, top: 91, bottom: 109 });
    expect(label?.leader).toBeUndefined();
  });

  test('go to the left at the right edge', () => {
    const [label] = placeLabels(named([{ x: 400, y: 100 }]), { height: 18, box });
    expect(label?.box.right).toBe(384);
  });

  test('step back from what is kept free, with a line that leads to the point', () => {
    const free = [{ left: 0, top: 60, right: 420, bottom: 140 }];
    const [label] = placeLabels(named([{ x: 200, y: 100 }]), { height: 18, box, free });
    expect(label && free.some((kept) => overlap(label.box, kept))).toBe(false);
    expect(label?.leader?.from).toMatchObject({ x: 200, y: 100 });
  });

  test('never cover each other or a point, however twelve of them crowd', () =>
    fc.assert(
      fc.property(crowd, (spots) => {
        const points = spread(spots, 24, { left: 12, top: 12, right: 408, bottom: 328 });
        const labels = placeLabels(named(points), { height: 18, box });
        labels.forEach((one, place) => {
          expect(labels.slice(place + 1).some((other) => overlap(one.box, other.box))).toBe(false);
          expect(one.box.left).toBeGreaterThanOrEqual(box.left);
          expect(one.box.right).toBeLessThanOrEqual(box.right);
          expect(
            points.some(({ x, y }) =>
              overlap(one.box, { left: x - 9, top: y - 9, right: x + 9, bottom: y + 9 }),
            ),
          ).toBe(false);
        });
      }),
      { seed: 26, numRuns: 300 },
    ));
});
