import { useEffect, useMemo, useRef, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import { setUi, useScoringUi, type ScoringField } from './scoring-ui';

const fields = 'input, textarea, select, [contenteditable=true]';

/**
 * Keeps the keyboard with the workspace. A click on a button leaves the focus where it was, so that Space goes
 * on playing instead of pressing that button again; a field that was being typed in gives way. Esc leaves a field.
 */
export function useFieldsGiveWay(root: RefObject<HTMLElement | null>): {
  readonly onMouseDown: (event: MouseEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
} {
  return useMemo(
    () => ({
      onMouseDown: (event) => {
        const { target } = event;
        if (!(target instanceof Element) || target.closest(fields) || !target.closest('button')) return;
        event.preventDefault();
        if (document.activeElement?.matches(fields)) root.current?.focus();
      },
      onKeyDown: (event) => {
        const { target } = event;
        if (event.key === 'Escape' && target instanceof HTMLElement && target.matches(fields)) {
          event.stopPropagation();
          root.current?.focus();
        }
      },
    }),
    [root],
  );
}

/** The ref of a field that a command may want to write in: it takes the focus when it is wanted. */
export function useWanted<E extends HTMLElement>(field: ScoringField): RefObject<E | null> {
  const ref = useRef<E>(null);
  const isWanted = useScoringUi(({ wanted }) => wanted === field);
  useEffect(() => {
    if (!isWanted) return;
    ref.current?.focus();
    setUi({ wanted: undefined });
  }, [isWanted]);
  return ref;
}

/** Hands on what is being typed: leaving the field saves it. */
export function leaveField(): void {
  if (document.activeElement instanceof HTMLElement && document.activeElement.matches(fields)) {
    document.activeElement.blur();
  }
}
