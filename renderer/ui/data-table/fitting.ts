import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Column } from './column';

/** The narrowest that a column gets, in rem: the first length of its track. */
function leastRem({ id, width }: Pick<Column<never>, 'id' | 'width'>): number {
  const length = /([\d.]+)rem/.exec(width)?.[1];
  if (length === undefined) throw new Error(`The column ${id} has no width in rem: ${width}`);
  return Number(length);
}

/**
 * The columns that fit side by side into so many rem. Where not all do, the ones that may go leave, the one that
 * goes first before the others, until the rest fits; a column that may not go always stays.
 */
export function columnsThatFit<C extends Pick<Column<never>, 'id' | 'width' | 'goes'>>(
  columns: readonly C[],
  rem: number,
): readonly C[] {
  const inOrder = columns
    .filter(({ goes }) => goes !== undefined)
    .toSorted((a, b) => (a.goes ?? 0) - (b.goes ?? 0));
  let kept = columns;
  for (const next of inOrder) {
    if (kept.reduce((sum, column) => sum + leastRem(column), 0) <= rem) break;
    kept = kept.filter((column) => column !== next);
  }
  return kept;
}

/** How wide an element is inside, in rem, as it is resized; no limit until it was measured. */
export function useWidthInRem(element: RefObject<HTMLElement | null>): number {
  const [rem, setRem] = useState(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const measure = (): void => {
      const px = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setRem(current.clientWidth / px);
    };
    measure();
    const resizes = new ResizeObserver(measure);
    resizes.observe(current);
    return () => resizes.disconnect();
  }, [element]);
  return rem;
}
