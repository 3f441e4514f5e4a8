import type { Id } from '../../../shared/model/fields';
import type { PrivateNote } from '../../../shared/model/private-note';
import type { Rep } from '../../../shared/model/rep';
import type { Team } from '../../../shared/model/team';
import type { Database } from '../open-db';

/** The reps of a client by name, archived ones included. */
export async function repsOf(db: Database, clientId: Id): Promise<readonly Rep[]> {
  const reps = await db.reps.where('clientId').equals(clientId).toArray();
  return reps.sort((a, b) => a.name.localeCompare(b.name));
}

/** The teams of a client by name. */
export async function teamsOf(db: Database, clientId: Id): Promise<readonly Team[]> {
  const teams = await db.teams.where('clientId').equals(clientId).toArray();
  return teams.sort((a, b) => a.name.localeCompare(b.name));
}

/** One rep; undefined where there is none of this id in this client. */
export async function repOf(db: Database, clientId: Id, repId: Id): Promise<Rep | undefined> {
  const rep = await db.reps.get(repId);
  return rep?.clientId === clientId ? rep : undefined;
}

/** The private notes on a rep, newest first. */
export async function privateNotesOn(db: Database, clientId: Id, repId: Id): Promise<readonly PrivateNote[]> {
  const notes = await db.privateNotes.where('repId').equals(repId).toArray();
  return notes
    .filter((note) => note.clientId === clientId)
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
}
