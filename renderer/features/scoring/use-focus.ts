import { useEffect, useRef, type RefObject } from 'react';
import { setUi, useScoringUi, type ScoringField } from './scoring-ui';

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
