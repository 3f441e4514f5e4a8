import type { Edit } from '../../shared/model/change';
import type { Id } from '../../shared/model/fields';
import { countedRecords } from '../../shared/model/record-words';
import { isClientTable, referencesTo, tableNames, type TableName } from '../../shared/model/workbook';
import type { AnyRecord, Standing } from './standing';

/** What a deletion would leave pointing at nothing. */
export interface LeftBehind {
  /** Deletions of what goes along without being asked for. */
  readonly goAlong: readonly Edit[];
  /** How many records of each table still name what is deleted: the deletion is refused. */
  readonly holders: ReadonlyMap<TableName, number>;
}

/**
 * Finds what still names the records that an act deletes, once all its edits are proposed. Where a client goes,
 * nothing of it may stay; what names its records is its own.
 */
export async function leftBehind(
  clientId: Id | null,
  edits: readonly Edit[],
  standing: Standing,
): Promise<LeftBehind> {
  const gone = goneIn(edits, standing);
  const goAlong: Edit[] = [];
  const holders = new Map<TableName, number>();
  const hold = (table: TableName, count: number): void => {
    if (count > 0) holders.set(table, (holders.get(table) ?? 0) + count);
  };
  const isWholeClient = gone.has('clients') && clientId !== null;
  if (isWholeClient) {
    const own = tableNames.filter((table) => isClientTable(table) && table !== 'clients');
    for (const table of own) hold(table, (await standing.leftOf(table, clientId)).length);
  }
  for (const [to, ids] of gone) {
    const references = referencesTo(to).filter(({ from }) => !(isWholeClient && ownedBy(from, to)));
    for (const reference of references) {
      const found = await standing.naming(reference, ids, clientId);
      if (reference.goesAlong)
        goAlong.push(...found.map((record) => goneAlong(reference.from, record, standing)));
      else hold(reference.from, found.length);
    }
  }
  return { goAlong, holders };
}

/** Within a client that goes, what its records name is covered by the look at what is left of it. */
const ownedBy = (from: TableName, to: TableName): boolean => isClientTable(from) && isClientTable(to);

function goneIn(edits: readonly Edit[], standing: Standing): ReadonlyMap<TableName, ReadonlySet<Id>> {
  const gone = new Map<TableName, Set<Id>>();
  for (const { table, id, after } of edits) {
    if (after !== null || standing.get(table, id) !== undefined) continue;
    gone.set(table, (gone.get(table) ?? new Set()).add(id));
  }
  return gone;
}

function goneAlong(table: TableName, record: AnyRecord, standing: Standing): Edit {
  standing.propose(table, record.id, undefined);
  return { table, id: record.id, before: { ...record }, after: null };
}

/** The refusal in words: what would be left pointing at nothing. */
export function stillNamed(holders: ReadonlyMap<TableName, number>, isUndo: boolean): string {
  const what = countedRecords(holders);
  const total = [...holders.values()].reduce((sum, count) => sum + count, 0);
  const belongs = total === 1 ? 'belongs' : 'belong';
  return isUndo
    ? `This cannot be taken back: ${what} that came later ${belongs} to it. Delete ${total === 1 ? 'that' : 'those'} first.`
    : `This cannot be deleted: ${what} still ${belongs} to it. Nothing was changed.`;
}
