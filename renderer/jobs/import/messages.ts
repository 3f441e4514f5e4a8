import { z } from 'zod';
import type { DateFormat, Detected, NumberFormat } from '../../../shared/codec/dates-and-numbers';
import type { ImportPlan, RejectedRow } from '../../../shared/codec/import-plan';
import type { RosterMapping } from '../../../shared/codec/roster/columns';
import type { RosterContext } from '../../../shared/codec/roster/plan';
import type { RosterReading } from '../../../shared/codec/roster/read-row';
import type { FoundScale, ScoreScale } from '../../../shared/codec/scores/scale';
import type { ScoresContext, ScoresPlan } from '../../../shared/codec/scores/plan';
import type { ScoresReading } from '../../../shared/codec/scores/read-row';
import type { ReadTranscript } from '../../../shared/codec/transcripts';
import { aList, anObject, Bytes } from '../envelope';

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

export interface ScoresAnswer {
  /** Undefined where no column holds days. */
  readonly dates: ColumnReading<DateFormat> | undefined;
  readonly scale: FoundScale;
  /** Undefined while a format or the scale has to be chosen, or no column holds reps or levels. */
  readonly plan: ScoresPlan | undefined;
}

/** How scores are read; the scale is found out where nobody has said it. */
export type ScoresChoice = Omit<ScoresReading, 'scale'> & { readonly scale: ScoreScale | undefined };

export type ScoresAgainst = Omit<ScoresContext, 'newId'>;

export interface ScoresQuestion {
  readonly sheet: number;
  readonly reading: ScoresChoice;
  readonly against: ScoresAgainst;
}

/** What a worker is asked, one thing after the other. */
export const ImportQuestion = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('transcript'), bytes: Bytes }),
  z.strictObject({ is: z.literal('table'), bytes: Bytes }),
  z.strictObject({
    is: z.literal('roster'),
    sheet: z.int().min(0),
    reading: anObject<RosterReading>(),
    against: anObject<RosterAgainst>(),
  }),
  z.strictObject({
    is: z.literal('scores'),
    sheet: z.int().min(0),
    reading: anObject<ScoresChoice>(),
    against: anObject<ScoresAgainst>(),
  }),
  z.strictObject({
    is: z.literal('rejected'),
    sheet: z.int().min(0),
    rejected: aList<readonly RejectedRow[]>(),
  }),
]);
export type ImportQuestion = z.infer<typeof ImportQuestion>;

/** What it answers to each. */
export const importAnswers = {
  transcript: anObject<ReadTranscript>(),
  table: aList<readonly SheetOutline[]>(),
  roster: anObject<RosterAnswer>(),
  scores: anObject<ScoresAnswer>(),
  rejected: z.string(),
} as const satisfies Readonly<Record<ImportQuestion['is'], z.ZodType>>;
