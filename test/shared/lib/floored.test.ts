import { expect, test } from 'vitest';
import { floored } from '../../../shared/lib/floored';

test.each([
  [2.999, 2.9],
  [3, 3],
  // 6.5 is 3.25 times 2.0: told as 3.2 on screen and on paper.
  [3.25, 3.2],
  // 0.1 + 0.2 is a little over 0.3, and 3 × 1.1 a little over 3.3; neither loses or gains a tenth.
  [0.1 + 0.2, 0.3],
  [3 * 1.1, 3.3],
  // A hair under a tenth by the computer's arithmetic alone.
  [0.7 + 0.1, 0.8],
])('%f is cut to %f', (value, cut) => expect(floored(value)).toBe(cut));
