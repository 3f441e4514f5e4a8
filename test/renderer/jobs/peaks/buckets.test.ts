import { expect, test } from 'vitest';
import { createBuckets } from '../../../../renderer/jobs/peaks/buckets';

const samples = (...values: number[]) => Float32Array.from(values);

test('one peak a hundredth of a second, the greatest absolute sample, as 255 times its root', () => {
  // 400 Hz: four samples a hundredth.
  const buckets = createBuckets(400, 1);
  buckets.push([samples(0, 0.25, -1, 0, 0.25, 0, -0.25, 0, 0.5)], 0, 9);
  expect(buckets.take()).toEqual({ from: 0, left: new Uint8Array([255, 128]) });
  expect(buckets.take()).toBeUndefined();
  expect(buckets.take(true)).toEqual({ from: 2, left: new Uint8Array([180]) });
  expect(buckets.end()).toBe(9);
});

test('a rate that a hundred does not divide keeps step: 11,025 Hz has 110 or 111 samples a hundredth', () => {
  const buckets = createBuckets(11_025, 1);
  buckets.push([new Float32Array(11_025).fill(1)], 0, 11_025);
  expect(buckets.take()?.left).toHaveLength(100);
  buckets.push([samples(1)], 11_024, 1);
  expect(buckets.take(true)).toBeUndefined();
});

test('what comes before the first sample is dropped, and a gap is silence', () => {
  const buckets = createBuckets(400, 2, 6);
  buckets.push([samples(1, 1, 1, 1, 1, 1, 0.25, 0.25), samples(1, 1, 1, 1, 1, 1, 0, 0)], 0, 8);
  buckets.push([samples(1, 1, 1, 1), samples(0, 0, 0, 0.25)], 12, 4);
  expect(buckets.take()).toEqual({
    from: 1,
    left: new Uint8Array([128, 0, 255]),
    right: new Uint8Array([0, 0, 128]),
  });
});
