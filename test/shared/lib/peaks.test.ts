import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnPeaks, fullHeight, peakByte, peakLevel, withStretch } from '../../../shared/lib/peaks';

test('a peak is kept as 255 times its root, and read back within half a step', () => {
  expect([0, 0.25, 0.5, 1, 1.7].map(peakByte)).toEqual([0, 128, 180, 255, 255]);
  expect(peakLevel(255)).toBe(1);
  expect(peakLevel(128)).toBeCloseTo(0.252, 3);
  // −96 dB still shows.
  expect(peakByte(10 ** (-96 / 20))).toBe(1);
});

test('stretches are written where they belong, and the louder peak stands where two meet', () => {
  const lane = withStretch(new Uint8Array([1, 9, 3]), 1, new Uint8Array([4, 5, 6]));
  expect([...lane.subarray(0, 5)]).toEqual([1, 9, 5, 6, 0]);
});

test('a lane that is long enough is changed in place, else grows to at least twice its length', () => {
  const lane = new Uint8Array(20_000);
  expect(withStretch(lane, 10, new Uint8Array([7]))).toBe(lane);
  expect(withStretch(lane, 20_000, new Uint8Array([7]))).toHaveLength(40_000);
});

test('the order in which stretches come does not matter', () => {
  const stretch = fc.record({ from: fc.nat(200), peaks: fc.uint8Array({ maxLength: 50 }) });
  const write = (parts: readonly { from: number; peaks: Uint8Array }[]) =>
    parts.reduce<Uint8Array>((lane, part) => withStretch(lane, part.from, part.peaks), new Uint8Array(250));
  expect(() =>
    fc.assert(
      fc.property(
        fc.array(stretch),
        (parts) => Buffer.compare(write(parts), write(parts.toReversed())) === 0,
      ),
      { seed: 20261122 },
    ),
  ).not.toThrow();
});

const lane = new Uint8Array([1, 5, 2, 8, 3, 4]);

test.each([
  { start: 0, perColumn: 2, width: 3, columns: [5, 8, 4] },
  { start: 1, perColumn: 3, width: 2, columns: [8, 4] },
  { start: 0, perColumn: 0.5, width: 4, columns: [1, 1, 5, 5] },
  { start: 0.5, perColumn: 1.5, width: 4, columns: [5, 2, 8, 4] },
  { start: -2, perColumn: 1, width: 4, columns: [0, 0, 1, 5] },
  { start: 4, perColumn: 1, width: 4, columns: [3, 4, 0, 0] },
])('columns of $perColumn peaks from $start', ({ start, perColumn, width, columns }) => {
  expect([...columnPeaks(lane, start, perColumn, new Uint8Array(width))]).toEqual(columns);
});

test('the height of a drawing is what one peak in two hundred goes over; a knock and silence do not count', () => {
  const speech = new Uint8Array(10_000).fill(128, 0, 2000);
  speech[5000] = 255;
  expect(fullHeight([speech])).toBeCloseTo(0.252, 3);
  expect(fullHeight([new Uint8Array(10_000).fill(255), speech])).toBe(1);
  expect(fullHeight([new Uint8Array(1000).fill(3)])).toBe(0.02);
  expect(fullHeight([new Uint8Array(1000)])).toBe(1);
});
