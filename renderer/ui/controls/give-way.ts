import { useMemo, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';

const fields = 'input, textarea, select, [contenteditable=true]';

/**
 * Keeps the keyboard with a workspace. A click on a button leaves the focus where it was, so that a key of the
 * workspace does not press that button again; a field that was being typed in gives way. Esc leaves a field.
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

/** Hands on what is being typed: leaving the field saves it. */
export function leaveField(): void {
  if (document.activeElement instanceof HTMLElement && document.activeElement.matches(fields)) {
    document.activeElement.blur();
  }
}
