import { useFormats } from '../platform/use-formats';
import { rangeText } from '../../shared/lib/range-text';
import type { Figure } from '../../shared/measure/figure';
import styles from './figure-view.module.css';

/** How a figure was made, drawn from the figure itself. */
export function FigureExplanation({
  figure,
  label,
  isThin,
  format,
}: {
  readonly figure: Figure;
  readonly label: string;
  readonly isThin?: boolean | undefined;
  readonly format: (value: number) => string;
}) {
  const formats = useFormats();
  const { value, n, band, formula, inputs, source } = figure;
  const written = (input: number | string): string =>
    typeof input === 'string' ? input : formats.number(input, Number.isInteger(input) ? 0 : 2);
  return (
    <div className={styles.explanation}>
      <h3>
        {label}: {format(value)}
      </h3>
      <p>{formula}</p>
      {isThin ? <p>Thin: made of too few observations to rely on.</p> : null}
      <dl className={styles.facts}>
        <dt>n</dt>
        <dd>{formats.number(n)}</dd>
        {band ? (
          <>
            <dt>Band</dt>
            <dd>
              {rangeText(format(band[0]), format(band[1]))}: the true value lies in it with 95% confidence
            </dd>
          </>
        ) : null}
        {source ? (
          <>
            <dt>Source</dt>
            <dd>{source}</dd>
          </>
        ) : null}
      </dl>
      {inputs.length > 0 ? (
        <dl className={styles.inputs} aria-label="What went in">
          {inputs.map((input, place) => (
            // The place is part of the identity: two inputs may have the same label.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={`${place} ${input.label}`}>
              <dt>{input.label}</dt>
              <dd>{written(input.value)}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </div>
  );
}
