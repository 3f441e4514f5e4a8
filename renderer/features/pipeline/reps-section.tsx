import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { PipelineAudit } from '../../../shared/measure/pipeline/audit';
import { thinUnderDeals, type CohortFigure, type RepRow } from '../../../shared/measure/pipeline/rep-figures';
import type { Formats } from '../../../shared/lib/formats';
import { useFormats } from '../../platform/use-formats';
import { useWorkspace } from '../../platform/workspace';
import { SpreadBar } from '../../ui/charts/spread-bar';
import { Tag } from '../../ui/controls/tag';
import { DataTable } from '../../ui/data-table/data-table';
import type { Column } from '../../ui/data-table/column';
import { Section } from '../../ui/layout/page';
import { FigureView } from '../../widgets/figure-view';
import styles from './pipeline.module.css';
import { ToldView } from './told-view';
import { writerOf } from './units';
import { Wide } from './wide';

/** The best against the worst on every figure, with everybody between them, and each rep in a row. */
export function RepsSection({ audit: { reps } }: { readonly audit: PipelineAudit }) {
  const formats = useFormats();
  const { client } = useWorkspace();
  const [, go] = useLocation();
  const columns = useMemo(() => repColumns(formats), [formats]);
  const first = reps.cohorts[0];
  if (reps.rows.length < 2) return null;
  return (
    <Section
      title="What do the best do that the others do not?"
      lead={
        first?.cohorts.isThirds
          ? 'Under ten people the best third stands against the worst third, not the top 10% against the bottom 10%.'
          : 'The top 10% against the bottom 10%. The line shows everybody.'
      }
    >
      <CohortTable figures={reps.cohorts} />
      <DataTable
        label="Reps"
        columns={columns}
        rows={reps.rows}
        rowKey={({ key }) => key}
        rowLabel={({ name }) => name}
        noun={['rep', 'reps']}
        fit="content"
        locale={client.locale}
        onOpen={({ repId }) => {
          if (repId) go(`/reps/${repId}/pipeline`);
        }}
        empty={null}
      />
    </Section>
  );
}

function CohortTable({ figures }: { readonly figures: readonly CohortFigure[] }) {
  const formats = useFormats();
  const [isAll, setAll] = useState(false);
  const shown = isAll ? figures : figures.slice(0, 8);
  return (
    <Wide label="Best against worst, figures">
      <table className={styles.table}>
        <caption className="visually-hidden">Best against worst</caption>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col" data-numeric>
              Best
            </th>
            <th scope="col" data-numeric>
              Worst
            </th>
            <th scope="col" data-numeric>
              Gap
            </th>
            <th scope="col">Everybody</th>
            <th scope="col" data-numeric>
              n
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ name, unit, cohorts, thin }) => {
            const write = writerOf(unit, formats);
            return (
              <tr key={name}>
                <th scope="row">
                  {name}
                  {unit === 'money a day' ? ' a day' : ''}
                </th>
                <td data-numeric>
                  <FigureView
                    figure={cohorts.top}
                    label={`${name}, best`}
                    reason=""
                    shows="n"
                    format={write}
                  />
                </td>
                <td data-numeric>
                  <FigureView
                    figure={cohorts.bottom}
                    label={`${name}, worst`}
                    reason=""
                    shows="n"
                    format={write}
                  />
                </td>
                <td data-numeric>
                  {cohorts.gap ? (
                    <FigureView
                      figure={cohorts.gap}
                      label={`${name}, gap`}
                      reason=""
                      shows="value"
                      format={(value) => `${formats.number(value)}%`}
                    />
                  ) : (
                    '–'
                  )}
                </td>
                <td>
                  <SpreadBar
                    label={name}
                    spread={cohorts.spread}
                    values={cohorts.values.length <= 60 ? [...cohorts.values] : []}
                    format={write}
                  />
                </td>
                <td data-numeric>
                  {cohorts.values.length}
                  {thin > 0 ? (
                    <Tag
                      tone="warning"
                      title={`${thin} of them have fewer than ${thinUnderDeals} deals in this figure`}
                    >
                      {thin} thin
                    </Tag>
                  ) : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {figures.length > 8 ? (
        <button type="button" className={styles.more} onClick={() => setAll(!isAll)}>
          {isAll ? 'Show fewer figures' : `Show the stages too (${figures.length - 8} more figures)`}
        </button>
      ) : null}
    </Wide>
  );
}

const repColumns = (formats: Formats): readonly Column<RepRow>[] => {
  const figure = (
    id: 'perDay' | 'winRate' | 'dealSize' | 'cycle',
    header: string,
    write: (value: number) => string,
    width: string,
  ): Column<RepRow> => ({
    id,
    header,
    width,
    isNumeric: true,
    sortValue: ({ velocity }) => (velocity[id].ok ? velocity[id].value.value : null),
    cell: ({ name, velocity, won, lost }) => (
      <ToldView
        told={velocity[id].ok ? velocity[id] : { ok: false, error: { why: '', columns: [] } }}
        label={`${header} of ${name}`}
        format={write}
        shows="value"
        isThin={id === 'winRate' && won + lost > 0 && won + lost < thinUnderDeals}
      />
    ),
  });
  return [
    {
      id: 'name',
      header: 'Name',
      width: 'minmax(9rem, 2fr)',
      isName: true,
      sortValue: ({ name }) => name,
      cell: ({ name, repId }) => (
        <>
          {name} {repId ? null : <span className={styles.small}>not a rep here</span>}
        </>
      ),
    },
    count('open', 'Open', ({ open }) => open, formats),
    count('won', 'Won', ({ won }) => won, formats),
    count('lost', 'Lost', ({ lost }) => lost, formats),
    figure('winRate', 'Win rate', formats.percent, '7rem'),
    figure('dealSize', 'Deal size', formats.money, '7rem'),
    figure('cycle', 'Cycle, days', writerOf('days', formats), '6.5rem'),
    figure('perDay', 'Velocity a day', formats.money, '7.5rem'),
    {
      id: 'coverage',
      header: 'Coverage',
      width: '7rem',
      isNumeric: true,
      sortValue: ({ coverage }) => (coverage.ok ? coverage.value.value : null),
      cell: ({ name, coverage, isRed }) =>
        coverage.ok ? (
          <>
            <ToldView
              told={coverage}
              label={`Coverage of ${name}`}
              format={(value) => `${formats.number(value, 1)}×`}
              shows="value"
            />{' '}
            {isRed ? <Tag tone="danger">low</Tag> : null}
          </>
        ) : (
          <span title={coverage.error.why}>–</span>
        ),
    },
  ];
};

const count = (
  id: string,
  header: string,
  of: (row: RepRow) => number,
  formats: Formats,
): Column<RepRow> => ({
  id,
  header,
  width: '4.5rem',
  isNumeric: true,
  sortValue: of,
  cell: (row) => formats.number(of(row)),
});
