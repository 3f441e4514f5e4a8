import { Dexie } from 'dexie';
import type { Call } from '../../../shared/model/call';
import type { Id } from '../../../shared/model/fields';
import type { Rep } from '../../../shared/model/rep';
import type { Database } from '../open-db';
import { repsOf } from './reps';

/** What the palette found in one client. */
export interface Found {
  readonly reps: readonly Rep[];
  readonly calls: readonly (Call & { readonly repName: string })[];
}

const most = 8;
/** Calls are looked through from the newest on; further back the calls screen has filters. */
const callsLookedThrough = 3000;

/** Reps by name and calls by customer, deal or rep, newest first. Nothing for an empty text. */
export async function findInClient(db: Database, clientId: Id, text: string): Promise<Found> {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return { reps: [], calls: [] };
  const reps = await repsOf(db, clientId);
  const names = new Map(reps.map(({ id, name }) => [id, name]));
  const calls = await db.calls
    .where('[clientId+date]')
    .between([clientId, Dexie.minKey], [clientId, Dexie.maxKey])
    .reverse()
    .limit(callsLookedThrough)
    .filter(({ customer, deal, repId }) =>
      `${customer} ${deal} ${names.get(repId) ?? ''}`.toLowerCase().includes(wanted),
    )
    .limit(most)
    .toArray();
  return {
    reps: reps.filter(({ name }) => name.toLowerCase().includes(wanted)).slice(0, most),
    calls: calls.map((call) => ({ ...call, repName: names.get(call.repId) ?? '' })),
  };
}
