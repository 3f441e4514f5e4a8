import { describe, expect, test } from 'vitest';
import { wilsonBand } from '../../../shared/lib/wilson';

describe('the Wilson band of a share', () => {
  // Published: R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i goes from %f to %f', (part, whole, low, high) => {
    const [from, to] = wilsonBand(part, whole) ?? [];
    expect(from).toBeCloseTo(low, 4);
    expect(to).toBeCloseTo(high, 4);
  });

  test('is not known of nothing', () => expect(wilsonBand(0, 0)).toBeUndefined());
});
