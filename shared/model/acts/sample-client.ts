import { deleted, made, type Act, type Edit } from '../change';
import type { Client } from '../client';
import type { Coach } from '../coach';
import type { Id } from '../fields';
import type { Preferences } from '../preferences';
import { tableNames, type RecordOf, type TableName, type Workbook } from '../workbook';
import { deleteClient, startClient } from './clients';

/** Where the sample client comes into an install. */
export interface SampleStart {
  /** What this install was told; undefined where it was told nothing yet. */
  readonly preferences: Preferences | undefined;
  /** The newcomer, where he says who he is with this very act. */
  readonly newCoach?: Coach;
  /** Coaches who are there already: nobody is made twice. */
  readonly coachIds: readonly Id[];
}

/** Adds the sample client whole and opens it, as one act that is not undone by a slip of a key. */
export function addSample(workbook: Workbook, { preferences, newCoach, coachIds }: SampleStart): Act {
  const [client] = workbook.clients;
  const [rubric] = workbook.rubrics;
  if (!client || !rubric) throw new Error('The sample client has a client and a rubric');
  const start = startClient({ client, rubric, preferences, ...(newCoach && { newCoach }) });
  const rest: Workbook = {
    ...workbook,
    clients: [],
    rubrics: [],
    coaches: workbook.coaches.filter(({ id }) => !coachIds.includes(id)),
  };
  return {
    ...start,
    label: 'Add the sample client',
    // Children before parents: evidence goes in before its scorecard, which is frozen once it is there.
    edits: [...start.edits, ...tableNames.toReversed().flatMap((table) => makings(table, rest))],
  };
}

/**
 * Removes the sample client with everything in it, and the coach before where nobody else's records name her;
 * opens another client, or none (null).
 */
export function removeSample(
  client: Client,
  workbook: Workbook,
  preferences: Preferences,
  openNext: Id | null,
  previousCoach: Coach | undefined,
): Act {
  const act = deleteClient(client, workbook, preferences, openNext);
  return {
    ...act,
    label: 'Remove the sample client',
    quiet: true,
    edits: [...act.edits, ...(previousCoach ? [deleted('coaches', previousCoach)] : [])],
  };
}

const makings = <T extends TableName>(table: T, workbook: Workbook): Edit[] =>
  workbook[table].map((record) => made(table, record as RecordOf<T>));
