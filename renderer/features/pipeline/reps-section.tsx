import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { PipelineAudit } from '../../../shared/measure/pipeline/audit';
import {
  thinUnderDeals,
  type CohortFigure,
  type RepRow,
  type RowFigure,
} from '../../../shared/measure/pipeline/rep-figures';
import type { Formats } from '../../../shared/lib/formats';
import { fail, type Result } from '../../../shared/lib/result';
import type { Figure } from '../../../shared/measure/figure';
import { useFormats } from '../../platform/use-formats';
import { useWorkspace } from '../../platform/workspace';
import { SpreadBar } from '../../ui/charts/spread-bar';
import { Tag } from '../../ui/controls/tag';
import { DataTable } from '../../ui/data-table/data-table';
import type { Column } from '../../ui/data-table/column';
import { Section } from '../../ui/layout/page';
import { FigureAsked } from '../../widgets/figure-asked';
import { FigureView } from '../../widgets/figure-view';
import type { Audited } from '../../widgets/use-audit';
import styles from './pipeline.module.css';
import { writerOf } from './units';
import { Wide } from './wide';

/** The best against the worst on every figure, with everybody between them, and each rep in a row. */
export function RepsSection({
  audit: { reps, question },
  explain,
}: {
  readonly audit: PipelineAudit;
  readonly explain: Audited['explain'];
}) {
  const formats = useFormats();
  const { client } = useWorkspace();
  const [, go] = useLocation();
  const columns = useMemo(
    () => repColumns(formats, (key) => explain(question, key)),
    [formats, explain, question],
  );
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

const repColumns = (
  formats: Formats,
  explain: (key: string) => ReturnType<Audited['explain']>,
): readonly Column<RepRow>[] => {
  const explained = async (key: string, id: RowFigure): Promise<Result<Figure>> => {
    const row = await explain(key);
    if (!row.ok) return row;
    const figure = row.value[id];
    return figure.ok ? figure : fail(figure.error.why);
  };
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
    sortValue: ({ values }) => values[id] ?? null,
    cell: ({ key, name, values, won, lost }) => (
      <FigureAsked
        value={values[id]}
        explain={() => explained(key, id)}
        label={`${header} of ${name}`}
        format={write}
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
    { ...count('open', 'Open', ({ open }) => open, formats), goes: 1 },
    count('won', 'Won', ({ won }) => won, formats),
    count('lost', 'Lost', ({ lost }) => lost, formats),
    figure('winRate', 'Win rate', formats.percent, '6rem'),
    figure('dealSize', 'Deal size', formats.money, '6rem'),
    figure('cycle', 'Cycle, days', writerOf('days', formats), '5.75rem'),
    figure('perDay', 'Velocity a day', formats.money, '7rem'),
    {
      id: 'coverage',
      header: 'Coverage',
      width: '6.25rem',
      isNumeric: true,
      sortValue: ({ values }) => values.coverage ?? null,
      cell: ({ key, name, values, uncovered, isRed }) =>
        uncovered === undefined ? (
          <>
            <FigureAsked
              value={values.coverage}
              explain={() => explained(key, 'coverage')}
              label={`Coverage of ${name}`}
              format={(value) => `${formats.number(value, 1)}×`}
            />{' '}
            {isRed ? <Tag tone="danger">low</Tag> : null}
          </>
        ) : (
          <span title={uncovered}>–</span>
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
  width: '3.5rem',
  isNumeric: true,
  sortValue: of,
  cell: (row) => formats.number(of(row)),
});
