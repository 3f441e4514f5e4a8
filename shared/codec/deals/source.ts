import type { CodedText } from '../../model/deals';
import type { PipelineStage } from '../../model/pipeline-settings';
import type { DateFormat, NumberFormat } from '../dates-and-numbers';
import type { ColumnWish, Grid } from './grid';
import type { DealField } from './headings';
import type { DealMapping } from './mapping';

export const dayFields = [
  'created',
  'wonOn',
  'lostOn',
  'expected',
  'closed',
  'lastActivity',
  'nextStep',
  'changedOn',
  'entered',
] as const satisfies readonly DealField[];
export const numberFields = [
  'amount',
  'margin',
  'acquisitionCost',
  'probability',
] as const satisfies readonly DealField[];

export const isDayField = (field: DealField): boolean => dayFields.some((one) => one === field);
export const isNumberField = (field: DealField): boolean => numberFields.some((one) => one === field);

/** How the user wants a file to be read. */
export interface DealsReading {
  readonly mapping: DealMapping;
  /** Formats by the column's name, where the user chose; the others are detected. */
  readonly dates: Readonly<Record<string, DateFormat>>;
  readonly numbers: Readonly<Record<string, NumberFormat>>;
  /** The client's currency, as EUR. */
  readonly currency: string;
  /** What one unit of a currency of the file is in the client's; null leaves its amounts out. By how the file writes it. */
  readonly rates: Readonly<Record<string, number | null>>;
  /** What the stages stand for, in order. Stages that are not named are guessed. */
  readonly stages: readonly PipelineStage[];
}

/** A file whose columns are taken apart when they are first asked for, and once only. */
export interface DealsSource {
  readonly grid: Grid;
  /** Takes the columns of a mapping apart, all in one pass. */
  readonly prepare: (mapping: DealMapping, onProgress?: (row: number) => void) => void;
  /** A column with each value once; days are without their time. */
  readonly coded: (column: number, field: DealField) => CodedText;
}

/** Fields whose cells are read one by one. */
const readSingly: ReadonlySet<DealField> = new Set(['name', 'field', 'oldValue', 'newValue']);

/** Opens a grid as a source of deals. */
export function openSource(grid: Grid): DealsSource {
  const kept = new Map<string, CodedText>();
  const wishOf = (column: number, field: DealField): ColumnWish => ({
    column,
    as: isDayField(field) ? 'days' : 'texts',
  });
  const keyOf = ({ column, as }: ColumnWish): string => `${as} ${column}`;
  const take = (wishes: readonly ColumnWish[], onProgress?: (row: number) => void): void => {
    const missing = wishes.filter((wish) => !kept.has(keyOf(wish)));
    if (missing.length === 0) return;
    const coded = grid.coded(missing, onProgress);
    missing.forEach((wish, place) => {
      const own = coded[place];
      if (own) kept.set(keyOf(wish), own);
    });
  };
  return {
    grid,
    prepare: (mapping, onProgress) =>
      take(
        grid.header.flatMap((name, column) => {
          const field = mapping[name];
          return field === undefined || readSingly.has(field) ? [] : [wishOf(column, field)];
        }),
        onProgress,
      ),
    coded: (column, field) => {
      const wish = wishOf(column, field);
      take([wish]);
      return kept.get(keyOf(wish)) ?? { values: [], at: new Int32Array(grid.count).fill(-1) };
    },
  };
}
