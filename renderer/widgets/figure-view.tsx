import type { ReactNode } from 'react';
import { useFormats } from '../platform/use-formats';
import { Popover } from '../ui/controls/popover';
import { Tag } from '../ui/controls/tag';
import { rangeText } from '../../shared/lib/range-text';
import type { Figure } from '../../shared/measure/figure';
import { FigureExplanation } from './figure-explanation';
import styles from './figure-view.module.css';

export interface FigureViewProps {
  readonly figure: Figure | undefined;
  /** What the figure is of: read aloud before it and the heading of its explanation. */
  readonly label: string;
  /** Why there is none, such as `no call scored yet`. */
  readonly reason: string;
  /** Writes value and band; one decimal where not told. */
  readonly format?: (value: number) => string;
  /** Made of fewer observations than it takes to rely on it. */
  readonly isThin?: boolean | undefined;
  readonly size?: 'body' | 'large';
  /** In dense rows the value may stand alone; n and band are then in the explanation only. */
  readonly shows?: 'all' | 'n' | 'value';
}

/** A figure with n and band; pressed, it explains how it was made. */
export function FigureView(props: FigureViewProps) {
  const { figure, label, reason, isThin, size = 'body', shows = 'all' } = props;
  const formats = useFormats();
  const format = props.format ?? ((value: number) => formats.number(value, 1));
  if (!figure) {
    return (
      <span className={styles.none}>
        No data <span className={styles.small}>{reason}</span>
      </span>
    );
  }
  const whole = (value: number): string => formats.number(value);
  return (
    <Popover label={label} trigger={<Shown {...{ figure, label, isThin, size, shows, format, whole }} />}>
      {() => <FigureExplanation figure={figure} label={label} isThin={isThin} format={format} />}
    </Popover>
  );
}

function Shown({
  figure: { value, n, band, withoutBand },
  label,
  isThin,
  size,
  shows,
  format,
  whole,
}: Pick<FigureViewProps, 'label' | 'isThin' | 'size' | 'shows'> & {
  readonly figure: Figure;
  readonly format: (value: number) => string;
  readonly whole: (value: number) => string;
}): ReactNode {
  return (
    <>
      <span className="visually-hidden">{label}: </span>
      <span className={styles.value} data-size={size}>
        {format(value)}
      </span>
      {shows === 'value' ? null : <span className={styles.small}> n {whole(n)}</span>}
      {shows === 'all' && band ? (
        <span className={styles.small}> {rangeText(format(band[0]), format(band[1]))}</span>
      ) : null}
      {shows === 'all' && withoutBand ? <span className={styles.small}> {withoutBand}</span> : null}
      {isThin ? <Tag tone="warning">thin</Tag> : null}
    </>
  );
}
