import type { Formats } from '../../../../shared/lib/formats';
import { Popover } from '../../../ui/controls/popover';
import { stepOf } from './cells';
import styles from './matrix.module.css';
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
      <Popover label="What the marks mean" trigger="What the marks mean">
        {() => (
          <div className={styles.meaning}>
            <p>
              The number is the {data.compared ? 'change in levels' : 'level'}; “–” is asked for and not
              assessed.
            </p>
            <p>
              A folded corner is under what is required, the larger the wider. A cell is paler and has one dot
              more when its evidence is older than three months, six months and a year.
            </p>
            <p>
              Under the name of a skill is its gap tier: <b>1</b> fix first, <b>2</b> next, <b>3</b> maintain.
              Beside a rep is all that is missing, in levels.
            </p>
          </div>
        )}
      </Popover>
    </div>
  );
}
