import { useLayoutEffect, useRef, type ReactNode } from 'react';
import styles from './chart-tip.module.css';

/** The value under the pointer, above the mark that it belongs to and over everything that would cut it off. */
export function ChartTip({
  anchor,
  left,
  top,
  children,
}: {
  /** A name of its own on the page, such as `--spark-1`. */
  readonly anchor: string;
  readonly left: number;
  readonly top: number;
  readonly children: ReactNode;
}) {
  const tip = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const element = tip.current;
    element?.showPopover();
    return () => element?.hidePopover();
  }, []);
  return (
    <>
      <span className={styles.anchor} style={{ left, top, anchorName: anchor }} />
      <span
        ref={tip}
        popover="manual"
        className={styles.tip}
        style={{ positionAnchor: anchor }}
        aria-hidden="true"
      >
        {children}
      </span>
    </>
  );
}
