import type { PipelineAudit } from '../../../shared/measure/pipeline/audit';
import { counted } from '../../../shared/lib/words';
import { useFormats } from '../../platform/use-formats';
import { Bars } from '../../ui/charts/bars';
import { SpreadBar } from '../../ui/charts/spread-bar';
import { Tag } from '../../ui/controls/tag';
import { Section } from '../../ui/layout/page';
import styles from './pipeline.module.css';
import { ToldView, Untold } from './told-view';
import { writerOf } from './units';

/** Whether the open pipeline is enough for the quota. */
export function CoverageSection({ audit: { coverage } }: { readonly audit: PipelineAudit }) {
  const formats = useFormats();
  const times = writerOf('times', formats);
  return (
    <Section
      title="Is there enough pipeline?"
      lead="Open qualified pipeline ÷ what is left of the quota, on the day of the snapshot."
    >
      <dl className={styles.facts}>
        <div>
          <dt>Coverage</dt>
          <dd>
            <ToldView told={coverage.ratio} label="Coverage" format={times} size="large" />{' '}
            {coverage.isRed === undefined ? null : (
              <Tag tone={coverage.isRed ? 'danger' : 'good'}>
                {coverage.isRed ? 'under what is needed' : 'enough'}
              </Tag>
            )}
          </dd>
        </div>
        <div>
          <dt>Needed: the larger of 3 and 1 ÷ win rate</dt>
          <dd>
            <ToldView told={coverage.needed} label="Coverage needed" format={times} />
          </dd>
        </div>
      </dl>
      {coverage.byStage.length > 0 ? (
        <Bars
          title="Coverage by stage"
          noun="Stage"
          valueName="Coverage"
          noteName="Open amount"
          format={times}
          bars={coverage.byStage.map(({ stage, amount, ratio }) => ({
            label: stage,
            value: ratio,
            note: formats.money(amount),
          }))}
        />
      ) : null}
      {coverage.withoutQuota > 0 ? (
        <p className={styles.note}>
          {counted(coverage.withoutQuota, 'rep has', 'reps have')} no quota and{' '}
          {coverage.withoutQuota === 1 ? 'is' : 'are'} left out. A quota is set on the rep’s profile.
        </p>
      ) : null}
    </Section>
  );
}

/** How large deals are, and what they leave. */
export function SizesSection({ audit: { sizes, margin, acquisition } }: { readonly audit: PipelineAudit }) {
  const formats = useFormats();
  return (
    <Section title="How large are the deals, and what do they leave?">
      <Untold told={sizes} />
      {sizes.ok ? (
        <Bars
          title="Won deals by size"
          noun="Size"
          valueName="Won deals"
          noteName="Lost, open"
          format={formats.number}
          bars={sizes.value.classes.map(({ from, to, won, lost, open }) => ({
            label: `${formats.money(from)} to ${formats.money(to)}`,
            value: won,
            note: `${formats.number(lost)} lost, ${formats.number(open)} open`,
          }))}
          note={`${sizes.value.won ? `Median ${formats.money(sizes.value.won.median)}, n ${formats.number(sizes.value.won.n)}.` : ''} ${
            sizes.value.withoutAmount > 0
              ? `${counted(sizes.value.withoutAmount, 'deal has', 'deals have', formats.number)} no amount.`
              : ''
          }`}
        />
      ) : null}
      <div className={styles.pair}>
        <div>
          <h3>Gross margin</h3>
          <Untold told={margin} />
          {margin.ok ? (
            <dl className={styles.facts}>
              <div>
                <dt>Per won deal</dt>
                <dd>
                  <ToldView
                    told={{ ok: true, value: margin.value.perDeal }}
                    label="Gross margin per deal"
                    format={formats.money}
                  />
                  <SpreadBar
                    label="Gross margin per deal"
                    spread={margin.value.spread}
                    format={formats.money}
                    isCut
                  />
                </dd>
              </div>
              <div>
                <dt>Of the amounts</dt>
                <dd>
                  <ToldView
                    told={{ ok: true, value: margin.value.share }}
                    label="Gross margin"
                    format={formats.percent}
                  />
                </dd>
              </div>
            </dl>
          ) : null}
        </div>
        {acquisition.ok ? (
          <Bars
            title="Cost of winning a customer, by channel"
            noun="Channel"
            valueName="Cost"
            noteName="n"
            format={formats.money}
            bars={acquisition.value.slice(0, 12).map(({ channel, cost }) => ({
              label: channel,
              value: cost.value,
              note: `n ${formats.number(cost.n)}`,
            }))}
          />
        ) : (
          <div>
            <h3>Cost of winning a customer, by channel</h3>
            <Untold told={acquisition} />
          </div>
        )}
      </div>
    </Section>
  );
}
