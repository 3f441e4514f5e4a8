import type { Table } from 'dexie';
import type { Id } from '../../shared/model/fields';

/** From this many on it is quicker to ask first which of them are there at all. */
const many = 500;

/**
 * Records by id, in the order of the ids; undefined for one that is not there. Of a bundle or an import nearly
 * all are not: asking for each by itself takes longer than writing them.
 */
export async function getMany<T>(table: Table<T, Id>, ids: readonly Id[]): Promise<(T | undefined)[]> {
  if (ids.length < many) return table.bulkGet([...ids]);
  const there = new Set(await table.toCollection().primaryKeys());
  const wanted = ids.filter((id) => there.has(id));
  const found = await table.bulkGet(wanted);
  const byId = new Map(wanted.map((id, place) => [id, found[place]]));
  return ids.map((id) => byId.get(id));
}
