import { z } from 'zod';
import { formatsFor } from '../../../shared/lib/formats';
import { fail, ok, type Result } from '../../../shared/lib/result';
import { SlidesOrder } from './messages';
import { slidesOf } from './slides';

z.config({ jitless: true });

self.onmessage = ({ data }: MessageEvent<unknown>) => {
  void made(data).then((answer) => self.postMessage(answer));
};

async function made(order: unknown): Promise<Result<Uint8Array>> {
  try {
    const { booklet, locale, currency } = SlidesOrder.parse(order);
    return ok(await slidesOf(booklet, formatsFor(locale, currency)));
  } catch (error) {
    return fail(
      `The slides could not be written (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
}
