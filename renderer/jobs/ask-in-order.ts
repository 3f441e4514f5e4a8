import { fail, type Result } from '../../shared/lib/result';

/** A worker that answers questions in the order in which they come. */
export interface InOrder<Q extends { readonly is: string }, A extends Record<Q['is'], unknown>> {
  readonly ask: <R extends Q>(question: R) => Promise<A[R['is']]>;
  /** Stops whatever is going on: what was asked and whatever is asked from now on fails. */
  readonly close: () => void;
}

/** Asks a worker one question after the other. `what` it reads is named where it fails or is stopped. */
export function askInOrder<
  Q extends { readonly is: string },
  A extends Readonly<Record<Q['is'], Result<unknown>>>,
>(worker: Worker, what: { readonly subject: string; readonly object: string }): InOrder<Q, A> {
  const waiting: ((answer: Result<never>) => void)[] = [];
  const stopped = `Reading ${what.object} was stopped.`;
  let isOver = false;
  const end = (why: string): void => {
    isOver = true;
    worker.terminate();
    waiting.splice(0).forEach((tell) => tell(fail(why)));
  };
  worker.onmessage = (event: MessageEvent<Result<never>>) => waiting.shift()?.(event.data);
  worker.onerror = (event) =>
    end(`${what.subject} could not be read (${event.message || 'too large for memory'}).`);
  return {
    ask: (question) =>
      new Promise((resolve) => {
        // The worker answers in order, each question with its own kind of answer.
        const tell = resolve as (answer: Result<never>) => void;
        if (isOver) return tell(fail(stopped));
        waiting.push(tell);
        worker.postMessage(question);
      }),
    close: () => end(stopped),
  };
}
