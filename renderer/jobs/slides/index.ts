import type { Result } from '../../../shared/lib/result';
import { writtenBy } from '../written-by';
import type { SlidesOrder } from './messages';

/** A booklet as the bytes of a PPTX file, written in a worker; an abort leaves no trace. */
export const writeSlides = (order: SlidesOrder, signal?: AbortSignal): Promise<Result<Uint8Array>> =>
  writtenBy(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }), order, {
    sorry: 'The slides could not be written',
    signal,
  });
