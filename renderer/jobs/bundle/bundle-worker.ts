import { z } from 'zod';
import type { BundleManifest } from '../../../shared/codec/bundle/manifest';
import { readTables } from '../../../shared/codec/bundle/read';
import type { Result } from '../../../shared/lib/result';
import { fail } from '../../../shared/lib/result';
import type { Workbook } from '../../../shared/model/workbook';

export interface BundleTexts {
  readonly manifest: BundleManifest;
  readonly texts: ReadonlyMap<string, string>;
}

z.config({ jitless: true });

self.onmessage = ({ data }: MessageEvent<BundleTexts>) => self.postMessage(read(data));

function read({ manifest, texts }: BundleTexts): Result<Workbook> {
  try {
    return readTables(manifest, texts);
  } catch (error) {
    return fail(`This bundle could not be read (${String(error)}).`);
  }
}
