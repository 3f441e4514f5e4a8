import type { FilesBridge } from '../../../shared/bridge/bridge';
import { fail, ok, type Result } from '../../../shared/lib/result';
import type { CarriedBy } from '../envelope';
import { inOrder } from '../in-order';
import {
  dealsAnswers,
  mostBytes,
  type DealsAnswer,
  type DealsQuestion,
  type DealsRequest,
  type OpenedDeals,
} from './messages';

export type { DealsAnswer, DealsOutline, DealsQuestion, FoundSummary, OpenedDeals } from './messages';

/** A file of deals that a worker holds: the page asks about it and never sees the rows. */
export interface DealsReader {
  /** Hands the file over piece by piece and reads it. */
  readonly open: (file: ReadFile, onProgress: (share: number) => void) => Promise<Result<OpenedDeals>>;
  /** What importing a sheet would do. */
  readonly plan: (
    question: DealsQuestion,
    onProgress: (share: number) => void,
  ) => Promise<Result<DealsAnswer>>;
  /** The columns of the deals that were planned last, as a record holds them. */
  readonly pack: () => Promise<Result<string>>;
  /** Their rejected rows as a CSV file. */
  readonly rejected: () => Promise<Result<string>>;
  /** Stops whatever is going on and lets go of the file. */
  readonly close: () => void;
}

export interface ReadFile {
  readonly files: Pick<FilesBridge, 'readPiece'>;
  readonly handle: string;
  readonly size: number;
}

const pieceBytes = 4 * 1024 * 1024;

/** Starts a worker for a file of deals. */
export function openDealsReader(): DealsReader {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const { ask, end } = inOrder<DealsRequest, CarriedBy<typeof dealsAnswers>>(worker, dealsAnswers, sorry);
  let isOver = false;

  const handOver = async (
    { files, handle, size }: ReadFile,
    onProgress: (share: number) => void,
  ): Promise<Result<undefined>> => {
    if (size > mostBytes)
      return fail('The file is larger than 480 MB and was not read. Split it, or export less.');
    for (let from = 0; from < size && !isOver; from += pieceBytes) {
      const piece = await files.readPiece({ handle, from, most: pieceBytes });
      if (!piece.ok) return piece;
      // A piece of its own memory: what the bridge gave may be part of something larger.
      const bytes = piece.value.slice();
      const taken = await ask({ is: 'piece', bytes, from, size }, undefined, [bytes.buffer]);
      if (!taken.ok) return taken;
      onProgress(Math.min(1, (from + pieceBytes) / size));
    }
    return ok(undefined);
  };

  return {
    open: async (file, onProgress) => {
      const handed = await handOver(file, (share) => onProgress(share / 2));
      return handed.ok ? ask({ is: 'open' }, (share) => onProgress(0.5 + share / 2)) : handed;
    },
    plan: (question, onProgress) => ask({ is: 'plan', ...question }, onProgress),
    pack: () => ask({ is: 'pack' }),
    rejected: () => ask({ is: 'rejected' }),
    close: () => {
      isOver = true;
      end('Reading the file was stopped.');
    },
  };
}

const sorry = 'This file could not be read';
