import { useCallback, useEffect, useRef } from 'react';

/**
 * The newest value of a field that several controls make together, such as an amount and its period. What one
 * control has just handed in counts before storage shows it, so that the other one does not undo it.
 */
export function useLatest<T, R>(stored: T, save: (value: T) => Promise<R>) {
  const kept = useRef(stored);
  const latestSave = useRef(save);
  const handedIn = useRef<{ readonly value: T } | undefined>(undefined);
  useEffect(() => {
    kept.current = stored;
    latestSave.current = save;
  });
  const read = useCallback((): T => (handedIn.current ? handedIn.current.value : kept.current), []);
  const handIn = useCallback(async (value: T): Promise<R> => {
    const mine = { value };
    handedIn.current = mine;
    const saved = await latestSave.current(value);
    if (handedIn.current === mine) handedIn.current = undefined;
    return saved;
  }, []);
  return { read, handIn };
}
