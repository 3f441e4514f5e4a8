import { dayOf } from '../../../../shared/lib/formats';
import { fail, ok, type Result } from '../../../../shared/lib/result';
import { addSample } from '../../../../shared/model/acts/sample-client';
import { allCoaches } from '../../../data/queries/install';
import { unusedHashes } from '../../../data/queries/recordings';
import type { Services } from '../../../platform/services';
import { packed } from '../../../jobs/deals/packed';
import type { Newcomer } from '../started';
import { bringFiles, type CopyWatch } from './bring-files';
import { readDescriptions } from './descriptions';
import { sampleWorkbook } from './workbook';

/**
 * Copies the sample's recordings and adds the sample client in one act; it is open afterwards. A failure or a
 * cancel leaves no record and puts away what was copied.
 */
export async function bringSample(
  services: Services,
  newcomer: Newcomer,
  watch: CopyWatch,
): Promise<Result<'added' | 'cancelled'>> {
  const { bridge, db } = services;
  const copied = new Set<string>();
  const added = await copyAndAdd(services, newcomer, watch, copied);
  if (added.ok) return ok('added');
  await bridge.recordings.discard({ hashes: [...(await unusedHashes(db, [...copied]))] });
  return watch.signal.aborted ? ok('cancelled') : added;
}

async function copyAndAdd(
  { bridge, db, door, now, newId }: Services,
  { coach, isNew, preferences }: Newcomer,
  watch: CopyWatch,
  copied: Set<string>,
): Promise<Result<unknown>> {
  const descriptions = readDescriptions();
  const files = await bringFiles(bridge, descriptions.calls, newId, watch, copied);
  if (!files.ok) return files;
  if (watch.signal.aborted) return fail('Cancelled.');
  const at = new Date(now()).toISOString();
  const workbook = await sampleWorkbook({
    descriptions,
    ...files.value,
    newcomer: coach,
    today: dayOf(now()),
    at,
    newId,
    pack: packed,
  });
  const coachIds = (await allCoaches(db)).map(({ id }) => id);
  return door.commit(addSample(workbook, { preferences, coachIds, ...(isNew && { newCoach: coach }) }));
}
