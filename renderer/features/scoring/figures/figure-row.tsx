import type { Result } from '../../../../shared/lib/result';
import type { Figure } from '../../../../shared/measure/figure';
import { useFormats } from '../../../platform/use-formats';
import styles from './figures.module.css';

/** A figure that opens to how it was made; or why there is none. */
export function FigureRow({
  name,
  answer,
  write,
}: {
  readonly name: string;
  readonly answer: Result<Figure>;
  readonly write: (value: number) => string;
}) {
  const formats = useFormats();
  return (
    <div className={styles.figure}>
      <dt>{name}</dt>
      <dd>
        {answer.ok ? (
          <details>
            <summary>{write(answer.value.value)}</summary>
            <p>
              {answer.value.formula}. From {answer.value.n} observations.
            </p>
            <ul>
              {answer.value.inputs.map(({ label, value }) => (
                <li key={label}>
                  {label}:{' '}
                  {typeof value === 'number' ? formats.number(value, Number.isInteger(value) ? 0 : 1) : value}
                </li>
              ))}
            </ul>
          </details>
        ) : (
          <span className={styles.hint}>{answer.error}</span>
        )}
      </dd>
    </div>
  );
}
