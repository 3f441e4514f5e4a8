import { altered, deleted, made, type Act, type Change, type Edit } from '../change';
import type { Client } from '../client';
import type { Coach } from '../coach';
import type { Id } from '../fields';
import { blankPreferences, type Preferences } from '../preferences';
import type { Rubric } from '../rubric';
import { isClientTable, tableNames, type RecordOf, type TableName, type Workbook } from '../workbook';
import type { ClientAct } from './making';

/** What a new client starts with. */
export interface ClientStart {
  readonly client: Client;
  readonly rubric: Rubric;
  /** What this install was told; undefined where it was told nothing yet. */
  readonly preferences: Preferences | undefined;
  /** The coach who says who he is with this very act. */
  readonly newCoach?: Coach;
}

/**
 * Makes a client with its rubric and opens it, in one act. Quiet: undo takes back work in a client, not the
 * client under the work; deleting it is an act of its own.
 */
export function startClient({ client, rubric, preferences, newCoach }: ClientStart): Act {
  const settings = { openClientId: client.id, ...(newCoach && { coachId: newCoach.id }) };
  return {
    clientId: client.id,
    label: `Start with ${client.name}`,
    quiet: true,
    edits: [
      ...(newCoach ? [made('coaches', newCoach)] : []),
      made('clients', client),
      made('rubrics', rubric),
      ...opening(preferences, settings),
    ],
  };
}

/** The fields of a client that a person fills in. */
export type ClientFields = Partial<Omit<Client, 'id' | 'isSample' | 'createdAt'>>;

/** What each field is called in labels. */
const clientFieldNames: Readonly<Record<keyof ClientFields, string>> = {
  name: 'name',
  logo: 'logo',
  brandColour: 'brand colour',
  currency: 'currency',
  locale: 'way of writing numbers and dates',
  firstDayOfWeek: 'first day of the week',
  workingDays: 'working days',
  fiscalYearStartMonth: 'start of the fiscal year',
  yearlyRevenue: 'yearly revenue',
  notes: 'notes',
  evidenceRule: 'evidence rule',
};

/** Changes one field of a client. The typing of one field is undone as one. */
export function changeClient<F extends keyof ClientFields>(
  client: Client,
  field: F,
  value: Client[F],
): ClientAct {
  const edit = altered('clients', client, { [field]: value });
  return {
    label: `Change the ${clientFieldNames[field]} of ${client.name}`,
    edits: [edit],
    fold: `${client.id}.${field}`,
  };
}

/**
 * Deletes a client with everything that belongs to it, as one act, and opens another one (none for null).
 * What hangs on a record goes before it. `workbook` holds all records of the client and of nobody else.
 * Quiet: once the client is brought back, undo and redo go on with the work in it, and no slip of a key
 * deletes it again.
 */
export function deleteClient(
  client: Client,
  workbook: Pick<Workbook, ClientTable>,
  preferences: Preferences | undefined,
  openNext: Id | null,
): Act {
  return {
    clientId: client.id,
    label: `Delete the client ${client.name}`,
    quiet: true,
    edits: [
      ...(preferences?.openClientId === client.id ? opening(preferences, { openClientId: openNext }) : []),
      ...clientTables.toReversed().flatMap((table) => deletions(table, workbook)),
    ],
  };
}

type ClientTable = Exclude<TableName, 'preferences' | 'coaches'>;

/** The tables whose records belong to a client, parents before children. */
export const clientTables = tableNames.filter((table): table is ClientTable => isClientTable(table));

/** Whether a change deleted a whole client. */
export const isClientDeletion = ({ edits, clientId }: Change): boolean =>
  edits.some(({ table, id, after }) => table === 'clients' && id === clientId && after === null);

const deletions = <T extends ClientTable>(table: T, workbook: Pick<Workbook, ClientTable>): Edit[] =>
  workbook[table].map((record) => deleted(table, record as RecordOf<T>));

function opening(
  stored: Preferences | undefined,
  settings: Partial<Omit<Preferences, 'id'>>,
): readonly Edit[] {
  if (!stored) return [made('preferences', { ...blankPreferences, ...settings })];
  return [altered('preferences', stored, settings)];
}
