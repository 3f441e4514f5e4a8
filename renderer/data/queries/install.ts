import type { Client } from '../../../shared/model/client';
import type { Coach } from '../../../shared/model/coach';
import type { Id } from '../../../shared/model/fields';
import { blankPreferences, preferencesId, type Preferences } from '../../../shared/model/preferences';
import type { Database } from '../open-db';

/** What this install was told, who works here, and for which client. */
export interface InstallState {
  readonly preferences: Preferences;
  /** False before the first answer of a fresh install. */
  readonly hasPreferences: boolean;
  readonly coach: Coach | undefined;
  readonly client: Client | undefined;
}

/** The preferences with the coach and the client they name. */
export async function installState(db: Database): Promise<InstallState> {
  const stored = await db.preferences.get(preferencesId);
  const preferences = stored ?? blankPreferences;
  const [coach, client] = await Promise.all([
    preferences.coachId ? db.coaches.get(preferences.coachId) : undefined,
    preferences.openClientId ? db.clients.get(preferences.openClientId) : undefined,
  ]);
  return { preferences, hasPreferences: stored !== undefined, coach, client };
}

/** All clients by name. */
export async function allClients(db: Database): Promise<readonly Client[]> {
  const clients = await db.clients.toArray();
  return clients.sort((a, b) => a.name.localeCompare(b.name));
}

/** Everything of a client, for a deletion that can be undone or a bundle. */
export async function clientRecords(
  db: Database,
  clientId: Id,
  table: string,
): Promise<readonly { readonly id: Id }[]> {
  return db.table(table).where('clientId').equals(clientId).toArray() as Promise<{ id: Id }[]>;
}
