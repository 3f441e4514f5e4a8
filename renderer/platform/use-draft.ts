import { useCallback, useEffect, useRef, useState } from 'react';

const pauseMs = 350;
const longestMs = 1500;

/**
 * The text of a field while it is typed: it shows at once and is handed on after a pause, at the latest after
 * a second and a half, and when the field is left. A value from outside (an undo) replaces it while nobody types.
 */
export function useDraft(stored: string, save: (text: string) => void) {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const pending = useRef<{ text: string; since: number; timer: ReturnType<typeof setTimeout> } | undefined>(
    undefined,
  );
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
  }, []);

  const onChange = useCallback(
    (text: string) => {
      setTyped(text);
      const now = performance.now();
      const since = pending.current?.since ?? now;
      if (pending.current) clearTimeout(pending.current.timer);
      const wait = Math.max(0, Math.min(pauseMs, since + longestMs - now));
      pending.current = { text, since, timer: setTimeout(flush, wait) };
    },
    [flush],
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
