import { z } from 'zod';
import type { BundleManifest } from '../../../shared/codec/bundle/manifest';
import type { Result } from '../../../shared/lib/result';
import { fail } from '../../../shared/lib/result';
import type { Workbook } from '../../../shared/model/workbook';
import { readBundle } from './read-bundle';

export interface BundleTexts {
  readonly manifest: BundleManifest;
  readonly texts: ReadonlyMap<string, string>;
}

z.config({ jitless: true });

self.onmessage = ({ data }: MessageEvent<BundleTexts>) => {
  void read(data).then((answer) => self.postMessage(answer));
};

async function read({ manifest, texts }: BundleTexts): Promise<Result<Workbook>> {
  try {
    return await readBundle(manifest, texts);
  } catch (error) {
    return fail(`This bundle could not be read (${String(error)}).`);
  }
}
