import type { Formats } from '../../../../shared/lib/formats';
import styles from './matrix.module.css';
import { stepOf } from './cells';
import type { MatrixData } from './subject';

/** What the colours, corners and dots of the cells say. */
export function Legend({ data, formats }: { readonly data: MatrixData; readonly formats: Formats }) {
  const step = stepOf(data);
  const level = (value: number): string => formats.number(value, Number.isInteger(value) ? 0 : 1);
  const fills = data.compared
    ? ([
        ['under', `${level(step)} or more lost`],
        ['just-under', 'less lost'],
        ['met', 'less gained'],
        ['above', `${level(step)} or more gained`],
      ] as const)
    : ([
        ['far-under', `${level(3 * step)} or more under required`],
        ['under', `${level(step)} to ${level(3 * step)} under`],
        ['just-under', 'less under'],
        ['met', 'reached'],
        ['above', `${level(step)} or more above`],
      ] as const);
  return (
    <div className={styles.legend}>
      <ul>
        {fills.map(([fill, words]) => (
          <li key={fill}>
            <span className={styles.swatch} data-fill={fill} aria-hidden="true" />
            {words}
          </li>
        ))}
      </ul>
      {data.compared ? null : (
        <p>
          A cell is paler and has a dot more after three months, six months and a year. – is not assessed.
        </p>
      )}
      <p>
        In the head: gap tier <b>1</b> fix first, <b>2</b> next, <b>3</b> maintain.
      </p>
    </div>
  );
}
