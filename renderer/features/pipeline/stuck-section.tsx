import { useMemo } from 'react';
import type { PipelineAudit } from '../../../shared/measure/pipeline/audit';
import type { Formats } from '../../../shared/lib/formats';
import type { StuckDeal } from '../../../shared/report/pipeline/deals';
import type { DealLists, OddMove } from '../../jobs/audit';
import { useFormats } from '../../platform/use-formats';
import { useWorkspace } from '../../platform/workspace';
import type { Column } from '../../ui/data-table/column';
import { DataTable } from '../../ui/data-table/data-table';
import { Section } from '../../ui/layout/page';
import styles from './pipeline.module.css';
import { ToldView, Untold } from './told-view';

/** Open deals that are in their stage for longer than is usual there. */
export function StuckSection({
  audit: { ageing },
  lists,
}: {
  readonly audit: PipelineAudit;
  readonly lists: DealLists | undefined;
}) {
  const formats = useFormats();
  const { client } = useWorkspace();
  const columns = useMemo(() => stuckColumns(formats), [formats]);
  const stuck = lists?.stuck;
  return (
    <Section
      title="Which open deals are stuck?"
      lead="In their stage for longer than half of all deals are: the Kaplan–Meier median of the stage, over everybody and all time."
    >
      <Untold told={ageing} />
      {ageing.ok ? (
        <dl className={styles.facts}>
          <div>
            <dt>Over the usual days</dt>
            <dd>
              <ToldView
                told={ageing.value.share}
                label="Open deals over the usual days"
                format={formats.percent}
              />
            </dd>
          </div>
          <div>
            <dt>At twice the usual days or more</dt>
            <dd>
              <ToldView
                told={ageing.value.twice}
                label="Open deals at twice the usual days"
                format={formats.percent}
              />
            </dd>
          </div>
        </dl>
      ) : null}
      {stuck?.ok ? (
        <DataTable
          label="Ageing deals"
          columns={columns}
          rows={stuck.value.deals}
          rowKey={({ id }) => id}
          rowLabel={({ name }) => name}
          noun={['deal', 'deals']}
          fit="content"
          locale={client.locale}
          footer={
            stuck.value.all > stuck.value.deals.length
              ? `The slowest ${formats.number(stuck.value.deals.length)} of ${formats.number(stuck.value.all)}`
              : null
          }
          empty={<p>No open deal is over the usual days of its stage.</p>}
        />
      ) : null}
    </Section>
  );
}

/** Steps back and over stages, with their days. */
export function MovesSection({ lists }: { readonly lists: DealLists | undefined }) {
  const formats = useFormats();
  const { client } = useWorkspace();
  const columns = useMemo(() => moveColumns(formats), [formats]);
  if (!lists?.moves.ok || lists.moves.value.length === 0) return null;
  return (
    <Section title="Which deals went back or skipped a stage?" lead="In the period, newest first.">
      <DataTable
        label="Backward moves and skips"
        columns={columns}
        rows={lists.moves.value}
        rowKey={({ key }) => key}
        rowLabel={({ name }) => name}
        noun={['move', 'moves']}
        fit="content"
        locale={client.locale}
        empty={null}
      />
    </Section>
  );
}

const text = <T,>(id: string, header: string, width: string, of: (row: T) => string): Column<T> => ({
  id,
  header,
  width,
  sortValue: of,
  cell: of,
});

const stuckColumns = (formats: Formats): readonly Column<StuckDeal>[] => {
  const day = (id: string, header: string, of: (row: StuckDeal) => string | null): Column<StuckDeal> => ({
    id,
    header,
    width: '7.5rem',
    sortValue: of,
    cell: (row) => {
      const found = of(row);
      return found ? formats.day(found) : '–';
    },
  });
  return [
    text('name', 'Deal', 'minmax(10rem, 2fr)', ({ name }) => name),
    text('owner', 'Owner', 'minmax(7rem, 1fr)', ({ owner }) => owner),
    text('stage', 'Stage', 'minmax(6rem, 1fr)', ({ stage }) => stage),
    {
      id: 'days',
      header: 'Days',
      width: '4rem',
      isNumeric: true,
      sortValue: ({ days }) => days,
      cell: ({ days }) => formats.number(days),
    },
    {
      id: 'usual',
      header: 'Usual',
      width: '4.5rem',
      goes: 2,
      isNumeric: true,
      sortValue: ({ usual }) => usual,
      cell: ({ usual }) => formats.number(usual),
    },
    {
      id: 'times',
      header: 'Times',
      width: '4.5rem',
      isNumeric: true,
      sortValue: ({ times }) => times,
      cell: ({ times }) => `${formats.number(times, 1)}×`,
    },
    {
      id: 'amount',
      header: 'Amount',
      width: '6.5rem',
      isNumeric: true,
      sortValue: ({ amount }) => amount,
      cell: ({ amount }) => (amount === null ? '–' : formats.money(amount)),
    },
    { ...day('activity', 'Last activity', ({ lastActivity }) => lastActivity), goes: 1 },
    day('next', 'Next step', ({ nextStep }) => nextStep),
  ];
};

const moveColumns = (formats: Formats): readonly Column<OddMove>[] => [
  {
    id: 'day',
    header: 'Day',
    width: '7.5rem',
    sortValue: ({ day }) => day,
    cell: ({ day }) => formats.day(day),
  },
  text('name', 'Deal', 'minmax(10rem, 2fr)', ({ name }) => name),
  text('owner', 'Owner', 'minmax(7rem, 1fr)', ({ owner }) => owner),
  text('is', 'Move', '6rem', ({ is }) => (is === 'back' ? 'Went back' : 'Skipped')),
  text('from', 'From', 'minmax(6rem, 1fr)', ({ from }) => from),
  text('to', 'To', 'minmax(6rem, 1fr)', ({ to }) => to),
];
