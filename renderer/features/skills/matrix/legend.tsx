import type { Formats } from '../../../../shared/lib/formats';
import { thinUnder } from '../../../../shared/measure/skills-profile';
import { Popover } from '../../../ui/controls/popover';
import { levelWriter, stepOf } from './cells';
import styles from './matrix.module.css';
import type { MatrixData } from './subject';

/** What the colours, corners and dots of the cells say. */
export function Legend({ data, formats }: { readonly data: MatrixData; readonly formats: Formats }) {
  const step = stepOf(data);
  const level = levelWriter(data.subject, formats);
  const isOfCompetencies = data.subject.of.is === 'competencies';
  const fills = data.compared
    ? ([
        ['under', `${level(step)} or more lost`],
        ['just-under', `less than ${level(step)} lost`],
        ['met', `less than ${level(step)} gained`],
        ['above', `${level(step)} or more gained`],
      ] as const)
    : ([
        ['far-under', `${level(3 * step)} or more under required`],
        ['under', `${level(step)} to ${level(3 * step)} under`],
        ['just-under', `less than ${level(step)} under`],
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
              {isOfCompetencies ? 'assessed' : 'scored'}.
              {data.compared
                ? ''
                : isOfCompetencies
                  ? ' A level without a colour is not asked of the role.'
                  : ` A level without a colour rests on fewer than ${formats.number(thinUnder)} scores.`}
              {data.compared && isOfCompetencies
                ? ' The change is that of the assessors who judged in both quarters; “≠” was judged in both, by other people.'
                : ''}
            </p>
            <p>
              A folded corner is under what is required, the larger the wider. A cell is paler and has one dot
              more when its evidence is older than three months, six months and a year; at least one when it
              is carried over.
            </p>
            {isOfCompetencies && !data.compared ? (
              <p>
                In brackets is what the quarter left open: the newest level of the three quarters before it,
                carried over. It is in no figure: not in the total gap, the tier, the bands or the Team tab,
                which tell what was found in this quarter.
              </p>
            ) : null}
            <p>
              Under the name of a skill is its gap tier: <b>1</b> fix first, <b>2</b> next, <b>3</b> maintain.
              Beside a rep is the total gap, in levels.
            </p>
          </div>
        )}
      </Popover>
    </div>
  );
}
