import type { Client } from '../../../shared/model/client';
import type { Coach } from '../../../shared/model/coach';
import type { HandOver } from '../../../shared/model/hand-over';
import { blankPreferences, preferencesId, type Preferences } from '../../../shared/model/preferences';
import type { Database } from '../open-db';

/** What this install was told, who works here, and for which client. */
export interface InstallState {
  readonly preferences: Preferences;
  /** False before the first answer of a fresh install. */
  readonly hasPreferences: boolean;
  readonly coach: Coach | undefined;
  readonly client: Client | undefined;
  /** Set while the machine is in the hands of a rep: nothing else may be shown. */
  readonly handOver: HandOver | undefined;
}

/** The preferences with the coach and the client they name. */
export async function installState(db: Database): Promise<InstallState> {
  const stored = await db.preferences.get(preferencesId);
  const preferences = stored ?? blankPreferences;
  const [coach, client, handOver] = await Promise.all([
    preferences.coachId ? db.coaches.get(preferences.coachId) : undefined,
    preferences.openClientId ? db.clients.get(preferences.openClientId) : undefined,
    db.handOvers.toCollection().first(),
  ]);
  return { preferences, hasPreferences: stored !== undefined, coach, client, handOver };
}

/** All clients by name. */
export async function allClients(db: Database): Promise<readonly Client[]> {
  const clients = await db.clients.toArray();
  return clients.sort((a, b) => a.name.localeCompare(b.name));
}

/** Everybody who ever scored here. */
export const allCoaches = (db: Database): Promise<Coach[]> => db.coaches.toArray();
