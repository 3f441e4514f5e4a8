import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '../../shared/lib/result';
import { drafts } from './drafts';

const pauseMs = 350;
const longestMs = 1500;

interface Typed {
  readonly text: string;
  /** What was stored when the typing began, and what was handed on since: all of it older than the text. */
  readonly older: readonly string[];
  /** The field was left: the text stays until storage has caught up. */
  readonly isLeft: boolean;
  /** Why storage did not take the text. It stays, and is not saved. */
  readonly refused: string | undefined;
}

/**
 * The text of a field while it is typed: it shows at once and is handed on after a pause, at the latest after
 * a second and a half, and when the field is left. A value from outside (an undo) replaces it. A text that is
 * not accepted is not handed on, and goes when the field is left. A text that storage refuses stays with the
 * reason: it counts as not saved, and is handed on again when the field is left or changed.
 */
export function useDraft(
  stored: string,
  save: (text: string) => Promise<Result<unknown>>,
  accepts: (text: string) => boolean = () => true,
) {
  const [typed, setTyped] = useState<Typed | undefined>(undefined);
  const waiting = useRef<
    { text: string; since: number; timer: ReturnType<typeof setTimeout> | undefined } | undefined
  >(undefined);
  const field = useRef(Symbol('field'));
  const isGone = useRef(false);
  /** Hands on once more what was refused. */
  const again = useRef<() => void>(() => undefined);
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
    const { text } = current;
    if (!latest.current.accepts(text)) return;
    setTyped((now) => now && { ...now, older: [...now.older, text] });
    void latest.current.save(text).then((result) => {
      const refused = result.ok ? undefined : `Not saved. ${result.error}`;
      // What was typed meanwhile is on its way by itself.
      setTyped((now) => (now?.text === text ? { ...now, refused } : now));
      if (refused === undefined || waiting.current || isGone.current) return;
      waiting.current = { text, since: performance.now(), timer: undefined };
      drafts.open(field.current, () => again.current());
    });
  }, []);
  useEffect(() => {
    again.current = flush;
  }, [flush]);

  const onChange = useCallback(
    (text: string) => {
      setTyped((now) => ({ text, older: now?.older ?? [stored], isLeft: false, refused: undefined }));
      const now = performance.now();
      const since = waiting.current?.since ?? now;
      clearTimeout(waiting.current?.timer);
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
    isGone.current = false;
    window.addEventListener('pagehide', flush);
    return () => {
      isGone.current = true;
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  // Storage has caught up with a field that was left: from now on it shows what is stored.
  if (typed?.isLeft && same(stored, typed.text)) setTyped(undefined);
  const isCurrent = typed !== undefined && [typed.text, ...typed.older].some((text) => same(text, stored));
  return {
    value: isCurrent ? typed.text : stored,
    /** Why the text on screen is not saved; undefined while it is, or on its way. */
    refused: isCurrent ? typed.refused : undefined,
    onChange,
    onBlur,
  };
}

/** Blanks at the ends are cut off on the way to storage, but not under the hands of whoever types. */
const same = (a: string, b: string): boolean => a.trim() === b.trim();
