import { IconX } from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';
import { Link } from 'wouter';
import { floored } from '../../../../shared/lib/floored';
import { counted } from '../../../../shared/lib/words';
import type { TeamStanding } from '../../../../shared/measure/competency/team-view';
import { useFormats } from '../../../platform/use-formats';
import { ChartFrame } from '../../../ui/charts/chart-frame';
import { LevelCounts } from '../../../ui/charts/level-counts';
import { IconButton } from '../../../ui/controls/button';
import { FigureView } from '../../../widgets/figure-view';
import styles from './team.module.css';
import { countsInWords, suggestionWords } from './words';

/** One competency of the team: how everybody stands, who is under it, who could teach it. */
export function CompetencyPanel({
  standing,
  heading,
  onClose,
}: {
  readonly standing: TeamStanding;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly onClose: () => void;
}) {
  const formats = useFormats();
  const { competency, distribution, required, need, ownGap, cohorts, benchmark, carried } = standing;
  const { name } = competency;
  return (
    // Whatever is in focus inside, Esc steps out of the panel.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={styles.panel}
      aria-label={name}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1}>
          {name}
        </h2>
        <IconButton label={`Close ${name}`} icon={<IconX size={16} stroke={1.6} />} onClick={onClose} />
      </div>
      <p>{competency.about}</p>
      {carried > 0 ? (
        <p className={styles.small}>
          {counted(carried, 'person has', 'people have', formats.number)} a level of an earlier quarter, which
          the matrix shows in brackets: it is in no figure here.
        </p>
      ) : null}
      <ChartFrame
        title="People at each level"
        note={
          required
            ? `Line: the level that is required, mean ${formats.number(required.value, 1)}.`
            : undefined
        }
        table={{
          columns: [
            { header: 'Level', isNumeric: true },
            { header: 'People', isNumeric: true },
          ],
          rows: distribution.map((count, place) => [place + 1, formats.number(count)]),
        }}
      >
        <LevelCounts
          label={countsInWords(distribution)}
          counts={distribution}
          required={required?.value}
          size="large"
        />
      </ChartFrame>
      <Part title={need.reach ? suggestionWords(need) : 'What it suggests'}>
        <p>{need.why}</p>
      </Part>
      <Part title="Own gap">
        {ownGap.is === 'known' ? (
          <div>
            <FigureView
              figure={ownGap.own.gap}
              label={`${name}, own gap`}
              reason=""
              isThin={ownGap.own.isThin}
              format={(value) => `${formats.number(value)}%`}
            />
            {': the best are at '}
            <FigureView
              figure={ownGap.own.multiple}
              label={`${name}, multiple`}
              reason=""
              shows="value"
              format={(value) => `${formats.number(floored(value), 1)} times`}
            />
            {` the worst, tier ${ownGap.own.tier}.`}
          </div>
        ) : (
          <p>{ownGap.why}</p>
        )}
        {cohorts ? (
          <div>
            {cohorts.isThirds ? 'Best third ' : 'Best 10% '}
            <FigureView figure={cohorts.top} label={`${name}, best`} reason="" shows="n" />
            {cohorts.isThirds ? ', worst third ' : ', worst 10% '}
            <FigureView figure={cohorts.bottom} label={`${name}, worst`} reason="" shows="n" />
          </div>
        ) : null}
        {benchmark ? (
          <p className={styles.small}>
            Reference, unverified: {formats.number(benchmark.gap)}%, tier {benchmark.tier}. {benchmark.source}
          </p>
        ) : (
          <p className={styles.small}>Nobody has published a gap for it.</p>
        )}
      </Part>
      <People standing={standing} />
    </section>
  );
}

function People({
  standing: { need, underCount, teachers, teacherCount, cover, competency },
}: {
  readonly standing: TeamStanding;
}) {
  const formats = useFormats();
  return (
    <>
      <Part title={`Under what is required: ${formats.number(underCount)}`}>
        <Names
          count={underCount}
          people={need.people.map(({ repId, name, level, required, gap }) => ({
            repId,
            name,
            told: `${formats.number(level.value, 1)} of ${formats.number(required.value, 1)}, ${formats.number(gap.value, 1)} short`,
          }))}
          none="Nobody of those who were assessed and asked."
        />
      </Part>
      <Part title={`Could teach it: ${formats.number(teacherCount)}`}>
        <Names
          count={teacherCount}
          people={teachers.map(({ repId, name, level, ageInDays }) => ({
            repId,
            name,
            told: `${formats.number(level.value, 1)}, seen ${counted(ageInDays, 'day', 'days', formats.number)} ago`,
          }))}
          none="Nobody is at 8, or two levels over what the role asks, on evidence of the last half year."
        />
      </Part>
      {cover && cover.needed > 0 ? (
        <Part title={cover.hangsOnOne ? 'Hangs on one person' : 'Nobody has it'}>
          <p>
            {cover.hangsOnOne
              ? `Only ${cover.able[0]?.name ?? ''} is at the level that the role asks of ${competency.name}. `
              : ''}
            {cover.nearest.length > 0
              ? `Nearest to it: ${cover.nearest.map(({ name, gap }) => `${name}, ${formats.number(gap.value, 1)} short`).join('; ')}.`
              : ''}
          </p>
        </Part>
      ) : null}
    </>
  );
}

function Names({
  count,
  people,
  none,
}: {
  /** How many there are in all. */
  readonly count: number;
  /** Those who stand first. */
  readonly people: readonly { readonly repId: string; readonly name: string; readonly told: string }[];
  readonly none: string;
}) {
  const formats = useFormats();
  if (people.length === 0) return <p className={styles.small}>{none}</p>;
  return (
    <>
      <ul className={styles.names}>
        {people.map(({ repId, name, told }) => (
          <li key={repId}>
            <Link href={`/reps/${repId}/competencies`}>{name}</Link>
            <span className={styles.small}>{told}</span>
          </li>
        ))}
      </ul>
      {count > people.length ? (
        <p className={styles.small}>
          And {formats.number(count - people.length)} more: <Link href="/skills">all in the matrix</Link>
        </p>
      ) : null}
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles.part}>
      <h3>{title}</h3>
      {children}
    </div>
  );
}
