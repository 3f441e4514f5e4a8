import { expect, test } from 'vitest';
import { peaksPerSecond } from '../../../shared/lib/peaks';
import { silencesOf } from '../../../shared/measure/silences';

/** Loud and quiet in turn, each so many seconds. */
function lane(...seconds: readonly number[]): Uint8Array {
  const parts = seconds.flatMap((length, place) =>
    Array.from({ length: length * peaksPerSecond }, () => (place % 2 === 0 ? 160 : 4)),
  );
  return Uint8Array.from(parts);
}

const of = (left: Uint8Array, right?: Uint8Array) => ({
  durationMs: (left.length / peaksPerSecond) * 1000,
  sampleRate: 8000,
  left,
  ...(right && { right }),
});

test('a pause over the limit is a silence, a shorter one is part of talking', () => {
  expect(silencesOf(of(lane(3, 1, 3, 2, 3)), 1200)).toEqual([{ startMs: 7000, endMs: 9000 }]);
});

test('silence before the first word and after the last counts', () => {
  expect(silencesOf(of(lane(0, 5, 4, 6)), 1200)).toEqual([
    { startMs: 0, endMs: 5000 },
    { startMs: 9000, endMs: 15_000 },
  ]);
});

test('on a stereo recording a side may be quiet while the other talks', () => {
  expect(silencesOf(of(lane(3, 7), lane(0, 5, 5, 0)), 1200)).toEqual([{ startMs: 3000, endMs: 5000 }]);
});

test('where nobody is heard there is nothing to jump to', () => {
  expect(silencesOf(of(lane(0, 10)), 1200)).toEqual([]);
});
