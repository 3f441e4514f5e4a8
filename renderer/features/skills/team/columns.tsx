import type { Formats } from '../../../../shared/lib/formats';
import type { TeamStanding } from '../../../../shared/measure/competency/team-view';
import { firmFrom } from '../../../../shared/measure/competency/gap-tier';
import { LevelCounts } from '../../../ui/charts/level-counts';
import { Tag } from '../../../ui/controls/tag';
import type { Column } from '../../../ui/data-table/column';
import { FigureView } from '../../../widgets/figure-view';
import styles from '../skills.module.css';
import { countsInWords, suggestionWords } from './words';

type Row = TeamStanding;

/** A row a competency: where everybody is, how far the ends are apart, and what that suggests. */
export const teamColumns = (formats: Formats): readonly Column<Row>[] => {
  const whole = (value: number): string => `${formats.number(value)}%`;
  return [
    {
      id: 'name',
      header: 'Competency',
      width: 'minmax(11.75rem, 1.6fr)',
      isName: true,
      sortValue: ({ competency }) => competency.name,
      cell: ({ competency }) => competency.name,
    },
    {
      id: 'spread',
      header: 'Levels 1–10',
      width: '6rem',
      goes: 6,
      cell: ({ distribution, required }) => (
        <LevelCounts label={countsInWords(distribution)} counts={distribution} required={required?.value} />
      ),
    },
    {
      id: 'mean',
      header: 'Mean, n, band',
      width: '10rem',
      isNumeric: true,
      sortValue: ({ mean }) => mean?.value ?? null,
      cell: ({ competency, mean }) =>
        mean ? <FigureView figure={mean} label={`${competency.name}, mean`} reason="" /> : '–',
    },
    {
      id: 'required',
      header: 'Required',
      width: '5rem',
      isNumeric: true,
      goes: 1,
      sortValue: ({ required }) => required?.value ?? null,
      cell: ({ competency, required }) =>
        required ? (
          <FigureView figure={required} label={`${competency.name}, required`} reason="" shows="value" />
        ) : (
          '–'
        ),
    },
    {
      id: 'ends',
      header: 'Best, worst',
      width: '6.5rem',
      isNumeric: true,
      goes: 2,
      sortValue: ({ cohorts }) => cohorts?.top.value ?? null,
      cell: ({ competency, cohorts }) =>
        cohorts ? (
          <>
            <FigureView figure={cohorts.top} label={`${competency.name}, best`} reason="" shows="value" />
            {' · '}
            <FigureView figure={cohorts.bottom} label={`${competency.name}, worst`} reason="" shows="value" />
          </>
        ) : (
          '–'
        ),
    },
    {
      id: 'gap',
      header: 'Own gap, tier',
      width: '8rem',
      isNumeric: true,
      goes: 9,
      sortValue: ({ ownGap }) => (ownGap.is === 'known' ? ownGap.own.gap.value : null),
      cell: ({ competency, ownGap }) =>
        ownGap.is === 'known' ? (
          <>
            <FigureView
              figure={ownGap.own.gap}
              label={`${competency.name}, own gap`}
              reason=""
              shows="value"
              format={whole}
            />{' '}
            <Tag tone={ownGap.own.tier === 1 ? 'accent' : 'plain'}>Tier {ownGap.own.tier}</Tag>
          </>
        ) : (
          <span className={styles.small} title={ownGap.why}>
            too few
          </span>
        ),
    },
    {
      id: 'benchmark',
      header: 'Reference, unverified',
      width: '9rem',
      isNumeric: true,
      goes: 5,
      sortValue: ({ benchmark }) => benchmark?.gap ?? null,
      cell: ({ benchmark }) =>
        benchmark ? (
          <span className={styles.small} title={benchmark.source}>
            {whole(benchmark.gap)} tier {benchmark.tier}
          </span>
        ) : (
          '–'
        ),
    },
    {
      id: 'under',
      header: 'Under required',
      width: '7rem',
      isNumeric: true,
      goes: 7,
      sortValue: ({ need }) => need.under?.value ?? null,
      cell: ({ competency, need }) =>
        need.under ? (
          <FigureView
            figure={need.under}
            label={`${competency.name}, under required`}
            reason=""
            shows="n"
            format={formats.percent}
          />
        ) : (
          '–'
        ),
    },
    {
      id: 'able',
      header: 'Able',
      width: '4rem',
      isNumeric: true,
      goes: 3,
      sortValue: ({ ableCount }) => ableCount ?? null,
      cell: ({ cover, ableCount }) =>
        cover?.hangsOnOne ? (
          <Tag tone="warning" title="Only one person is at the required level">
            1
          </Tag>
        ) : ableCount === undefined ? (
          '–'
        ) : (
          formats.number(ableCount)
        ),
    },
    {
      id: 'suggests',
      header: 'Suggests',
      width: 'minmax(11rem, 1fr)',
      sortValue: ({ need }) => (need.reach ? suggestionWords(need) : null),
      cell: ({ need }) => <span title={need.why}>{suggestionWords(need)}</span>,
    },
  ];
};

/** Whether the ends of a team are so few people that every row says so: then it is said once, over the table. */
export const isThinTeam = (standings: readonly Row[]): boolean =>
  standings.length > 0 && standings.every(({ n }) => n < firmFrom);
