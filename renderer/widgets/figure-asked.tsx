import { useEffect, useState } from 'react';
import type { Figure } from '../../shared/measure/figure';
import { fail, type Result } from '../../shared/lib/result';
import { Popover } from '../ui/controls/popover';
import { Tag } from '../ui/controls/tag';
import { FigureExplanation } from './figure-explanation';
import styles from './figure-view.module.css';

export interface FigureAskedProps {
  readonly value: number | undefined;
  /** What the figure is of: read aloud before it and the heading of its explanation. */
  readonly label: string;
  readonly format: (value: number) => string;
  /** Made of fewer observations than it takes to rely on it. */
  readonly isThin?: boolean;
  /** Gives the figure with how it was made, or says why it cannot. */
  readonly explain: () => Promise<Result<Figure>>;
}

/** The value of a figure in a long list; how it was made is asked for when it is pressed. */
export function FigureAsked({ value, label, format, isThin = false, explain }: FigureAskedProps) {
  if (value === undefined) return <span className={styles.none}>No data</span>;
  return (
    <Popover
      label={label}
      trigger={
        <>
          <span className="visually-hidden">{label}: </span>
          <span className={styles.value} data-size="body">
            {format(value)}
          </span>
          {isThin ? <Tag tone="warning">thin</Tag> : null}
        </>
      }
    >
      {() => <Explanation {...{ value, label, format, isThin, explain }} />}
    </Popover>
  );
}

function Explanation({
  value,
  label,
  format,
  isThin,
  explain,
}: FigureAskedProps & { readonly value: number }) {
  const [told, setTold] = useState<Result<Figure>>();
  useEffect(() => {
    let isOpen = true;
    void explain()
      .catch((error: unknown) => fail(`How it was made could not be worked out (${String(error)}).`))
      .then((answer) => {
        if (isOpen) setTold(answer);
      });
    return () => {
      isOpen = false;
    };
    // Asked once each time it is opened.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  if (told?.ok) return <FigureExplanation figure={told.value} {...{ label, isThin, format }} />;
  return (
    <div className={styles.explanation}>
      <h3>
        {label}: {format(value)}
      </h3>
      {told ? <p role="alert">{told.error}</p> : null}
    </div>
  );
}
