import type { BundleManifest } from '../../../shared/codec/bundle/manifest';
import type { Result } from '../../../shared/lib/result';
import { fail } from '../../../shared/lib/result';
import type { Workbook } from '../../../shared/model/workbook';
import { answerIn } from '../envelope';
import { BundleRead, type BundleTexts } from './messages';

/** Checks a bundle whole in a worker, so that the window stays alive; see readBundle. */
export function readTablesInWorker(
  manifest: BundleManifest,
  texts: ReadonlyMap<string, string>,
): Promise<Result<Workbook>> {
  const worker = new Worker(new URL('./bundle-worker.ts', import.meta.url), { type: 'module' });
  const question: BundleTexts = { manifest, texts };
  return new Promise<Result<Workbook>>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<unknown>) =>
      resolve(answerIn(data, BundleRead) ?? fail('This bundle could not be read (no answer).'));
    worker.onerror = (event) => resolve(fail(`This bundle could not be read (${event.message}).`));
    worker.postMessage(question);
  }).finally(() => worker.terminate());
}
