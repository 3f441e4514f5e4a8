import { z } from 'zod';
import { sameJson } from '../lib/canonical-json';
import { Id } from './fields';
import { schemas, tableNames, type RecordOf, type TableName } from './workbook';

const Fields = z.record(z.string(), z.unknown());

/**
 * What happened to one record. Made: `before` is null and `after` the whole record. Deleted: the other way
 * round. Altered: both hold the fields in question, in a kept
 * change just those that differ, except the id.
 */
export const Edit = z.strictObject({
  table: z.enum(tableNames),
  id: Id,
  before: Fields.nullable(),
  after: Fields.nullable(),
});
export type Edit = Readonly<z.infer<typeof Edit>>;

/** One act of the user on some records: the only way anything is written. */
export const Change = z.strictObject({
  id: Id,
  /** Place in this install's row of changes, from 1. */
  seq: z.int().min(1),
  /** Null for an act on the install itself. */
  clientId: Id.nullable(),
  hlc: z.string(),
  coachId: Id.nullable(),
  deviceId: Id,
  /** The act in the user's words, as it stands in 'Undo …' and on the timeline. */
  label: z.string().min(1),
  /** The reps it concerns: it shows on their timelines. */
  about: z.array(Id),
  /** Quiet changes (where playback stopped, a theme) are not undone and not told. */
  quiet: z.boolean(),
  /** Changes that follow each other with the same fold and no long pause are undone as one: the typing of one field. */
  fold: z.string().nullable(),
  /** The changes that this one takes back, or does again; mostly none. */
  undoes: z.array(Id),
  redoes: z.array(Id),
  edits: z.array(Edit),
});
export type Change = Readonly<z.infer<typeof Change>>;

/** What the user's act says of itself; commit adds who, when and its place. */
export interface Act {
  readonly clientId: Id | null;
  readonly label: string;
  readonly edits: readonly Edit[];
  readonly about?: readonly Id[];
  readonly quiet?: boolean;
  readonly fold?: string;
  readonly undoes?: readonly Id[];
  readonly redoes?: readonly Id[];
}

/** The edit that makes a record. */
export const made = <T extends TableName>(table: T, record: RecordOf<T>): Edit => ({
  table,
  id: record.id,
  before: null,
  after: { ...record },
});

/** The edit that deletes a record. */
export const deleted = <T extends TableName>(table: T, record: RecordOf<T>): Edit => ({
  table,
  id: record.id,
  before: { ...record },
  after: null,
});

/**
 * The edit that gives fields of a record these values. Whoever builds it may hold an older state of the record
 * than the one that is stored, so that fields which do not differ stand in it too: the door leaves out what
 * says nothing of the record as it is stored.
 */
export function altered<T extends TableName>(
  table: T,
  record: RecordOf<T>,
  fields: Partial<Omit<RecordOf<T>, 'id' | 'clientId'>>,
): Edit {
  const old: Readonly<Record<string, unknown>> = { ...record };
  const before = Object.fromEntries(Object.keys(fields).map((key) => [key, old[key] ?? null]));
  return { table, id: record.id, before, after: { ...fields } };
}

/**
 * What an edit comes to against a record as it stands: `before` from what stands, and of an alteration only the
 * fields that differ from it. Undefined where it says nothing, or makes what is there, or alters what is gone.
 */
export function against(edit: Edit, record: Readonly<Record<string, unknown>> | undefined): Edit | undefined {
  const { before, after } = edit;
  if (before === null) return record ? undefined : edit;
  if (!record) return undefined;
  if (after === null) return { ...edit, before: { ...record } };
  const fields = Object.keys(after).filter((key) => !sameJson(after[key] ?? null, record[key] ?? null));
  if (fields.length === 0) return undefined;
  return {
    ...edit,
    before: Object.fromEntries(fields.map((key) => [key, record[key] ?? null])),
    after: Object.fromEntries(fields.map((key) => [key, after[key]])),
  };
}

/** The edits that take back these edits, last first. */
export const inverse = (edits: readonly Edit[]): Edit[] =>
  edits.map((edit) => ({ ...edit, before: edit.after, after: edit.before })).reverse();

/** A record after an edit; undefined when the edit deletes it. Throws when it alters what is not there. */
export function applyEdit(record: object | undefined, edit: Edit): object | undefined {
  if (edit.after === null) return undefined;
  if (edit.before === null) return edit.after;
  if (record === undefined) throw new Error(`${edit.table} ${edit.id} is to be altered but is not there`);
  return { ...record, ...edit.after };
}

/** What is wrong with a record, in words that name the field; undefined when nothing is. */
export function faultOf(table: TableName, record: unknown): string | undefined {
  const checked = schemas[table].safeParse(record);
  if (checked.success) return undefined;
  const issue = checked.error.issues[0];
  return issue ? `${table}: ${issue.path.join('.') || 'record'} ${issue.message}` : `${table}: is no record`;
}
