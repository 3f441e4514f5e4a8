import { IconX } from '@tabler/icons-react';
import type { Result } from '../../../../shared/lib/result';
import { indicatorOf, indicatorsFor } from '../../../../shared/content/indicators';
import { metricFrom } from '../../../../shared/measure/first-metric';
import type { BaselineRecords } from '../../../../shared/measure/indicator-baselines';
import type { MetricField } from '../../../../shared/measure/contract-missing';
import type { SuccessMetric } from '../../../../shared/model/contract';
import type { SkillKey } from '../../../../shared/model/skill-key';
import { useFormats } from '../../../platform/use-formats';
import { IconButton } from '../../../ui/controls/button';
import { SelectField } from '../../../ui/controls/field';
import { Segmented } from '../../../ui/controls/segmented';
import { DraftField } from '../../../widgets/draft-field';
import styles from '../contracts.module.css';
import { partId } from '../focus-part';
import { BaselineFields } from './baseline-fields';
import { NumberField } from './number-field';

export interface MetricRowProps {
  readonly skill: SkillKey;
  readonly place: number;
  readonly metric: SuccessMetric;
  /** Indicators that other metrics of this skill use. */
  readonly taken: readonly (string | null)[];
  /** The baseline was signed before: it stays. */
  readonly isFrozen: boolean;
  readonly records: BaselineRecords;
  readonly onChange: (fields: Partial<SuccessMetric>, field: string) => Promise<Result<unknown>>;
  readonly onRemove: () => void;
}

const own = 'own';

/** One metric of success: what is counted, from where, to where, by when. */
export function MetricRow(props: MetricRowProps) {
  const { skill, place, metric, taken, isFrozen, records, onChange, onRemove } = props;
  const formats = useFormats();
  const indicator = metric.indicator === null ? undefined : indicatorOf(metric.indicator);
  const free = indicatorsFor(skill).filter(({ key }) => !taken.includes(key));
  const offered = indicator ? [indicator, ...free] : free;
  const idOf = (field: MetricField): string => partId({ part: 'metrics', skill, metric: place, field });
  const choose = (key: string): void => {
    const chosen = indicatorOf(key);
    void onChange(
      chosen
        ? metricFrom(chosen, skill, records, metric.due)
        : { ...ownMetric, target: metric.target, due: metric.due },
      'indicator',
    );
  };
  return (
    <li className={styles.metric} aria-label={`Metric ${place + 1}: ${metric.name}`}>
      <div className={styles.metricHead}>
        <SelectField
          label={`Metric ${place + 1}`}
          value={metric.indicator ?? own}
          options={[
            ...offered.map(({ key, name, unit }) => ({ value: key, label: `${name} (${unit})` })),
            { value: own, label: 'One of your own' },
          ]}
          hint={indicator?.howMeasured}
          disabled={isFrozen}
          onChange={choose}
        />
        <IconButton
          label={`Remove metric ${place + 1}`}
          icon={<IconX size={16} stroke={1.6} />}
          onClick={onRemove}
        />
      </div>
      {metric.indicator === null && !isFrozen ? <OwnFields {...props} /> : null}
      <div className={styles.metricFields}>
        <BaselineFields {...{ skill, metric, isFrozen, records, onChange, idOf }} />
        <div id={idOf('target')}>
          <NumberField
            label="Target"
            unit={metric.unit}
            value={metric.target}
            onSave={(target) => onChange({ target }, 'target')}
          />
        </div>
        <div id={idOf('due')}>
          <DraftField
            label="By"
            type="date"
            mark={<small>{metric.due ? formats.dayShort(metric.due) : ''}</small>}
            stored={metric.due ?? ''}
            onSave={(day) => onChange({ due: day === '' ? null : day }, 'due')}
          />
        </div>
      </div>
    </li>
  );
}

const ownMetric = {
  indicator: null,
  name: 'A metric of your own',
  unit: '',
  direction: 'up',
  baseline: null,
} as const satisfies Partial<SuccessMetric>;

function OwnFields({ metric, onChange }: MetricRowProps) {
  return (
    <div className={styles.metricFields}>
      <DraftField
        label="What is counted"
        stored={metric.name}
        maxLength={200}
        whyNot={(text) => (text.trim() === '' ? 'A metric needs a name.' : undefined)}
        onSave={(name) => onChange({ name: name.trim() }, 'name')}
      />
      <DraftField
        label="Unit"
        stored={metric.unit}
        maxLength={200}
        onSave={(unit) => onChange({ unit: unit.trim() }, 'unit')}
      />
      <Segmented
        label="Better is"
        value={metric.direction}
        options={[
          { value: 'up', label: 'More' },
          { value: 'down', label: 'Less' },
        ]}
        onChange={(direction) => void onChange({ direction }, 'direction')}
      />
    </div>
  );
}
