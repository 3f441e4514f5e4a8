import type { DateFormat, Detected, NumberFormat } from '../../../shared/codec/dates-and-numbers';
import type { ImportPlan, RejectedRow } from '../../../shared/codec/import-plan';
import type { RosterMapping } from '../../../shared/codec/roster/columns';
import type { RosterContext } from '../../../shared/codec/roster/plan';
import type { RosterReading } from '../../../shared/codec/roster/read-row';
import type { ReadTranscript } from '../../../shared/codec/transcripts';
import type { Result } from '../../../shared/lib/result';

/** A sheet of a table file, as much as the page needs to ask about it. */
export interface SheetOutline {
  /** Empty for a file without sheets. */
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: number;
  /** The first filled cells of each column, at most three. */
  readonly samples: readonly (readonly string[])[];
  readonly guess: RosterMapping;
}

/** How a column can be read, with a cell that shows the difference where there is one. */
export interface ColumnReading<Format> extends Detected<Format> {
  readonly example: string;
}

export interface RosterAnswer {
  /** Undefined where no such column is mapped. */
  readonly dates: ColumnReading<DateFormat> | undefined;
  readonly numbers: ColumnReading<NumberFormat> | undefined;
  /** Undefined while a format has to be chosen or no column holds names. */
  readonly plan: ImportPlan | undefined;
}

/** Who is compared with; ids of new records are made by the worker. */
export type RosterAgainst = Omit<RosterContext, 'newId'>;

export interface RosterQuestion {
  readonly sheet: number;
  readonly reading: RosterReading;
  readonly against: RosterAgainst;
}

/** What a worker is asked, one thing after the other. */
export type ImportQuestion =
  | { readonly is: 'transcript'; readonly bytes: Uint8Array }
  | { readonly is: 'table'; readonly bytes: Uint8Array }
  | ({ readonly is: 'roster' } & RosterQuestion)
  | { readonly is: 'rejected'; readonly sheet: number; readonly rejected: readonly RejectedRow[] };

/** What it answers to each. */
export interface ImportAnswers {
  readonly transcript: Result<ReadTranscript>;
  readonly table: Result<readonly SheetOutline[]>;
  readonly roster: Result<RosterAnswer>;
  readonly rejected: Result<string>;
}
