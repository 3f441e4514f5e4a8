import { fail, type Result } from '../../../shared/lib/result';
import type { AuditAnswers, AuditRequest } from './messages';

export type {
  AuditAnswers,
  AuditBasis,
  ChangedRow,
  ChangeList,
  DealLists,
  OddMove,
  StuckDeal,
} from './messages';

/** A worker that holds the columns of one snapshot and answers questions about them, in order. */
export interface Auditor {
  readonly ask: <R extends AuditRequest>(request: R) => Promise<AuditAnswers[R['is']]>;
  /** Stops whatever is going on and lets go of the columns. */
  readonly close: () => void;
}

/** Starts an auditor. Questions wait until the snapshot that was opened before them is read. */
export function openAuditor(): Auditor {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const waiting: ((answer: Result<never>) => void)[] = [];
  let isOver = false;
  const end = (why: string): void => {
    isOver = true;
    worker.terminate();
    waiting.splice(0).forEach((tell) => tell(fail(why)));
  };
  worker.onmessage = (event: MessageEvent<Result<never>>) => waiting.shift()?.(event.data);
  worker.onerror = (event) =>
    end(`The pipeline could not be read (${event.message || 'too large for memory'}).`);
  return {
    ask: <R extends AuditRequest>(request: R) =>
      new Promise<AuditAnswers[R['is']]>((resolve) => {
        if (isOver) return resolve(stopped as AuditAnswers[R['is']]);
        // The worker answers in order, each request with its own kind of answer.
        waiting.push(resolve as (answer: Result<never>) => void);
        worker.postMessage(request);
      }),
    close: () => end(stopped.error),
  };
}

const stopped = { ok: false, error: 'Reading the pipeline was stopped.' } as const;
