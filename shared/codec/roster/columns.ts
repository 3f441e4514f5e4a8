import { fold } from '../../lib/fold';
import type { ColumnMapping } from '../../model/column-mapping';
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
  role: ['role', 'job title', 'title', 'position', 'user role', 'job role', 'function', 'job'],
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
    'quota per year',
    'quota per quarter',
    'quota per month',
    'annual target',
    'quarterly target',
    'monthly target',
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

/** How the columns of a table were mapped, as it is remembered for the next list of the same make. */
export function remembered(header: readonly string[], mapping: RosterMapping): ColumnMapping['columns'] {
  const fieldAt = new Map(rosterFields.map((field) => [mapping[field], field]));
  return header.map((column, place) => ({ column, field: fieldAt.get(place) ?? null, format: null }));
}

/**
 * The guessed mapping, but for columns that were mapped before: they hold what they held then, however their names
 * are written.
 */
export function recalled(
  header: readonly string[],
  guess: RosterMapping,
  known: ColumnMapping['columns'],
): RosterMapping {
  const fieldOf = new Map(known.map(({ column, field }) => [fold(column), field]));
  const mapping: Partial<Record<RosterField, number>> = {};
  header.forEach((name, place) => {
    const field = rosterFields.find((one) => one === fieldOf.get(fold(name)));
    if (field && mapping[field] === undefined) mapping[field] = place;
  });
  for (const field of rosterFields) {
    const place = guess[field];
    if (place === undefined || mapping[field] !== undefined) continue;
    if (!fieldOf.has(fold(header[place] ?? ''))) mapping[field] = place;
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
