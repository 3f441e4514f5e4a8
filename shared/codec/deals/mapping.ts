import { fold } from '../../lib/fold';
import { textOf, type Cell } from '../table';
import { dealFields, headings, type DealField } from './headings';
import { detectAmounts, isNoMargin, readAmounts } from './values';

/** What each column says, by the column's name; columns that are not named are left out. */
export type DealMapping = Readonly<Record<string, DealField>>;

/** What is read of a table to guess its columns: its header and some cells of a column. */
export interface Sample {
  readonly header: readonly string[];
  readonly cellsOf: (column: number) => readonly Cell[];
}

/** Guesses what each column says, from its name and, where the name can mean two things, from what stands in it. */
export function guessMapping(sample: Sample): DealMapping {
  const names = sample.header.map((name) => plainName(name));
  const place = (field: Exclude<DealField, 'entered'>, free: (at: number) => boolean): number | undefined =>
    headings[field]
      .map((heading) => names.findIndex((own, at) => own.includes(heading) && free(at)))
      .find((at) => at >= 0);
  const mapping: Record<string, DealField> = {};
  const taken = new Set<number>();
  const free = (at: number): boolean => !taken.has(at);
  const give = (at: number, field: DealField): void => {
    taken.add(at);
    mapping[sample.header[at] ?? ''] = field;
  };
  // Columns such as “Date entered 'Demo'” come first: they are many, and other names could match their words.
  sample.header.forEach((name, at) => {
    if (enteredStage(name) !== undefined) give(at, 'entered');
  });
  const isHistory = names.some((own) => own.some((name) => historyNames.has(name)));
  const isRowOfHistory =
    names.some((own) => own.includes('opportunityid')) && names.some((own) => own[0] === 'id');
  if (isRowOfHistory || isHistory) {
    const at = place('changedOn', free);
    if (at !== undefined) give(at, 'changedOn');
  }
  for (const field of dealFields) {
    if (field === 'entered' || field === 'changedOn') continue;
    if (onlyInHistory.has(field) && !isHistory) continue;
    const at = place(field, (one) => free(one) && fits(field, sample.cellsOf(one)));
    if (at !== undefined) give(at, field);
  }
  return mapping;
}

const historyNames: ReadonlySet<string> = new Set([
  ...headings.toStage,
  ...headings.newValue,
  ...headings.fromStage,
]);
const onlyInHistory: ReadonlySet<DealField> = new Set([
  'fromStage',
  'toStage',
  'field',
  'oldValue',
  'newValue',
]);

/** A column's folded name, and the same without what CRMs put before it. */
function plainName(name: string): readonly string[] {
  const folded = fold(name);
  const short = folded.replace(/^(?:deal|opportunity|verkaufschance|transaction|negocio) /, '');
  return short === folded ? [folded] : [folded, short];
}

const flags = /^(?:0|1|true|false|yes|no|ja|nein|oui|non|si|wahr|falsch|vrai|faux|verdadero|falso|x|y|n)$/;

/** A yes or no is no day, and the other way round: “Closed” can be both. A margin can be a share, or money. */
function fits(field: DealField, cells: readonly Cell[]): boolean {
  const filled = cells.map(textOf).filter((text) => text !== '');
  if (filled.length === 0) return true;
  const areFlags = filled.every((text) => flags.test(fold(text)));
  if (field === 'isWon' || field === 'isClosed') return areFlags;
  if (field === 'margin') return !areMoney(filled);
  return field === 'closed' ? !areFlags : true;
}

/** Whether most values are too high for a share of an amount, as far as they can be read in one way only. */
function areMoney(filled: readonly string[]): boolean {
  const numbers = readAmounts(filled, detectAmounts(filled).format);
  return numbers.filter(isNoMargin).length > filled.length / 2;
}

/** The stage that a column of entering days is named for: “Date entered 'Demo (Sales)'” gives “Demo (Sales)”. */
export function enteredStage(name: string): string | undefined {
  const found =
    /^(?:date entered|entered stage|stage entered|eintritt in|eingetreten in|entree dans|date d['’]entr[ée]e dans|fecha de entrada en)\s*:?\s+(.+)$/i.exec(
      name.trim(),
    )?.[1] ?? /^(.+?)\s+(?:entered on|entered|entry date|stage date)$/i.exec(name.trim())?.[1];
  const bare = found?.replace(/^["'“”‘’«„]+|["'“”‘’»]+$/g, '').trim();
  if (bare === undefined || /^(?:stage|date|on|current stage|deal stage)$/i.test(bare)) return undefined;
  return bare;
}

/** The column that says this of a deal; undefined where none does. */
export function columnOf(
  header: readonly string[],
  mapping: DealMapping,
  field: DealField,
): number | undefined {
  const at = header.findIndex((name) => mapping[name] === field);
  return at < 0 ? undefined : at;
}

/** What a row of the file is: a deal, a step of a deal into a stage, or a change of one field of a deal. */
export type RowsAre = 'deals' | 'steps' | 'changes';

/** What the rows of a file are under a mapping. */
export function rowsAre(mapping: DealMapping): RowsAre {
  const has = (field: DealField): boolean => Object.values(mapping).includes(field);
  if (!has('changedOn')) return 'deals';
  if (has('field') && has('newValue')) return 'changes';
  return has('toStage') || has('stage') ? 'steps' : 'deals';
}
