import type { PipelineAudit, StageRow } from '../../../shared/measure/pipeline/audit';
import { counted, listed } from '../../../shared/lib/words';
import { useFormats } from '../../platform/use-formats';
import { Bars } from '../../ui/charts/bars';
import { SpreadBar } from '../../ui/charts/spread-bar';
import { Section } from '../../ui/layout/page';
import styles from './pipeline.module.css';
import { ToldView, Untold } from './told-view';
import { writerOf } from './units';
import { Wide } from './wide';

/** Where deals slow down and get lost, stage by stage, and which part of selling leaks most. */
export function StagesSection({ audit }: { readonly audit: PipelineAudit }) {
  const formats = useFormats();
  const { stages, lostByStage, pattern, back, skip } = audit;
  return (
    <Section title="Where do deals leak?" lead={<PatternWords audit={audit} />}>
      <div className={styles.pair}>
        {pattern.ok ? (
          <Bars
            title="Lost in each part of selling"
            noun="Part"
            valueName="Lost there"
            noteName="Lost of decided"
            format={formats.percent}
            bars={pattern.value.areas.map(({ area, leak }) => ({
              label: area.charAt(0).toUpperCase() + area.slice(1),
              value: leak.ok ? leak.value.value : null,
              band: leak.ok ? (leak.value.band ?? null) : null,
              note: leak.ok
                ? `${formats.number(Math.round(leak.value.value * leak.value.n))} of ${formats.number(leak.value.n)}`
                : '',
              isMarked: pattern.value.worst === area,
            }))}
            note="Of the deals that were in a stage of the part and are decided."
          />
        ) : null}
        {lostByStage.ok ? (
          <Bars
            title="Where deals die"
            noun="Last stage"
            valueName="Share of lost deals"
            noteName="Lost deals"
            format={formats.percent}
            bars={lostByStage.value.map(({ name, share, amount }) => ({
              label: name,
              value: share.value,
              note: `${formats.number(Number(share.inputs[0]?.value ?? 0))}${amount === undefined ? '' : `, ${formats.money(amount)}`}`,
            }))}
          />
        ) : pattern.ok ? (
          <div>
            <h3>Where deals die</h3>
            <Untold told={lostByStage} />
          </div>
        ) : null}
      </div>
      <Untold told={stages} />
      {stages.ok ? <StageTable stages={stages.value} /> : null}
      {back.ok && skip.ok ? (
        <div className={styles.note}>
          Went back: <ToldView told={back} label="Deals that went back" format={formats.percent} />. Skipped a
          stage: <ToldView told={skip} label="Deals that skipped a stage" format={formats.percent} />. Days
          with deals that are still there are Kaplan–Meier medians; the others are of finished stays only.
        </div>
      ) : null}
    </Section>
  );
}

function PatternWords({ audit: { pattern } }: { readonly audit: PipelineAudit }) {
  if (!pattern.ok) return <>{pattern.error.why}</>;
  const { worst, candidates, rule } = pattern.value;
  return (
    <>
      {worst
        ? `${worst.charAt(0).toUpperCase()}${worst.slice(1)} leaks most: its band lies above all others. `
        : `No part stands out: ${listed(candidates)} cannot be told apart, so none is named. `}
      Rule: {rule}
    </>
  );
}

function StageTable({ stages }: { readonly stages: readonly StageRow[] }) {
  const formats = useFormats();
  const days = writerOf('days', formats);
  const [first] = stages;
  // Without stage history no row has a figure; that it is missing stands under the heading.
  if (first && !first.fate.ok) return null;
  const heads = [
    'Usual days',
    'Median',
    'Mean',
    '90th',
    'Spread of finished stays',
    'Conversion',
    'Moved on of decided',
    'A day',
  ];
  return (
    <Wide label="Stages, figures">
      <table className={styles.table}>
        <caption className="visually-hidden">Stages</caption>
        <thead>
          <tr>
            <th scope="col">Stage</th>
            {heads.map((head) => (
              <th key={head} scope="col" data-numeric={head !== 'Spread of finished stays'}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stages.map(({ name, area, days: of, fate, conversionPerDay }) => (
            <tr key={name}>
              <th scope="row">
                {name} <span className={styles.small}>{area}</span>
              </th>
              <td data-numeric>
                <ToldView told={of.usual} label={`Usual days in ${name}`} format={days} />
              </td>
              <td data-numeric>
                <ToldView told={of.median} label={`Median days in ${name}`} format={days} shows="value" />
              </td>
              <td data-numeric>
                <ToldView told={of.mean} label={`Mean days in ${name}`} format={days} shows="n" />
              </td>
              <td data-numeric>
                <ToldView
                  told={of.ninetieth}
                  label={`90th percentile of days in ${name}`}
                  format={days}
                  shows="value"
                />
              </td>
              <td>
                {of.spread ? (
                  <SpreadBar label={`Days in ${name}`} spread={of.spread} format={days} isCut />
                ) : null}
              </td>
              <td data-numeric>
                {fate.ok ? (
                  <ToldView
                    told={fate.value.conversion}
                    label={`Conversion from ${name}`}
                    format={formats.percent}
                    shows="value"
                  />
                ) : (
                  fate.error.why
                )}
              </td>
              <td data-numeric>
                {fate.ok ? (
                  <>
                    {formats.number(fate.value.movedOn)} of{' '}
                    {formats.number(fate.value.movedOn + fate.value.lost)}
                    <span className={styles.small}> {counted(fate.value.undecided, 'is', 'are')} open</span>
                  </>
                ) : null}
              </td>
              <td data-numeric>
                {conversionPerDay.ok ? (
                  <ToldView
                    told={conversionPerDay}
                    label={`Conversion a day from ${name}`}
                    format={(value) => `${formats.number(value * 100, 1)}%`}
                    shows="value"
                  />
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
