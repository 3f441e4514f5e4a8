import { isLong, seal, type Seal, type Sealed } from '../../data/seal';
import { SealedAnswer, type SealOrder } from './messages';

/**
 * Seals a change: a long one, such as an import of deals, in a worker, so that the window is not blocked meanwhile.
 * Where the worker fails, such as for want of memory, the page does it itself: a change must not be lost for that.
 */
export const sealAside: Seal = (previous, change) =>
  isLong(change)
    ? inWorker({ previous, change }).catch(() => seal(previous, change))
    : seal(previous, change);

async function inWorker(order: SealOrder): Promise<Sealed> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const sealed = new Promise<Sealed>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      const answer = SealedAnswer.safeParse(data);
      if (answer.success) resolve(answer.data);
      else reject(new Error('no answer'));
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessageerror = () => reject(new Error('no memory'));
    worker.postMessage(order);
  });
  try {
    return await sealed;
  } finally {
    worker.terminate();
  }
}
