import { canonicalJson, sameJson } from '../../shared/lib/canonical-json';
import type { Result } from '../../shared/lib/result';
import { fail, ok } from '../../shared/lib/result';
import { applyEdit, type Act, type Edit } from '../../shared/model/change';
import type { Id } from '../../shared/model/fields';
import { refusal } from '../../shared/model/integrity';
import { recordWord } from '../../shared/model/record-words';
import { whyNotKept } from '../../shared/model/why-not-kept';
import { clientOf, referencesFrom, type TableName } from '../../shared/model/workbook';
import type { Database } from './open-db';

type AnyRecord = Readonly<Record<string, unknown>> & { readonly id: Id };

/** Records as they stand before the next act, those of acts that wait in the same batch included. */
export class Standing {
  readonly #db: Database;
  readonly #records = new Map<string, AnyRecord | undefined>();
  /** What the act under way would leave; it counts once the whole act is accepted. */
  readonly #proposed = new Map<string, AnyRecord | undefined>();

  constructor(db: Database) {
    this.#db = db;
  }

  /** Reads the records that an act touches or names, in one go a table. */
  async load(act: Act): Promise<void> {
    const wanted = new Map<TableName, Set<Id>>();
    const want = (table: TableName, id: unknown): void => {
      if (typeof id !== 'string' || this.#records.has(`${table} ${id}`)) return;
      const ids = wanted.get(table) ?? new Set();
      wanted.set(table, ids.add(id));
    };
    const isMade = new Set(
      act.edits.filter(({ before }) => before === null).map((edit) => `${edit.table} ${edit.id}`),
    );
    for (const edit of act.edits) {
      want(edit.table, edit.id);
      for (const { field, to } of referencesFrom(edit.table)) {
        const target = edit.after?.[field];
        if (!isMade.has(`${to} ${String(target)}`)) want(to, target);
      }
      if (edit.table === 'evidence')
        want('scorecards', edit.before?.['scorecardId'] ?? edit.after?.['scorecardId']);
    }
    const read = [...wanted].map(async ([table, ids]) => {
      const keys = [...ids];
      const found = (await this.#db.table(table).bulkGet(keys)) as (AnyRecord | undefined)[];
      keys.forEach((id, place) => this.#records.set(`${table} ${id}`, found[place]));
    });
    await Promise.all(read);
  }

  get(table: TableName, id: Id): AnyRecord | undefined {
    const key = `${table} ${id}`;
    return this.#proposed.has(key) ? this.#proposed.get(key) : this.#records.get(key);
  }

  propose(table: TableName, id: Id, record: AnyRecord | undefined): void {
    this.#proposed.set(`${table} ${id}`, record);
  }

  accept(): void {
    for (const [key, record] of this.#proposed) this.#records.set(key, record);
    this.#proposed.clear();
  }

  forget(): void {
    this.#proposed.clear();
  }

  /** How many scorecards stand on a rubric version, those of the act under way counted as it leaves them. */
  async scorecardsOn(rubricId: Id): Promise<number> {
    const ids = new Set(await this.#db.scorecards.where('rubricId').equals(rubricId).primaryKeys());
    for (const [key, record] of [...this.#records, ...this.#proposed]) {
      const [table, id] = key.split(' ');
      if (table !== 'scorecards' || id === undefined) continue;
      if (record?.['rubricId'] === rubricId) ids.add(id);
      else ids.delete(id);
    }
    return ids.size;
  }
}

/** What an act comes to: the edits as they are kept, and the records that result. */
export interface Prepared {
  readonly edits: readonly Edit[];
  readonly writes: readonly {
    readonly table: TableName;
    readonly id: Id;
    readonly record: AnyRecord | undefined;
    readonly isNew: boolean;
  }[];
}

/**
 * Checks an act against what stands and says what it comes to, or why it is refused. `before` is taken from
 * what stands, so that undo gives back what was really there.
 */
export async function prepare(act: Act, standing: Standing): Promise<Result<Prepared>> {
  await standing.load(act);
  const prepared = await weigh(act, standing);
  if (prepared.ok) standing.accept();
  else standing.forget();
  return prepared;
}

async function weigh(act: Act, standing: Standing): Promise<Result<Prepared>> {
  const undoing = (act.undoes?.length ?? 0) > 0 || (act.redoes?.length ?? 0) > 0;
  const loose = comingAndGoing(act, 'scorecards');
  const edits: Edit[] = [];
  const writes: Prepared['writes'][number][] = [];
  for (const given of act.edits) {
    const record = standing.get(given.table, given.id);
    if (given.before !== null && !record) return fail(gone(given.table));
    if (given.before === null && record)
      return fail(`This ${recordWord(given.table)} is here already. Nothing was changed.`);
    const edit = { ...given, before: beforeOf(given, record) };
    const refused = undoing ? undefined : await refusedBy(edit, record, standing, loose);
    if (refused) return fail(refused);
    const after = applyEdit(record, edit) as AnyRecord | undefined;
    const fault = after && (whyNotKept(given.table, after) ?? clientFault(act, given.table, after));
    if (fault) return fail(fault);
    standing.propose(given.table, given.id, after);
    edits.push(edit);
    writes.push({ table: given.table, id: given.id, record: after, isNew: edit.before === null });
  }
  const lost = edits.map((edit) => lostReference(edit, standing)).find(Boolean);
  return lost ? fail(lost) : ok({ edits, writes });
}

const gone = (table: TableName): string =>
  `This ${recordWord(table)} was deleted meanwhile. Undo brings it back.`;

function beforeOf(edit: Edit, record: AnyRecord | undefined): Edit['before'] {
  if (!record || edit.before === null) return null;
  if (edit.after === null) return { ...record };
  return Object.fromEntries(Object.keys(edit.after).map((field) => [field, record[field] ?? null]));
}

/** The records of a table that an act makes or deletes. */
const comingAndGoing = (act: Act, wanted: TableName): ReadonlySet<Id> =>
  new Set(
    act.edits
      .filter(({ table, before, after }) => table === wanted && (before === null || after === null))
      .map(({ id }) => id),
  );

/** `loose`: the scorecards that the same act makes or deletes, with what hangs on them, in any order. */
async function refusedBy(
  edit: Edit,
  record: AnyRecord | undefined,
  standing: Standing,
  loose: ReadonlySet<Id>,
): Promise<string | undefined> {
  const scorecardId =
    edit.table === 'evidence' ? (record?.['scorecardId'] ?? edit.after?.['scorecardId']) : undefined;
  const scorecard =
    typeof scorecardId === 'string' && !loose.has(scorecardId)
      ? standing.get('scorecards', scorecardId)
      : undefined;
  return refusal(edit, {
    record,
    scorecardsOnRubric: edit.table === 'rubrics' && record ? await standing.scorecardsOn(record.id) : 0,
    isOfCompleteScorecard: scorecard?.['state'] === 'complete',
  });
}

function clientFault(act: Act, table: TableName, record: AnyRecord): string | undefined {
  const client = clientOf(table, record as { id: Id; clientId?: Id });
  return client === undefined || client === act.clientId
    ? undefined
    : `This ${recordWord(table)} belongs to another client. Nothing was changed.`;
}

/** Only the references that the edit sets: the others were checked when they were set. */
function lostReference({ table, id: own, after }: Edit, standing: Standing): string | undefined {
  const record = standing.get(table, own);
  if (!record) return undefined;
  const client = clientOf(table, record as { id: Id; clientId?: Id });
  for (const { field, to } of referencesFrom(table)) {
    const id = after?.[field];
    if (typeof id !== 'string') continue;
    const target = standing.get(to, id);
    if (!target)
      return `The ${recordWord(to)} that this ${recordWord(table)} belongs to was deleted meanwhile. Nothing was changed.`;
    const owner = clientOf(to, target as { id: Id; clientId?: Id });
    if (owner !== undefined && client !== undefined && owner !== client) {
      return `The ${recordWord(to)} of this ${recordWord(table)} belongs to another client. Nothing was changed.`;
    }
  }
  return undefined;
}

/** The change as the text that is hashed and journalled. */
export const changeText = (change: object): string => canonicalJson(change);

/** Whether an act would write anything at all. */
export const saysNothing = (act: Act): boolean =>
  act.edits.every(({ before, after }) => before !== null && after !== null && sameJson(before, after));
