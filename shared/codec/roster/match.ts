import { fold } from '../../lib/fold';
import type { Id } from '../../model/fields';
import type { Rep } from '../../model/rep';
import type { Team } from '../../model/team';
import type { RejectedRow } from '../import-plan';
import type { RosterRow } from './read-row';

/** A row and the rep it speaks of; undefined for somebody new. */
export interface Matched {
  readonly row: RosterRow;
  readonly rep: Rep | undefined;
}

/**
 * Finds out whom each row speaks of, so that the same list always speaks of the same people: first the rows
 * are compared with each other, then with the reps by e-mail address, and only what is left by name and team; a
 * rep without a team may be the one of a row that names one.
 * Rows that could be two people are rejected, not guessed.
 */
export function matchRows(
  rows: readonly RosterRow[],
  reps: readonly Rep[],
  teams: readonly Team[],
): { readonly matched: readonly Matched[]; readonly rejected: readonly RejectedRow[] } {
  const rejected: RejectedRow[] = [];
  const matched: Matched[] = [];
  const single = withoutRepeats(rows, rejected);
  const byEmail = new Map(reps.filter(({ email }) => email !== '').map((rep) => [emailKey(rep.email), rep]));
  const claimed = new Set(single.map((row) => knownBy(row, byEmail)?.id));
  const byName = Map.groupBy(reps, ({ name }) => fold(name));
  const rowsOfName = Map.groupBy(single, ({ name }) => fold(name));
  const teamIds = new Map(teams.map(({ id, name }) => [fold(name), id]));
  for (const row of single) {
    const known = knownBy(row, byEmail);
    const named = (byName.get(fold(row.name)) ?? []).filter(
      (rep) => !claimed.has(rep.id) && (row.fields.email === undefined || rep.email === ''),
    );
    const inTeam = named.filter((rep) => isInTeam(rep, row, teamIds));
    const isSure = inTeam.length > 0 || row.team === undefined;
    const namesakes = isSure ? inTeam : named.filter(({ teamId }) => teamId === null);
    const isOnlyRow = rowsOfName.get(fold(row.name))?.length === 1;
    const rep = known ?? soleNamesake(row, namesakes, { isOnlyRow, isSure });
    if (rep === 'unclear')
      rejected.push(whole(row, 'Several reps have this name. Add their team or e-mail address.'));
    else matched.push({ row, rep });
  }
  return { matched, rejected };
}

const emailKey = (email: string): string => email.trim().toLowerCase();

const knownBy = ({ fields }: RosterRow, byEmail: ReadonlyMap<string, Rep>): Rep | undefined =>
  fields.email === undefined ? undefined : byEmail.get(emailKey(fields.email));

const isInTeam = (rep: Rep, row: RosterRow, teamIds: ReadonlyMap<string, Id>): boolean =>
  row.team === undefined || (rep.teamId !== null && rep.teamId === teamIds.get(fold(row.team)));

function soleNamesake(
  row: RosterRow,
  namesakes: readonly Rep[],
  { isOnlyRow, isSure }: { readonly isOnlyRow: boolean; readonly isSure: boolean },
): Rep | 'unclear' | undefined {
  const [first, second] = namesakes;
  if (!first) return undefined;
  // A rep who has no team yet is the one of a row that names a team, unless either could be somebody else.
  if (!isSure) return !second && isOnlyRow ? first : 'unclear';
  // With an address of its own, a row gives it to a namesake only where no other row could mean him.
  if (row.fields.email !== undefined) return !second && isOnlyRow ? first : 'unclear';
  if (!second) return first;
  // A row that says as little as one of them is that one.
  const bare = namesakes.filter(
    ({ email, teamId }) => email === '' && (row.team !== undefined || teamId === null),
  );
  return (bare.length === 1 ? bare[0] : undefined) ?? 'unclear';
}

/** Rows that are nobody whom an earlier row has named. */
function withoutRepeats(rows: readonly RosterRow[], rejected: RejectedRow[]): readonly RosterRow[] {
  const byEmail = new Map<string, RosterRow>();
  const byName = new Map<string, RosterRow[]>();
  return rows.filter((row) => {
    const email = row.fields.email === undefined ? undefined : emailKey(row.fields.email);
    const namesakes = byName.get(fold(row.name)) ?? [];
    const earlier =
      (email === undefined ? undefined : byEmail.get(email)) ?? namesakes.find((one) => couldBe(one, row));
    if (earlier) {
      rejected.push(whole(row, `This may be the same person as on line ${earlier.line}.`));
      return false;
    }
    if (email !== undefined) byEmail.set(email, row);
    byName.set(fold(row.name), [...namesakes, row]);
    return true;
  });
}

/** Whether two rows of one name could be one person: not with two addresses, nor in two teams. */
const couldBe = (one: RosterRow, other: RosterRow): boolean =>
  (one.fields.email === undefined || other.fields.email === undefined) &&
  (one.team === undefined || other.team === undefined || fold(one.team) === fold(other.team));

/** A row that is rejected as a whole. */
export const whole = ({ line, name }: RosterRow, reason: string): RejectedRow => ({
  line,
  column: '',
  value: name,
  reason,
});
