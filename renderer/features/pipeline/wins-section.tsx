import type { PipelineAudit } from '../../../shared/measure/pipeline/audit';
import { winRateColumns, type WinRateColumn } from '../../../shared/measure/pipeline/win-rate';
import { useFormats } from '../../platform/use-formats';
import { Bars } from '../../ui/charts/bars';
import { SpreadBar } from '../../ui/charts/spread-bar';
import { Section } from '../../ui/layout/page';
import styles from './pipeline.module.css';
import { ToldView, Untold } from './told-view';

const columnNames: Readonly<Record<WinRateColumn, string>> = {
  competitor: 'Win rate by competitor',
  segment: 'Win rate by segment',
  source: 'Win rate by source',
};

/** How many deals are won, against whom, and why the others are not. */
export function WinsSection({ audit }: { readonly audit: PipelineAudit }) {
  const formats = useFormats();
  const { winRates, winRateBy, lossReasons } = audit;
  const shown = (of: number): number => Math.min(of, 12);
  return (
    <Section title="How many deals are won, and why not more?" lead="Win rate: won ÷ (won + lost).">
      <dl className={styles.facts}>
        <div>
          <dt>Pooled: all deals</dt>
          <dd>
            <ToldView told={winRates.pooled} label="Win rate, pooled" format={formats.percent} />
          </dd>
        </div>
        <div>
          <dt>Mean of reps: each rep counts alike</dt>
          <dd>
            <ToldView told={winRates.meanOfReps} label="Win rate, mean of reps" format={formats.percent} />
            {winRates.spread && winRates.spread.n > 1 ? (
              <SpreadBar label="Win rates of the reps" spread={winRates.spread} format={formats.percent} />
            ) : null}
          </dd>
        </div>
      </dl>
      <div className={styles.pair}>
        {lossReasons.ok ? (
          <Bars
            title="Loss reasons"
            noun="Reason"
            valueName="Share of lost deals"
            noteName="Lost deals"
            format={formats.percent}
            bars={lossReasons.value.slice(0, shown(lossReasons.value.length)).map(({ name, share }) => ({
              label: name,
              value: share.value,
              note: formats.number(Number(share.inputs[0]?.value ?? 0)),
            }))}
            {...(lossReasons.value.length > 12
              ? { note: `The first 12 of ${lossReasons.value.length}.` }
              : {})}
          />
        ) : (
          <div>
            <h3>Loss reasons</h3>
            <Untold told={lossReasons} />
          </div>
        )}
        {winRateColumns.map((column) => {
          const rates = winRateBy[column];
          return rates.ok ? (
            <Bars
              key={column}
              title={columnNames[column]}
              noun={column.charAt(0).toUpperCase() + column.slice(1)}
              valueName="Win rate"
              noteName="n"
              format={formats.percent}
              bars={rates.value.slice(0, shown(rates.value.length)).map(({ name, rate }) => ({
                label: name,
                value: rate.value,
                band: rate.band ?? null,
                note: `n ${formats.number(rate.n)}${rate.n < 5 ? ', thin' : ''}`,
              }))}
              {...(rates.value.length > 12 ? { note: `The first 12 of ${rates.value.length}.` } : {})}
            />
          ) : (
            <div key={column}>
              <h3>{columnNames[column]}</h3>
              <Untold told={rates} />
            </div>
          );
        })}
      </div>
    </Section>
  );
}
