import type { RejectedRow } from '../../../shared/codec/import-plan';
import type { Result } from '../../../shared/lib/result';
import type { ReadTranscript } from '../../../shared/codec/transcripts';
import type { CarriedBy } from '../envelope';
import { inOrder } from '../in-order';
import {
  importAnswers,
  type ImportQuestion,
  type RosterAnswer,
  type RosterQuestion,
  type ScoresAnswer,
  type ScoresQuestion,
  type SheetOutline,
} from './messages';

export type {
  ColumnReading,
  RosterAnswer,
  RosterQuestion,
  ScoresAnswer,
  ScoresChoice,
  SheetOutline,
} from './messages';

/** Reads transcripts in a worker, one after the other. */
export interface TranscriptReader {
  readonly read: (bytes: Uint8Array) => Promise<Result<ReadTranscript>>;
  /** Stops whatever is being read. */
  readonly close: () => void;
}

export function openTranscriptReader(): TranscriptReader {
  const reader = openReader();
  return { read: (bytes) => reader.ask({ is: 'transcript', bytes }), close: reader.close };
}

/** A table file that a worker holds: the page asks about it and never sees the whole. */
export interface TableReader {
  readonly open: () => Promise<Result<readonly SheetOutline[]>>;
  /** What importing a sheet as a roster would do. */
  readonly roster: (question: RosterQuestion) => Promise<Result<RosterAnswer>>;
  /** What importing a sheet as scores of competencies would do. */
  readonly scores: (question: ScoresQuestion) => Promise<Result<ScoresAnswer>>;
  /** The rejected rows as a CSV file. */
  readonly rejected: (sheet: number, rejected: readonly RejectedRow[]) => Promise<Result<string>>;
  /** Stops whatever is going on and lets go of the file. */
  readonly close: () => void;
}

/** Hands a table file to a worker of its own. */
export function openTableReader(bytes: Uint8Array): TableReader {
  const reader = openReader();
  return {
    open: () => reader.ask({ is: 'table', bytes }),
    roster: (question) => reader.ask({ is: 'roster', ...question }),
    scores: (question) => reader.ask({ is: 'scores', ...question }),
    rejected: (sheet, rejected) => reader.ask({ is: 'rejected', sheet, rejected }),
    close: reader.close,
  };
}

function openReader() {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const { ask, end } = inOrder<ImportQuestion, CarriedBy<typeof importAnswers>>(
    worker,
    importAnswers,
    'This file could not be read',
  );
  return { ask, close: () => end('Reading the file was stopped.') };
}
