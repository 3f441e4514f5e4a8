import type { Id } from '../../model/fields';
import type { Rep } from '../../model/rep';

/** What has to be known of somebody to number him. */
export type Numbered = Pick<Rep, 'id' | 'role'>;

/**
 * A new name for each person, `Rep 01` and on, for those who lead `Leader 01` and on, in an order that is the same each
 * time for the same people and says nothing about anybody. Given are all people of the client, archived ones too,
 * whoever of them is told about: only so has one person the same number in the report, in the matrix and in any quarter.
 */
export function peopleAliases(clientId: Id, everybody: readonly Numbered[]): ReadonlyMap<Id, string> {
  const [leaders, reps] = [true, false].map((leads) =>
    everybody.filter(({ role }) => (role === 'manager') === leads).map(({ id }) => id),
  );
  return new Map([...numbered('Rep', clientId, reps ?? []), ...numbered('Leader', clientId, leaders ?? [])]);
}

function numbered(name: string, clientId: Id, ids: readonly Id[]): readonly (readonly [Id, string])[] {
  const width = Math.max(2, String(ids.length).length);
  const orderOf = new Map(ids.map((id) => [id, hash(clientId + id)]));
  return ids
    .toSorted((a, b) => (orderOf.get(a) ?? 0) - (orderOf.get(b) ?? 0) || a.localeCompare(b))
    .map((id, place) => [id, `${name} ${String(place + 1).padStart(width, '0')}`] as const);
}

/** A new name for each team, `Team A` and on. */
export function teamAliases(teamIds: readonly Id[]): ReadonlyMap<Id, string> {
  const ordered = teamIds.toSorted((a, b) => hash(a) - hash(b) || a.localeCompare(b));
  return new Map(ordered.map((id, place) => [id, `Team ${lettered(place)}`]));
}

/** FNV-1a, 32 bits: the same text always gives the same number. Source: Fowler, Noll and Vo. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}

/** A, B … Z, AA, AB … */
const lettered = (place: number): string =>
  (place < 26 ? '' : lettered(Math.floor(place / 26) - 1)) + String.fromCharCode(65 + (place % 26));
