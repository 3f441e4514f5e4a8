import type { Id } from '../../model/fields';

/**
 * A new name for each rep, `Rep 01` and on, in an order that is the same each time for the same people and says
 * nothing about anybody.
 */
export function repAliases(clientId: Id, repIds: readonly Id[]): ReadonlyMap<Id, string> {
  const width = Math.max(2, String(repIds.length).length);
  const ordered = repIds.toSorted((a, b) => hash(clientId + a) - hash(clientId + b) || a.localeCompare(b));
  return new Map(ordered.map((id, place) => [id, `Rep ${String(place + 1).padStart(width, '0')}`]));
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
