import {
  dateFormats,
  numberFormats,
  type DateFormat,
  type NumberFormat,
} from '../../../../shared/codec/dates-and-numbers';
import { dealFields, type DealField } from '../../../../shared/codec/deals/headings';
import type { DealMapping } from '../../../../shared/codec/deals/mapping';
import type { ColumnFormat } from '../../../../shared/codec/deals/columns-read';
import type { DealsReading } from '../../../../shared/codec/deals/source';
import type { ColumnMapping } from '../../../../shared/model/column-mapping';
import type { PipelineStage } from '../../../../shared/model/pipeline-settings';
import type { DealsOutline } from '../../../jobs/deals';

/** How the user wants a sheet to be read. What he does not choose is found out. */
export interface Choices {
  readonly sheet: number;
  readonly mapping: DealMapping;
  readonly dates: Readonly<Record<string, DateFormat>>;
  readonly numbers: Readonly<Record<string, NumberFormat>>;
  readonly rates: DealsReading['rates'];
  /** What the user said of the stages; undefined while the guess stands. */
  readonly stages: readonly PipelineStage[] | undefined;
}

/** What is guessed for a sheet, with what was said about columns of these names before. */
export function freshChoices(
  sheets: readonly DealsOutline[],
  sheet: number,
  remembered: ColumnMapping | null,
): Choices {
  const outline = sheets[sheet];
  const said = new Map(remembered?.columns.map((one) => [one.column, one]));
  const here = outline?.header.filter((name) => said.has(name)) ?? [];
  const mapping: Record<string, DealField> = {};
  for (const [name, field] of Object.entries(outline?.mapping ?? {}))
    if (!said.has(name)) mapping[name] = field;
  for (const name of here) {
    const field = dealFields.find((one) => one === said.get(name)?.field);
    if (field) mapping[name] = field;
  }
  const formatsOf = <F extends string>(all: readonly F[]): Record<string, F> =>
    Object.fromEntries(
      here.flatMap((name) => {
        const format = all.find((one) => one === said.get(name)?.format);
        return format ? [[name, format]] : [];
      }),
    );
  return {
    sheet,
    mapping,
    dates: formatsOf(dateFormats),
    numbers: formatsOf(numberFormats),
    rates: {},
    stages: undefined,
  };
}

/** The mapping with a column said to be something else. A field stands in one column, but for entered stages. */
export function mapped(mapping: DealMapping, column: string, field: DealField | undefined): DealMapping {
  const kept = Object.entries(mapping).filter(
    ([name, own]) => name !== column && (own !== field || field === 'entered'),
  );
  return { ...Object.fromEntries(kept), ...(field && { [column]: field }) };
}

/** The choices as they are remembered for the next file: every column of this one, and formats that were settled. */
export const toRemember = (
  header: readonly string[],
  { mapping, dates, numbers }: Choices,
  formats: readonly ColumnFormat[],
): ColumnMapping['columns'] =>
  header.map((column) => {
    const found = formats.find((one) => one.column === column);
    // Only an answer to a question is kept: what a file shows by itself, the next one shows too.
    const wasAsked = ((found?.days ?? found?.numbers)?.candidates.length ?? 0) > 1;
    return {
      column,
      field: mapping[column] ?? null,
      format: wasAsked ? (dates[column] ?? numbers[column] ?? null) : null,
    };
  });
