import { useCallback, useEffect, useRef, useState } from 'react';
import { drafts } from './drafts';

const pauseMs = 350;
const longestMs = 1500;

interface Typed {
  readonly text: string;
  /** What was stored when the typing began, and what was handed on since: all of it older than the text. */
  readonly older: readonly string[];
  /** The field was left: the text stays until storage has caught up. */
  readonly isLeft: boolean;
}

/**
 * The text of a field while it is typed: it shows at once and is handed on after a pause, at the latest after
 * a second and a half, and when the field is left. A value from outside (an undo) replaces it. A text that is
 * not accepted is not handed on, and goes when the field is left.
 */
export function useDraft(
  stored: string,
  save: (text: string) => void,
  accepts: (text: string) => boolean = () => true,
) {
  const [typed, setTyped] = useState<Typed | undefined>(undefined);
  const waiting = useRef<{ text: string; since: number; timer: ReturnType<typeof setTimeout> } | undefined>(
    undefined,
  );
  const field = useRef(Symbol('field'));
  const latest = useRef({ save, accepts });
  useEffect(() => {
    latest.current = { save, accepts };
  });

  const flush = useCallback(() => {
    const { current } = waiting;
    if (!current) return;
    clearTimeout(current.timer);
    waiting.current = undefined;
    drafts.close(field.current);
    if (!latest.current.accepts(current.text)) return;
    setTyped((now) => now && { ...now, older: [...now.older, current.text] });
    latest.current.save(current.text);
  }, []);

  const onChange = useCallback(
    (text: string) => {
      setTyped((now) => ({ text, older: now?.older ?? [stored], isLeft: false }));
      const now = performance.now();
      const since = waiting.current?.since ?? now;
      if (waiting.current) clearTimeout(waiting.current.timer);
      const wait = Math.max(0, Math.min(pauseMs, since + longestMs - now));
      waiting.current = { text, since, timer: setTimeout(flush, wait) };
      drafts.open(field.current, flush);
    },
    [flush, stored],
  );

  const onBlur = useCallback(() => {
    flush();
    setTyped((now) => (now && latest.current.accepts(now.text) ? { ...now, isLeft: true } : undefined));
  }, [flush]);

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  // Storage has caught up with a field that was left: from now on it shows what is stored.
  if (typed?.isLeft && same(stored, typed.text)) setTyped(undefined);
  const isCurrent = typed !== undefined && [typed.text, ...typed.older].some((text) => same(text, stored));
  return { value: isCurrent ? typed.text : stored, onChange, onBlur, flush };
}

/** Blanks at the ends are cut off on the way to storage, but not under the hands of whoever types. */
const same = (a: string, b: string): boolean => a.trim() === b.trim();
