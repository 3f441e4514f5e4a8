import type { Formats } from '../../../shared/lib/formats';
import type { Figure } from '../../../shared/measure/figure';
import type { PipelineAudit } from '../../../shared/measure/pipeline/audit';
import type { Told } from '../../../shared/measure/pipeline/untold';
import type { Snapshot } from '../../../shared/model/snapshot';
import { useFormats } from '../../platform/use-formats';
import { Notice } from '../../ui/controls/empty';
import { Section } from '../../ui/layout/page';
import { ChangesSection } from './changes-section';
import styles from './pipeline.module.css';
import { ToldView } from './told-view';
import { pointsIn, signedAs, writerOf } from './units';
import type { Audited } from '../../widgets/use-audit';
import { Wide } from './wide';

interface Row {
  readonly name: string;
  readonly of: (audit: PipelineAudit) => Told<Figure>;
  readonly write: (value: number) => string;
  /** How a difference is written, where not as the figure itself. */
  readonly differs?: (by: number) => string;
}

const rowsFor = (formats: Formats): readonly Row[] => {
  const days = writerOf('days', formats);
  const times = writerOf('times', formats);
  const share = { write: formats.percent, differs: pointsIn(formats) };
  return [
    { name: 'Velocity a day', of: ({ velocity }) => velocity.perDay, write: formats.money },
    { name: 'Opportunities', of: ({ velocity }) => velocity.opportunities, write: formats.number },
    { name: 'Win rate, pooled', of: ({ winRates }) => winRates.pooled, ...share },
    { name: 'Mean won deal size', of: ({ velocity }) => velocity.dealSize, write: formats.money },
    { name: 'Median sales cycle, days', of: ({ velocity }) => velocity.cycle, write: days },
    { name: 'Coverage', of: ({ coverage }) => coverage.ratio, write: times },
    { name: 'Deals that went back', of: ({ back }) => back, ...share },
    { name: 'Deals that skipped a stage', of: ({ skip }) => skip, ...share },
    {
      name: 'Open deals at twice the usual days',
      of: ({ ageing }) => (ageing.ok ? ageing.value.twice : ageing),
      ...share,
    },
  ];
};

/** The same question asked of another snapshot: what has changed between the two days. */
export function CompareSection({
  audit,
  snapshot,
  compared,
  comparison: { audits, changes, error },
}: {
  readonly audit: PipelineAudit;
  readonly snapshot: Snapshot;
  readonly compared: Snapshot;
  /** What the snapshot that it is compared with answers. */
  readonly comparison: Audited;
}) {
  const formats = useFormats();
  const other = audits?.[0];
  const [from, to] = snapshot.takenOn < compared.takenOn ? [snapshot, compared] : [compared, snapshot];

  return (
    <>
      <Section
        title="What has changed between the two snapshots?"
        lead="The same people and the same kind of period, seen from the day of each snapshot."
      >
        {error ? <Notice tone="danger">{error}</Notice> : null}
        {other ? (
          <Wide label="Two snapshots, figures">
            <table className={styles.table}>
              <caption className="visually-hidden">Two snapshots</caption>
              <thead>
                <tr>
                  <th scope="col">Figure</th>
                  <th scope="col" data-numeric>
                    {formats.day(compared.takenOn)}
                  </th>
                  <th scope="col" data-numeric>
                    {formats.day(snapshot.takenOn)}
                  </th>
                  <th scope="col" data-numeric>
                    Difference
                  </th>
                </tr>
              </thead>
              <tbody>
                {rowsFor(formats).map(({ name, of, write, differs }) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    <td data-numeric>
                      <ToldView
                        told={of(other)}
                        label={`${name}, ${formats.day(compared.takenOn)}`}
                        format={write}
                      />
                    </td>
                    <td data-numeric>
                      <ToldView
                        told={of(audit)}
                        label={`${name}, ${formats.day(snapshot.takenOn)}`}
                        format={write}
                      />
                    </td>
                    <td data-numeric>{difference(of(audit), of(other), differs ?? write)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
        ) : null}
      </Section>
      {changes ? <ChangesSection changes={changes} from={from.takenOn} to={to.takenOn} /> : null}
    </>
  );
}

/** With its sign; a dash where one of the two is not known. */
const difference = (now: Told<Figure>, then: Told<Figure>, write: (value: number) => string): string =>
  now.ok && then.ok ? signedAs(write)(now.value.value - then.value.value) : '–';
