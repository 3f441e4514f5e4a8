import { formatsFor } from '../../../shared/lib/formats';
import { fail, ok, type Result } from '../../../shared/lib/result';
import type { SlidesOrder } from './messages';
import { slidesOf } from './slides';

self.onmessage = ({ data }: MessageEvent<SlidesOrder>) => {
  void made(data).then((answer) => self.postMessage(answer));
};

async function made({ booklet, locale, currency }: SlidesOrder): Promise<Result<Uint8Array>> {
  try {
    return ok(await slidesOf(booklet, formatsFor(locale, currency)));
  } catch (error) {
    return fail(
      `The slides could not be written (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
}
