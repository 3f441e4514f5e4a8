import { afterEach, expect, test, vi } from 'vitest';
import { breaths } from '../../../renderer/data/breaths';

afterEach(() => vi.restoreAllMocks());

test('only work that was long enough to be felt lets the window go first', async () => {
  let at = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => at);
  const breathe = breaths();
  let drawn = 0;
  setTimeout(() => drawn++);
  at = 39;
  await breathe();
  expect(drawn).toBe(0);
  at = 40;
  await breathe();
  expect(drawn).toBe(1);
});
