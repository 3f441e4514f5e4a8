import type { Result } from '../../../../shared/lib/result';
import { indicatorOf } from '../../../../shared/content/indicators';
import type { MetricField } from '../../../../shared/measure/contract-missing';
import { frozenBaseline } from '../../../../shared/measure/first-metric';
import { baselineOf, type BaselineRecords } from '../../../../shared/measure/indicator-baselines';
import { sameJson } from '../../../../shared/lib/canonical-json';
import type { SuccessMetric } from '../../../../shared/model/contract';
import type { SkillKey } from '../../../../shared/model/skill-key';
import { inUnit } from '../../../../shared/report/contract-words';
import { useFormats } from '../../../platform/use-formats';
import { Button } from '../../../ui/controls/button';
import { DraftField } from '../../../widgets/draft-field';
import { FigureView } from '../../../widgets/figure-view';
import styles from '../contracts.module.css';
import { NumberField } from './number-field';

/** Where the rep stands: filled from the diagnosis where that can answer, otherwise typed with its source. */
export function BaselineFields({
  skill,
  metric: { indicator: key, baseline, unit, name },
  isFrozen,
  records,
  onChange,
  idOf,
}: {
  readonly skill: SkillKey;
  readonly metric: SuccessMetric;
  readonly isFrozen: boolean;
  readonly records: BaselineRecords;
  readonly onChange: (fields: Partial<SuccessMetric>, field: string) => Promise<Result<unknown>>;
  readonly idOf: (field: MetricField) => string;
}) {
  const formats = useFormats();
  if (isFrozen && baseline) {
    return (
      <div className={styles.frozen}>
        <span className={styles.label}>Baseline, as it was signed</span>
        <span>
          {inUnit(baseline.value, unit, formats)} <small>{baseline.source}</small>
        </span>
      </div>
    );
  }
  const indicator = key === null ? undefined : indicatorOf(key);
  const computed = indicator && baselineOf(indicator, skill, records);
  const offered = indicator ? frozenBaseline(indicator, skill, records) : null;
  const isTaken = offered !== null && sameJson(offered, baseline);
  // A number that somebody types is no longer the diagnosis's: it needs a source of its own.
  const setValue = (value: number | null): Promise<Result<unknown>> => {
    const source = baseline && baseline.source !== offered?.source ? baseline.source : '';
    return onChange({ baseline: value === null ? null : { value, n: 0, source } }, 'baseline');
  };
  return (
    <>
      <div id={idOf('baseline')}>
        <NumberField label="Baseline" unit={unit} value={baseline?.value ?? null} onSave={setValue} />
        {computed && isTaken ? (
          <div className={styles.hint}>
            <FigureView figure={computed.figure} label={name} reason="" shows="n" />
          </div>
        ) : null}
        {offered && !isTaken ? (
          <Button small look="quiet" onClick={() => void onChange({ baseline: offered }, 'baseline')}>
            {`Take ${inUnit(offered.value, unit, formats)} from the diagnosis`}
          </Button>
        ) : null}
      </div>
      <div id={idOf('source')}>
        {baseline ? (
          <DraftField
            label="Taken from"
            stored={baseline.source}
            maxLength={200}
            readOnly={isTaken}
            onSave={(source) => onChange({ baseline: { ...baseline, source: source.trim() } }, 'source')}
          />
        ) : (
          <p className={styles.hint}>
            {indicator ? 'The diagnosis has no figure for this one. Type it and say where it is from.' : ''}
          </p>
        )}
      </div>
    </>
  );
}
