import { useCallback, useEffect, useRef, useState, type FormEvent } from 'react';

/**
 * An act that is under way at most once: a second press of the same button or Enter does nothing until the
 * first has been done and what it changed is on screen.
 */
export function useOnce<A extends readonly unknown[]>(
  run: (...args: A) => Promise<unknown>,
): (...args: A) => void {
  const isUnderWay = useRef(false);
  const latest = useRef(run);
  const [rounds, setRounds] = useState(0);
  useEffect(() => {
    latest.current = run;
  });
  // After the drawing that shows the outcome: a dialog that closes is gone by then.
  useEffect(() => {
    isUnderWay.current = false;
  }, [rounds]);
  return useCallback((...args: A): void => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    void latest.current(...args).finally(() => setRounds((count) => count + 1));
  }, []);
}

/** What a form does when it is sent, once however often it is pressed. */
export function useSubmit(run: () => Promise<unknown>): (event: FormEvent) => void {
  const once = useOnce(run);
  return useCallback(
    (event) => {
      event.preventDefault();
      once();
    },
    [once],
  );
}
