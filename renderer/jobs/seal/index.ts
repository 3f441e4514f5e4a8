import { isLong, seal, type Seal, type Sealed } from '../../data/seal';
import type { SealOrder } from './messages';

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
    worker.onmessage = ({ data }: MessageEvent<Sealed>) => resolve(data);
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
