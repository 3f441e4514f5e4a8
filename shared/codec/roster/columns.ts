import { fold } from '../../lib/fold';
import type { Table } from '../table';

export const rosterFields = [
  'name',
  'firstName',
  'lastName',
  'email',
  'role',
  'team',
  'startDate',
  'quota',
  'quotaPeriod',
  'manager',
  'territory',
] as const;
export type RosterField = (typeof rosterFields)[number];

/** Which column holds which field, by place; fields without a column are missing. */
export type RosterMapping = Readonly<Partial<Record<RosterField, number>>>;

/** Names of the fields in the user's words. */
export const rosterFieldNames: Readonly<Record<RosterField, string>> = {
  name: 'Name',
  firstName: 'First name',
  lastName: 'Last name',
  email: 'E-mail',
  role: 'Role',
  team: 'Team',
  startDate: 'Start date',
  quota: 'Quota',
  quotaPeriod: 'Quota period',
  manager: 'Manager',
  territory: 'Territory',
};

/** How columns are called in HubSpot, Salesforce, Pipedrive and plain lists, folded; the surest first. */
const headings: Readonly<Record<RosterField, readonly string[]>> = {
  name: [
    'name',
    'full name',
    'rep',
    'rep name',
    'sales rep',
    'salesperson',
    'user',
    'user name',
    'owner',
    'owner name',
    'employee',
    'employee name',
  ],
  firstName: ['first name', 'firstname', 'given name', 'forename'],
  lastName: ['last name', 'lastname', 'surname', 'family name'],
  email: [
    'e mail',
    'email',
    'email address',
    'e mail address',
    'work email',
    'mail',
    'owner email',
    'user email',
  ],
  role: ['role', 'job title', 'title', 'position', 'user role', 'job role', 'function'],
  team: ['team', 'team name', 'primary team', 'main team', 'group', 'department', 'squad', 'sales team'],
  startDate: [
    'start date',
    'started',
    'start',
    'hire date',
    'hired',
    'date of hire',
    'joined',
    'joining date',
    'start day',
    'employment start',
  ],
  quota: [
    'quota',
    'target',
    'sales target',
    'quota amount',
    'annual quota',
    'yearly quota',
    'quarterly quota',
    'monthly quota',
    'goal',
  ],
  quotaPeriod: ['quota period', 'period', 'target period', 'quota frequency', 'per'],
  manager: ['manager', 'manager name', 'reports to', 'line manager', 'supervisor', 'team lead'],
  territory: ['territory', 'region', 'area', 'market', 'sales territory', 'district'],
};

/** Guesses which column holds which field from the names of the columns. The user can change it. */
export function guessRoster(table: Table): RosterMapping {
  const names = table.header.map(fold);
  const taken = new Set<number>();
  const mapping: Partial<Record<RosterField, number>> = {};
  for (const field of rosterFields) {
    const place = headings[field]
      .map((heading) => names.findIndex((name, at) => name === heading && !taken.has(at)))
      .find((found) => found >= 0);
    if (place === undefined) continue;
    taken.add(place);
    mapping[field] = place;
  }
  return mapping;
}

/**
 * Which field a column held at an earlier import, by its folded name; null where it was left out. Kept for a
 * client, so that the next list of the same make needs no word.
 */
export type RosterMemory = Readonly<Record<string, RosterField | null>>;

/** What is remembered once a table was imported with a mapping; what is known of other columns stays. */
export function remembered(
  header: readonly string[],
  mapping: RosterMapping,
  known: RosterMemory,
): RosterMemory {
  const fieldAt = new Map(rosterFields.map((field) => [mapping[field], field]));
  const now = header.map((name, place) => [fold(name), fieldAt.get(place) ?? null] as const);
  return { ...known, ...Object.fromEntries(now) };
}

/** The guessed mapping, but for columns that were mapped before: they hold what they held then. */
export function recalled(
  header: readonly string[],
  guess: RosterMapping,
  known: RosterMemory,
): RosterMapping {
  const mapping: Partial<Record<RosterField, number>> = {};
  header.forEach((name, place) => {
    const field = known[fold(name)];
    if (field && mapping[field] === undefined) mapping[field] = place;
  });
  for (const field of rosterFields) {
    const place = guess[field];
    if (place === undefined || mapping[field] !== undefined) continue;
    if (!Object.hasOwn(known, fold(header[place] ?? ''))) mapping[field] = place;
  }
  return mapping;
}

/** The period that the name of a quota column gives away, as in “Annual quota”. */
export function periodInHeading(heading: string): 'month' | 'quarter' | 'year' | undefined {
  const folded = fold(heading);
  if (/\b(annual|yearly|year)\b/.test(folded)) return 'year';
  if (/\b(quarterly|quarter)\b/.test(folded)) return 'quarter';
  return /\b(monthly|month)\b/.test(folded) ? 'month' : undefined;
}
