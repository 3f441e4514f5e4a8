import type { z } from 'zod';
import { fail, type Result } from '../../shared/lib/result';
import { answerIn, Progress } from './envelope';

/** A worker that answers questions in the order in which they come. */
export interface InOrder<Question extends { readonly is: string }, Answers> {
  readonly ask: <Q extends Question & { readonly is: keyof Answers }>(
    question: Q,
    onProgress?: (share: number) => void,
    handOver?: Transferable[],
  ) => Promise<Result<Answers[Q['is']]>>;
  /** Ends the worker: what waits, and whatever is asked later, is answered with this reason. */
  readonly end: (why: string) => void;
}

interface Waiting {
  /** False where the data is no answer to the question. */
  readonly hear: (data: unknown) => boolean;
  readonly fail: (why: string) => void;
  readonly onProgress: (share: number) => void;
}

/**
 * Asks a worker in order, each kind of question with its own kind of answer. `answers` are their schemas, `sorry` begins
 * the sentence for a worker that fails or says something that is no answer.
 */
export function inOrder<Question extends { readonly is: string }, Answers>(
  worker: Worker,
  answers: { readonly [K in keyof Answers]: z.ZodType<Answers[K]> },
  sorry: string,
): InOrder<Question, Answers> {
  const waiting: Waiting[] = [];
  let over: string | undefined;
  const end = (why: string): void => {
    over ??= why;
    worker.terminate();
    waiting.splice(0).forEach((one) => one.fail(why));
  };
  worker.onmessage = ({ data }: MessageEvent<unknown>) => {
    const progress = Progress.safeParse(data);
    if (progress.success) waiting[0]?.onProgress(progress.data.progress);
    else if (waiting.shift()?.hear(data) === false) end(`${sorry} (its worker gave no answer).`);
  };
  worker.onerror = (event) => end(`${sorry} (${event.message || 'too large for memory'}).`);
  return {
    ask: (question, onProgress = () => {}, handOver = []) =>
      new Promise((resolve) => {
        if (over !== undefined) return resolve(fail(over));
        waiting.push({
          hear: (data) => {
            const answer = answerIn(data, answers[question.is]);
            resolve(answer ?? fail(`${sorry} (its worker gave no answer).`));
            return answer !== undefined;
          },
          fail: (why) => resolve(fail(why)),
          onProgress,
        });
        worker.postMessage(question, handOver);
      }),
    end,
  };
}
