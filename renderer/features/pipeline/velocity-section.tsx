import type { PipelineAudit } from '../../../shared/measure/pipeline/audit';
import { dayOfNumber } from '../../../shared/lib/calendar';
import type { Lever } from '../../../shared/measure/pipeline/velocity';
import { useFormats } from '../../platform/use-formats';
import { Bars } from '../../ui/charts/bars';
import { SpreadBar } from '../../ui/charts/spread-bar';
import { Section } from '../../ui/layout/page';
import { FigureView } from '../../widgets/figure-view';
import styles from './pipeline.module.css';
import { ToldView, Untold } from './told-view';
import { signedAs, writerOf } from './units';

/** How fast the pipeline earns, what that is made from, and what would help most. */
export function VelocitySection({ audit }: { readonly audit: PipelineAudit }) {
  const formats = useFormats();
  const { velocity, change, cycle, sizes } = audit;
  const days = writerOf('days', formats);
  const size = sizes.ok ? sizes.value.won : undefined;
  return (
    <Section
      title="How fast does the pipeline earn?"
      lead="Velocity: opportunities × win rate × mean won deal size ÷ median sales cycle."
    >
      <dl className={styles.facts}>
        <div>
          <dt>Velocity, a day</dt>
          <dd>
            <ToldView told={velocity.perDay} label="Velocity, a day" format={formats.money} size="large" />
          </dd>
          {change ? (
            <dd className={styles.small}>
              <ToldView
                told={change}
                label="Change of velocity, a day"
                format={signedAs(formats.money)}
                shows="value"
              />{' '}
              on the period before
            </dd>
          ) : null}
        </div>
        <div>
          <dt>Opportunities</dt>
          <dd>
            <ToldView
              told={velocity.opportunities}
              label="Opportunities"
              format={formats.number}
              shows="value"
            />
          </dd>
        </div>
        <div>
          <dt>Win rate</dt>
          <dd>
            <ToldView told={velocity.winRate} label="Win rate" format={formats.percent} />
          </dd>
        </div>
        <div>
          <dt>Mean won deal size</dt>
          <dd>
            <ToldView told={velocity.dealSize} label="Mean won deal size" format={formats.money} />
            {size ? <SpreadBar label="Won deal sizes" spread={size} format={formats.money} isCut /> : null}
          </dd>
        </div>
        <div>
          <dt>Median sales cycle, days</dt>
          <dd>
            <ToldView told={velocity.cycle} label="Median sales cycle, days" format={days} />
            {cycle ? <SpreadBar label="Sales cycles in days" spread={cycle} format={days} isCut /> : null}
          </dd>
        </div>
      </dl>
      <div className={styles.pair}>
        <Levers audit={audit} />
        {audit.quarters.length > 0 ? (
          <Bars
            title="Velocity by quarter"
            noun="Quarter up to"
            valueName="A day"
            format={formats.money}
            bars={audit.quarters.map(({ period, perDay }) => ({
              label: formats.day(dayOfNumber(period.to)),
              value: perDay.ok ? perDay.value.value : null,
              note: perDay.ok ? `n ${formats.number(perDay.value.n)}` : '',
            }))}
            noteName="Closed deals"
          />
        ) : null}
      </div>
    </Section>
  );
}

const leverNames: Readonly<Record<Lever, string>> = {
  opportunities: '10% more opportunities',
  'win rate': 'A win rate 10% higher',
  'deal size': 'Deals 10% larger',
  'sales cycle': 'A sales cycle 10% shorter',
};

/** The lever test, ranked. */
function Levers({ audit: { levers } }: { readonly audit: PipelineAudit }) {
  const formats = useFormats();
  return (
    <div>
      <h3>What would 10% bring?</h3>
      <Untold told={levers} />
      {levers.ok ? (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">One lever alone</th>
              <th scope="col" data-numeric>
                More a day
              </th>
              <th scope="col" data-numeric>
                Of velocity
              </th>
            </tr>
          </thead>
          <tbody>
            {levers.value.map(({ lever, gain, share }) => (
              <tr key={lever}>
                <th scope="row">{leverNames[lever]}</th>
                <td data-numeric>
                  <FigureView
                    figure={gain}
                    label={leverNames[lever]}
                    reason=""
                    shows="value"
                    format={formats.money}
                  />
                </td>
                <td data-numeric>{formats.percent(share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </div>
  );
}
