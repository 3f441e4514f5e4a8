import { against, altered, deleted, made, type Edit } from '../change';
import type { Id } from '../fields';
import type { Rep } from '../rep';
import type { Team } from '../team';
import { tableNames, type RecordOf, type TableName } from '../workbook';
import type { ClientAct } from './making';

/** The fields of a rep that a person fills in. */
export type RepFields = Partial<Omit<Rep, 'id' | 'clientId' | 'createdAt' | 'archivedAt'>>;

/** Adds a rep. */
export const addRep = (rep: Rep): ClientAct => ({
  label: `Add ${rep.name}`,
  about: [rep.id],
  edits: [made('reps', rep)],
});

/** What each field is called in labels and on the profile. */
export const repFieldNames: Readonly<Record<keyof RepFields, string>> = {
  name: 'name',
  role: 'role',
  teamId: 'team',
  startDate: 'start date',
  quota: 'quota',
  manager: 'manager',
  territory: 'territory',
  email: 'e-mail',
  photo: 'photo',
  notes: 'notes',
};

/** Changes one field of a rep. The typing of one field is undone as one. Says nothing where nothing differs. */
export function changeRep<F extends keyof RepFields>(rep: Rep, field: F, value: Rep[F]): ClientAct {
  const edit = altered('reps', rep, { [field]: value });
  return {
    label: `Change the ${repFieldNames[field]} of ${rep.name}`,
    about: [rep.id],
    edits: [edit],
    fold: `${rep.id}.${field}`,
  };
}

/** Moves reps to a team, or out of their teams for null. */
export const moveReps = (reps: readonly Rep[], team: Team | null): ClientAct => ({
  label: team ? `Move ${whom(reps)} to ${team.name}` : `Take ${whom(reps)} out of the team`,
  ...alterEach(reps, () => ({ teamId: team?.id ?? null })),
});

/** Puts reps away from the lists; their records stay. */
export const archiveReps = (reps: readonly Rep[], at: string): ClientAct => ({
  label: `Archive ${whom(reps)}`,
  ...alterEach(reps, ({ archivedAt }) => ({ archivedAt: archivedAt ?? at })),
});

/** Brings archived reps back to the lists. */
export const restoreReps = (reps: readonly Rep[]): ClientAct => ({
  label: `Restore ${whom(reps)}`,
  ...alterEach(reps, () => ({ archivedAt: null })),
});

/** Everything that is kept on reps and goes when they are deleted, a list a table. */
export type RepHoldings = { readonly [T in RepTable]: readonly RecordOf<T>[] };

/** The tables of a rep's own records. Recordings are among them as far as no other rep's call uses them. */
export const repTables = [
  'reps',
  'privateNotes',
  'recordings',
  'calls',
  'transcripts',
  'transcriptSources',
  'scorecards',
  'evidence',
  'counts',
  'draws',
  'listenings',
  'dealOwners',
  'selfAssessments',
  'leaderGuesses',
  'placements',
  'contracts',
  'assessments',
] as const satisfies readonly TableName[];
export type RepTable = (typeof repTables)[number];

/** Deletes reps with everything that is kept on them, as one act: what hangs on a record goes before it. */
export const deleteReps = (holdings: RepHoldings): ClientAct => ({
  label: `Delete ${whom(holdings.reps)}`,
  about: holdings.reps.map(({ id }) => id),
  edits: childrenFirst.flatMap((table) => deletions(table, holdings)),
});

/** The tables with parents before children, turned round. */
const childrenFirst = tableNames
  .filter((table): table is RepTable => repTables.some((own) => own === table))
  .toReversed();

const deletions = <T extends RepTable>(table: T, holdings: RepHoldings): Edit[] =>
  holdings[table].map((record) => deleted(table, record as RecordOf<T>));

function alterEach(
  reps: readonly Rep[],
  fieldsOf: (rep: Rep) => Partial<Rep>,
): { readonly about: readonly Id[]; readonly edits: readonly Edit[] } {
  // Only reps whom it concerns: it shows on their timelines.
  const edits = reps.flatMap((rep) => against(altered('reps', rep, fieldsOf(rep)), rep) ?? []);
  return { about: edits.map(({ id }) => id), edits };
}

const whom = (reps: readonly Rep[]): string => {
  const [first] = reps;
  return first && reps.length === 1 ? first.name : `${reps.length} reps`;
};
