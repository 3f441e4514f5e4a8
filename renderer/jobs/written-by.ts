import { fail, type Result } from '../../shared/lib/result';
import { answerIn, Bytes } from './envelope';

/**
 * Lets a worker write one file, and ends it. `sorry` begins the sentence for a worker that fails or gives no
 * answer; an abort leaves no trace.
 */
export function writtenBy(
  worker: Worker,
  order: object,
  { sorry, signal }: { readonly sorry: string; readonly signal: AbortSignal | undefined },
): Promise<Result<Uint8Array>> {
  return new Promise((resolve) => {
    const end = (answer: Result<Uint8Array>): void => {
      worker.terminate();
      resolve(answer);
    };
    const stop = (): void => end(fail('Stopped. Nothing was written.'));
    // Whoever stopped it while the worker was still to come is heard too.
    if (signal?.aborted) return stop();
    signal?.addEventListener('abort', stop, { once: true });
    worker.onmessage = ({ data }: MessageEvent<unknown>) =>
      end(answerIn(data, Bytes) ?? fail(`${sorry} (no answer).`));
    worker.onerror = (event) => end(fail(`${sorry} (${event.message || 'no memory'}).`));
    worker.postMessage(order);
  });
}
