import { sameJson } from '../../../../shared/lib/canonical-json';
import type { ImportPlan } from '../../../../shared/codec/import-plan';
import { rosterFieldNames } from '../../../../shared/codec/roster/columns';
import type { Formats } from '../../../../shared/lib/formats';
import { counted } from '../../../../shared/lib/words';
import type { Edit } from '../../../../shared/model/change';
import { Rep } from '../../../../shared/model/rep';
import type { Team } from '../../../../shared/model/team';

/** A row of the file as the table of the preview shows it. Unchanged rows are counted only. */
export interface CheckedRow {
  readonly key: string;
  readonly is: 'new' | 'changed' | 'rejected';
  readonly name: string;
  /** What would be written, or why it cannot be: asked for rows in view only, since a file may have very many. */
  readonly what: () => string;
  /** In the file; null for rows that go ahead. */
  readonly line: number | null;
}

interface Known {
  readonly reps: readonly Rep[];
  readonly teams: readonly Team[];
  readonly formats: Formats;
}

/** The rows of a plan in words: rejected ones first, because they need somebody. */
export function checkedRows(plan: ImportPlan, known: Known): readonly CheckedRow[] {
  const names = new Map(known.reps.map(({ id, name }) => [id, name]));
  const teams = new Map(known.teams.map(({ id, name }) => [id, name]));
  for (const { table, id, after } of plan.edits)
    if (table === 'teams' && typeof after?.['name'] === 'string') teams.set(id, after['name']);
  return [
    ...plan.rejected.map(({ line, column, value, reason }, place): CheckedRow => ({
      key: `rejected ${place}`,
      is: 'rejected',
      name: value,
      what: () => (column === '' ? reason : `${column}: ${reason}`),
      line,
    })),
    ...plan.edits
      .filter(({ table }) => table === 'reps')
      .map((edit): CheckedRow => ({
        key: edit.id,
        is: edit.before === null ? 'new' : 'changed',
        name: newName(edit) ?? names.get(edit.id) ?? '',
        what: () => wordsOf(edit, teams, known.formats),
        line: null,
      })),
  ];
}

const newName = ({ after }: Edit): string | undefined =>
  typeof after?.['name'] === 'string' ? after['name'] : undefined;

/** What of a rep a roster can say; a change holds some of it, beside fields that are not told here. */
const Told = Rep.pick({
  role: true,
  teamId: true,
  email: true,
  startDate: true,
  quota: true,
  manager: true,
  territory: true,
})
  .partial()
  .strip();

/** What would be different; an edit may hold fields that stay as they are too. */
function wordsOf({ before, after }: Edit, teams: ReadonlyMap<string, string>, formats: Formats): string {
  const differing = Object.entries(after ?? {}).filter(([field, value]) => !sameJson(before?.[field], value));
  const told = Told.safeParse(Object.fromEntries(differing));
  if (!told.success) return '';
  const { role, teamId, email, startDate, quota, manager, territory } = told.data;
  const parts: readonly (readonly [string, string | undefined])[] = [
    [rosterFieldNames.role, role],
    [rosterFieldNames.team, teams.get(teamId ?? '')],
    [rosterFieldNames.email, email],
    [rosterFieldNames.startDate, startDate ? formats.day(startDate) : undefined],
    [rosterFieldNames.quota, quota ? `${formats.money(quota.amount)} a ${quota.period}` : undefined],
    [rosterFieldNames.manager, manager],
    [rosterFieldNames.territory, territory],
  ];
  return parts.flatMap(([name, value]) => (value ? [`${name} ${value}`] : [])).join(', ');
}

/** The counts of a plan in one line; they add up to the rows that were read. */
export function countWords({ read, made, altered, unchanged, rejected }: ImportPlan): string {
  const parts = [
    `${made} new`,
    `${altered} changed`,
    `${unchanged} unchanged`,
    `${rejected.length} rejected`,
  ];
  return `${counted(read, 'row', 'rows')}: ${parts.join(', ')}`;
}
