import { fail, type Result } from '../../../shared/lib/result';
import { answerIn, Bytes } from '../envelope';
import type { SlidesOrder } from './messages';

/** A booklet as the bytes of a PPTX file, written in a worker; an abort leaves no trace. */
export function writeSlides(order: SlidesOrder, signal?: AbortSignal): Promise<Result<Uint8Array>> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve) => {
    const end = (answer: Result<Uint8Array>): void => {
      worker.terminate();
      resolve(answer);
    };
    signal?.addEventListener('abort', () => end(fail('Stopped. Nothing was written.')), { once: true });
    worker.onmessage = ({ data }: MessageEvent<unknown>) =>
      end(answerIn(data, Bytes) ?? fail('The slides could not be written (no answer).'));
    worker.onerror = (event) =>
      end(fail(`The slides could not be written (${event.message || 'no memory'}).`));
    worker.postMessage(order);
  });
}
