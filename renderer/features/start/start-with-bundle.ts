import type { ChosenFile } from '../../../shared/bridge/bridge';
import { ok } from '../../../shared/lib/result';
import { altered, made, type Edit } from '../../../shared/model/change';
import type { Id } from '../../../shared/model/fields';
import { blankPreferences, type Preferences } from '../../../shared/model/preferences';
import { openBundle, planBundle, takeBundle } from '../../data/bundle-import';
import { installState } from '../../data/queries/install';
import { readTablesInWorker } from '../../jobs/bundle';
import type { Services } from '../../platform/services';
import type { Newcomer, Started, StartWatch } from './started';

/**
 * Takes in the bundle that was handed over, or asks for one, and opens its client. The newcomer is written down once the bundle is found
 * sound and before it is taken in, so that the import bears his name.
 */
export async function startWithBundle(
  services: Services,
  { preferences, coach, isNew }: Newcomer,
  handedOver: ChosenFile | undefined,
  { signal, tell }: StartWatch,
): Promise<Started> {
  const { bridge, db, door } = services;
  const file = handedOver ?? (await chooseBundle(bridge));
  if (!file) return ok('nothing');
  tell(`Reading ${file.name}`);
  const opened = await openBundle(bridge.archives, file.handle, readTablesInWorker);
  if (!opened.ok) return opened;
  if (isNew) {
    const edits = [made('coaches', coach), ...settings(preferences, { coachId: coach.id })];
    const named = await door.commit({ clientId: null, label: 'Say who works here', quiet: true, edits });
    if (!named.ok) return named;
  }
  const { clientName } = opened.value.manifest;
  tell(`Taking in ${clientName}`);
  const plan = await planBundle(db, opened.value);
  const taken = await takeBundle(services, opened.value, plan, {
    onProgress: (done, total) => tell(`Taking in ${clientName}`, done, total),
    signal,
  });
  if (!taken.ok) return taken;
  if (!taken.value) return ok('nothing');
  return openClientOf({ db, door }, opened.value.workbook.clients[0]?.id ?? null);
}

async function chooseBundle({ files }: Pick<Services['bridge'], 'files'>): Promise<ChosenFile | undefined> {
  const [file] = await files.choose({ filter: 'bundles', title: 'Open a bundle', several: false });
  return file;
}

async function openClientOf(
  { db, door }: Pick<Services, 'db' | 'door'>,
  clientId: Id | null,
): Promise<Started> {
  const { preferences, hasPreferences } = await installState(db);
  const edits = settings(hasPreferences ? preferences : undefined, { openClientId: clientId });
  const result = await door.commit({ clientId: null, label: 'Open a client', quiet: true, edits });
  return result.ok ? ok('started') : result;
}

function settings(
  stored: Preferences | undefined,
  fields: Partial<Pick<Preferences, 'coachId' | 'openClientId'>>,
): readonly Edit[] {
  if (!stored) return [made('preferences', { ...blankPreferences, ...fields })];
  return [altered('preferences', stored, fields)];
}
