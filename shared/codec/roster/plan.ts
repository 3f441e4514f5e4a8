import { fold } from '../../lib/fold';
import { counted } from '../../lib/words';
import { against, altered, faultOf, made, type Edit } from '../../model/change';
import type { Id } from '../../model/fields';
import { blankRep, type Rep } from '../../model/rep';
import type { Team } from '../../model/team';
import type { ImportPlan, RejectedRow } from '../import-plan';
import type { Table } from '../table';
import { matchRows, whole, type Matched } from './match';
import { readRosterRow, type RosterReading, type RosterRow } from './read-row';

/** What a roster is compared with, and what new records need. */
export interface RosterContext {
  readonly clientId: Id;
  readonly reps: readonly Rep[];
  readonly teams: readonly Team[];
  readonly newId: () => Id;
  /** Now, as an instant. */
  readonly now: string;
}

/**
 * What importing a roster would do. A row is the rep with its e-mail address; where none has it, the rep
 * without an address who has its name and team; where either has no team, the only one of that name. A rep with
 * another address is somebody else. Empty cells change nothing, so a shorter list erases nothing; the same
 * list again changes nothing at all. Teams that do not exist yet are made.
 */
export function planRoster(table: Table, reading: RosterReading, context: RosterContext): ImportPlan {
  const read = table.rows.map((row) => readRosterRow(table, row, reading));
  const rows = read.flatMap((one) => (one.ok ? [one.value] : []));
  const { matched, rejected } = matchRows(rows, context.reps, context.teams);
  const faulty = read.flatMap((one) => (one.ok ? [] : [one.error]));
  const written = writeMatched(matched, reading, context);
  return {
    ...written,
    read: table.rows.length,
    rejected: [...faulty, ...rejected, ...written.rejected].toSorted((a, b) => a.line - b.line),
  };
}

function writeMatched(
  matched: readonly Matched[],
  reading: RosterReading,
  context: RosterContext,
): Omit<ImportPlan, 'read'> {
  const teams = new Map(context.teams.map((team) => [fold(team.name), team]));
  const counts = { made: 0, altered: 0, unchanged: 0 };
  const edits: Edit[] = [];
  const rejected: RejectedRow[] = [];
  const taken: RosterRow[] = [];
  for (const { row, rep } of matched) {
    const team =
      row.team === undefined ? undefined : (teams.get(fold(row.team)) ?? newTeam(row.team, context));
    const before = rep ?? blankRep({ ...newIdentity(context), name: row.name });
    const fields = fieldsOf(row, before, team?.id, reading.period);
    const fault = faultOf('reps', { ...before, ...fields });
    if (fault !== undefined) {
      rejected.push(whole(row, `${fault}.`));
      continue;
    }
    if (team && teams.get(fold(team.name)) !== team) {
      teams.set(fold(team.name), team);
      edits.push(made('teams', team));
    }
    const edit = rep ? against(altered('reps', rep, fields), rep) : made('reps', { ...before, ...fields });
    if (edit) edits.push(edit);
    counts[rep ? (edit ? 'altered' : 'unchanged') : 'made']++;
    taken.push(row);
  }
  return { ...counts, edits, rejected, notes: roleNotes(taken) };
}

const newIdentity = ({
  newId,
  clientId,
  now,
}: RosterContext): Pick<Rep, 'id' | 'clientId' | 'createdAt'> => ({
  id: newId(),
  clientId,
  createdAt: now,
});

const newTeam = (name: string, context: RosterContext): Team => ({ ...newIdentity(context), name });

function fieldsOf(
  row: RosterRow,
  before: Rep,
  teamId: Id | undefined,
  defaultPeriod: RosterReading['period'],
): Partial<Omit<Rep, 'id' | 'clientId'>> {
  return {
    ...row.fields,
    // Written another way it is the same name, and the known way of writing stays.
    name: fold(row.name) === fold(before.name) ? before.name : row.name,
    ...(teamId !== undefined && { teamId }),
    ...(row.role && { role: row.role.is }),
    ...(row.quota && {
      quota: { amount: row.quota.amount, period: row.quota.period ?? before.quota?.period ?? defaultPeriod },
    }),
  };
}

/** Job titles that say nothing of a role, with how often they came. */
function roleNotes(rows: readonly RosterRow[]): readonly string[] {
  const guessed = rows.flatMap(({ role }) => (role?.isGuess ? [role.written] : []));
  return [...Map.groupBy(guessed, (written) => written)].map(
    ([role, { length }]) => `The role “${role}” is taken as “other” (${counted(length, 'row', 'rows')}).`,
  );
}
