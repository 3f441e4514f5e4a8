import { useEffect, useState } from 'react';
import type { Result } from '../../../shared/lib/result';

/** What was worked out last, for the question that stands or for the one before it. */
export interface WorkedOut<A> {
  readonly answer: A | undefined;
  readonly failure: string | undefined;
  /** Whether it is for the question that stands. */
  readonly isCurrent: boolean;
  /** How far the work is, of 1, where it tells. */
  readonly share: number;
}

/** Asks anew whenever the question changes; an answer that comes too late is passed over. */
export function useWorkedOut<Q extends object, A>(
  question: Q | undefined,
  ask: (question: Q, onProgress: (share: number) => void) => Promise<Result<A>>,
): WorkedOut<A> {
  const [answered, setAnswered] = useState<{ readonly to: Q; readonly result: Result<A> }>();
  const [share, setShare] = useState(0);
  useEffect(() => {
    if (!question) return;
    let isOver = false;
    void ask(question, (done) => {
      if (!isOver) setShare(done);
    }).then((result) => {
      if (!isOver) setAnswered({ to: question, result });
    });
    return () => {
      isOver = true;
    };
  }, [ask, question]);
  return {
    answer: answered?.result.ok ? answered.result.value : undefined,
    failure: answered?.result.ok === false ? answered.result.error : undefined,
    isCurrent: answered !== undefined && answered.to === question,
    share,
  };
}
