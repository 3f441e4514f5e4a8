import { useCallback, useEffect, useRef, useState } from 'react';
import { useServices } from './services';

const pauseMs = 350;
const longestMs = 1500;

interface Pending {
  readonly text: string;
  readonly since: number;
  readonly timer: ReturnType<typeof setTimeout>;
  /** Lets 'Saved' show again: from the first key on it would be a lie. */
  readonly release: () => void;
}

/**
 * The text of a field while it is typed: it shows at once and is handed on after a pause, at the latest after
 * a second and a half, and when the field is left. A value from outside (an undo) replaces it while nobody types.
 */
export function useDraft(stored: string, save: (text: string) => void) {
  const { door } = useServices();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const pending = useRef<Pending | undefined>(undefined);
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });

  const flush = useCallback(() => {
    const waiting = pending.current;
    if (!waiting) return;
    clearTimeout(waiting.timer);
    pending.current = undefined;
    latest.current(waiting.text);
    waiting.release();
  }, []);

  const onChange = useCallback(
    (text: string) => {
      setTyped(text);
      const now = performance.now();
      const since = pending.current?.since ?? now;
      if (pending.current) clearTimeout(pending.current.timer);
      const wait = Math.max(0, Math.min(pauseMs, since + longestMs - now));
      const release = pending.current?.release ?? door.journalling.hold();
      pending.current = { text, since, timer: setTimeout(flush, wait), release };
    },
    [flush, door],
  );

  const onBlur = useCallback(() => {
    flush();
    setTyped(undefined);
  }, [flush]);

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  return { value: typed ?? stored, onChange, onBlur, flush };
}
