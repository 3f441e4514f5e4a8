import type { Act } from '../../shared/model/change';
import type { Id } from '../../shared/model/fields';
import { isClientTable, referencesFrom, type Reference, type TableName } from '../../shared/model/workbook';
import { getMany } from './get-many';
import type { Database } from './open-db';

/** A record of any table. */
export type AnyRecord = Readonly<Record<string, unknown>> & { readonly id: Id };

/** Tables whose rules ask for the client. */
const isAssessing: ReadonlySet<TableName> = new Set([
  'frameworks',
  'assessments',
  'quarterlyCycles',
  'trainingBudgets',
]);

/** Up to this many keys are looked up one by one. */
const fewKeys = 1000;

/** Records as they stand before the next act, those of the acts before it included. */
export class Standing {
  readonly #db: Database;
  readonly #records = new Known();
  /** What the act under way would leave; it counts once the whole act is accepted. */
  readonly #proposed = new Known();

  constructor(db: Database) {
    this.#db = db;
  }

  /** How many records are known. */
  get size(): number {
    return [...this.#records.tables.values()].reduce((sum, known) => sum + known.size, 0);
  }

  /** Reads the records that an act touches or names, in one go a table. */
  async load(act: Act): Promise<void> {
    const wanted = new Map<TableName, Set<Id>>();
    const want = (table: TableName, id: unknown): void => {
      if (typeof id !== 'string' || this.#records.of(table).has(id)) return;
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
      // Rules of assessing ask for the client's fiscal year.
      if (isAssessing.has(edit.table) && !isMade.has(`clients ${String(act.clientId)}`))
        want('clients', act.clientId);
    }
    await Promise.all([...wanted].map(([table, ids]) => this.#read(table, [...ids])));
  }

  /** Reads further records that a rule asks for, where they are not known yet. */
  async loadOf(table: TableName, ids: readonly Id[]): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.#isKnown(table, id));
    if (missing.length > 0) await this.#read(table, missing);
  }

  async #read(table: TableName, keys: readonly Id[]): Promise<void> {
    const found = await getMany(this.#db.table<AnyRecord, Id>(table), [...keys]);
    keys.forEach((id, place) => this.#records.of(table).set(id, found[place]));
  }

  /**
   * The records of a table that name one of these in a field, as the act under way leaves them. `clientId` is
   * the client whose records they are; null where they are the install's.
   */
  async naming({ from, field, beside }: Reference, ids: ReadonlySet<Id>, clientId: Id | null) {
    const stored = await this.#storedNaming(from, beside ?? field, this.#keysOf(beside, from, ids), clientId);
    const found = new Map(stored.map((record) => [record.id, record]));
    for (const [id, record] of this.#knownOf(from)) {
      if (record) found.set(id, record);
      else found.delete(id);
    }
    return [...found.values()].filter((record) => ids.has(String(record[field])));
  }

  /** The records of a client that the act under way leaves in a table. */
  async leftOf(table: TableName, clientId: Id): Promise<readonly Id[]> {
    const ids = await this.#db.table<AnyRecord, Id>(table).where({ clientId }).primaryKeys();
    return ids.filter((id) => this.get(table, id) !== undefined || !this.#isKnown(table, id));
  }

  /** What to look for in the field beside: the values that the named records have, or had, in it. */
  #keysOf(beside: string | undefined, table: TableName, ids: ReadonlySet<Id>): ReadonlySet<Id> {
    if (beside === undefined) return ids;
    return new Set([...ids].map((id) => String(this.#records.of(table).get(id)?.[beside])));
  }

  async #storedNaming(from: TableName, field: string, keys: ReadonlySet<Id>, clientId: Id | null) {
    const table = this.#db.table<AnyRecord, Id>(from);
    const { indexes } = table.schema;
    const isIndexed = indexes.some(({ keyPath }) => [keyPath].flat()[0] === field);
    if (isIndexed && keys.size <= fewKeys)
      return table
        .where(field)
        .anyOf([...keys])
        .toArray();
    // For many at once it is quicker to look through the client's other records.
    if (isIndexed && clientId !== null && isClientTable(from)) {
      const left = await this.leftOf(from, clientId);
      return (await table.bulkGet([...left])).flatMap((record) => record ?? []);
    }
    return table.filter((record) => keys.has(String(record[field]))).toArray();
  }

  #isKnown(table: TableName, id: Id): boolean {
    return this.#proposed.of(table).has(id) || this.#records.of(table).has(id);
  }

  /** What is known of a table, what the act under way would leave last. */
  *#knownOf(table: TableName): Iterable<[Id, AnyRecord | undefined]> {
    yield* this.#records.of(table);
    yield* this.#proposed.of(table);
  }

  get(table: TableName, id: Id): AnyRecord | undefined {
    const proposed = this.#proposed.of(table);
    return proposed.has(id) ? proposed.get(id) : this.#records.of(table).get(id);
  }

  propose(table: TableName, id: Id, record: AnyRecord | undefined): void {
    this.#proposed.of(table).set(id, record);
  }

  accept(): void {
    for (const [table, records] of this.#proposed.tables) {
      const known = this.#records.of(table);
      for (const [id, record] of records) known.set(id, record);
    }
    this.#proposed.tables.clear();
  }

  forget(): void {
    this.#proposed.tables.clear();
  }

  /** How many records name another one in an indexed field, those of the act under way counted as it leaves them. */
  async usersOf(table: TableName, field: string, target: Id): Promise<number> {
    const ids = new Set(await this.#db.table<AnyRecord, Id>(table).where(field).equals(target).primaryKeys());
    for (const [id, record] of this.#knownOf(table)) {
      if (record?.[field] === target) ids.add(id);
      else ids.delete(id);
    }
    return ids.size;
  }
}

/** Records by table and id; undefined for one that is known not to be there. */
class Known {
  readonly tables = new Map<TableName, Map<Id, AnyRecord | undefined>>();

  of(table: TableName): Map<Id, AnyRecord | undefined> {
    const known = this.tables.get(table) ?? new Map<Id, AnyRecord | undefined>();
    this.tables.set(table, known);
    return known;
  }
}
