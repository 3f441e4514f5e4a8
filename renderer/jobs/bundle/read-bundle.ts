import type { BundleManifest } from '../../../shared/codec/bundle/manifest';
import { readTables } from '../../../shared/codec/bundle/read';
import { fail, type Result } from '../../../shared/lib/result';
import type { Workbook } from '../../../shared/model/workbook';
import { faultOfDeals } from './check-deals';
import { faultOfSignatures } from './check-signatures';

/**
 * The workbook that a bundle holds, checked to the last deal and signature: every record and reference, the columns of
 * every snapshot, the content under every signature. Fails with the first thing that is wrong.
 */
export async function readBundle(
  manifest: BundleManifest,
  texts: ReadonlyMap<string, string>,
): Promise<Result<Workbook>> {
  const read = readTables(manifest, texts);
  if (!read.ok) return read;
  const fault = (await faultOfDeals(read.value)) ?? (await faultOfSignatures(read.value));
  return fault === undefined ? read : fail(`This bundle is damaged: ${fault}.`);
}
