import type { Formats } from '../../../shared/lib/formats';
import type { Figure } from '../../../shared/measure/figure';
import type { PipelineAudit } from '../../../shared/measure/pipeline/audit';
import type { Told } from '../../../shared/measure/pipeline/untold';
import { useFormats } from '../../platform/use-formats';
import { SpreadBar } from '../../ui/charts/spread-bar';
import styles from './pipeline.module.css';
import { ToldView } from './told-view';
import { writerOf } from './units';
import { Wide } from './wide';

/** Each figure of a rep beside the one of the team, and where he stands among everybody in it. */
export function Comparison({
  own,
  others,
  rep,
  compared,
}: {
  readonly own: PipelineAudit;
  readonly others: PipelineAudit;
  readonly rep: string;
  readonly compared: string;
}) {
  const formats = useFormats();
  return (
    <Wide label={`${rep} beside ${compared}, figures`}>
      <table className={styles.table}>
        <caption className="visually-hidden">
          {rep} beside {compared}
        </caption>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col" data-numeric data-name>
              {rep}
            </th>
            <th scope="col" data-numeric data-name>
              {compared}
            </th>
            <th scope="col">Everybody in it</th>
          </tr>
        </thead>
        <tbody>
          {rowsFor(formats, own).map(({ name, of, write, cohort }) => {
            const spread = others.reps.cohorts.find((one) => one.name === cohort)?.cohorts.spread;
            const mine = of(own);
            const dots =
              mine.ok && spread ? [Math.min(spread.highest, Math.max(spread.lowest, mine.value.value))] : [];
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td data-numeric>
                  <ToldView told={mine} label={`${name}, ${rep}`} format={write} />
                </td>
                <td data-numeric>
                  <ToldView told={of(others)} label={`${name}, ${compared}`} format={write} shows="n" />
                </td>
                <td>
                  {spread ? (
                    <SpreadBar label={`${name}, everybody`} spread={spread} values={dots} format={write} />
                  ) : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Wide>
  );
}

interface Row {
  readonly name: string;
  readonly of: (audit: PipelineAudit) => Told<Figure>;
  readonly write: (value: number) => string;
  /** The name of the figure in the cohorts of the team, for its spread. */
  readonly cohort?: string;
}

const rowsFor = (formats: Formats, own: PipelineAudit): readonly Row[] => {
  const days = writerOf('days', formats);
  const stages = own.stages.ok ? own.stages.value : [];
  const stage =
    (place: number, of: (row: (typeof stages)[number]) => Told<Figure>) => (audit: PipelineAudit) => {
      const row = audit.stages.ok ? audit.stages.value[place] : undefined;
      return row ? of(row) : { ok: false as const, error: { why: '', columns: [] } };
    };
  return [
    {
      name: 'Velocity a day',
      of: ({ velocity }) => velocity.perDay,
      write: formats.money,
      cohort: 'Velocity',
    },
    { name: 'Win rate', of: ({ winRates }) => winRates.pooled, write: formats.percent, cohort: 'Win rate' },
    {
      name: 'Mean won deal size',
      of: ({ velocity }) => velocity.dealSize,
      write: formats.money,
      cohort: 'Mean won deal size',
    },
    {
      name: 'Median sales cycle, days',
      of: ({ velocity }) => velocity.cycle,
      write: days,
      cohort: 'Sales cycle',
    },
    {
      name: 'Coverage',
      of: ({ coverage }) => coverage.ratio,
      write: writerOf('times', formats),
      cohort: 'Coverage',
    },
    {
      name: 'Deals that went back',
      of: ({ back }) => back,
      write: formats.percent,
      cohort: 'Deals that went back',
    },
    {
      name: 'Deals that skipped a stage',
      of: ({ skip }) => skip,
      write: formats.percent,
      cohort: 'Deals that skipped a stage',
    },
    ...stages.flatMap(({ name }, place): readonly Row[] => [
      {
        name: `Usual days in ${name}`,
        of: stage(place, ({ days: of }) => of.usual),
        write: days,
        cohort: `Days in ${name}`,
      },
      {
        name: `Conversion from ${name}`,
        of: stage(place, ({ fate }) => (fate.ok ? fate.value.conversion : fate)),
        write: formats.percent,
        cohort: `Conversion from ${name}`,
      },
    ]),
  ];
};
