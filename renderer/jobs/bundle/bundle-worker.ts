import { z } from 'zod';
import type { Result } from '../../../shared/lib/result';
import { fail } from '../../../shared/lib/result';
import type { Workbook } from '../../../shared/model/workbook';
import { BundleTexts } from './messages';
import { readBundle } from './read-bundle';

z.config({ jitless: true });

self.onmessage = ({ data }: MessageEvent<unknown>) => {
  void read(data).then((answer) => self.postMessage(answer));
};

async function read(asked: unknown): Promise<Result<Workbook>> {
  try {
    const { manifest, texts } = BundleTexts.parse(asked);
    return await readBundle(manifest, texts);
  } catch (error) {
    return fail(`This bundle could not be read (${String(error)}).`);
  }
}
