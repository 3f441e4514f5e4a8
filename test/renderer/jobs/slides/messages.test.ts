import { expect, test } from 'vitest';
import { writeSlides } from '../../../../renderer/jobs/slides';
import { SlidesOrder } from '../../../../renderer/jobs/slides/messages';
import type { Booklet } from '../../../../shared/report/booklet';
import { workersSay } from '../../../fixtures/babbling-worker';

const order = { booklet: {}, locale: 'en-GB', currency: 'EUR' };

test('an order carries a booklet and how the client writes, or is none', () => {
  const isTaken = (one: unknown): boolean => SlidesOrder.safeParse(one).success;
  expect(isTaken(order)).toBe(true);
  expect(isTaken({ ...order, booklet: [] })).toBe(false);
  expect(isTaken({ ...order, locale: undefined })).toBe(false);
});

test('what is no file is not taken for one', async () => {
  workersSay({ ok: true, value: 'text' });
  expect(await writeSlides({ ...order, booklet: {} as Booklet })).toEqual({
    ok: false,
    error: 'The slides could not be written (no answer).',
  });
});
