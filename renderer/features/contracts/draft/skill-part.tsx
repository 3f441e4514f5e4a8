import type { Result } from '../../../../shared/lib/result';
import { indicatorsFor } from '../../../../shared/content/indicators';
import { skillName, skillOf } from '../../../../shared/content/skills';
import { metricFrom } from '../../../../shared/measure/first-metric';
import type { BaselineRecords } from '../../../../shared/measure/indicator-baselines';
import type { Contract, ContractSkill, SuccessMetric } from '../../../../shared/model/contract';
import { chosenByNames } from '../../../../shared/report/contract-words';
import { Button } from '../../../ui/controls/button';
import { SelectField } from '../../../ui/controls/field';
import { Tag } from '../../../ui/controls/tag';
import styles from '../contracts.module.css';
import { partId } from '../focus-part';
import { MetricRow } from './metric-row';

const mostMetrics = 3;

/** One skill of the contract: who wanted it, and how its success is told. */
export function SkillPart({
  skill: one,
  place,
  amended,
  records,
  due,
  onChange,
  onRemove,
}: {
  readonly skill: ContractSkill;
  readonly place: number;
  readonly amended: Contract | undefined;
  readonly records: BaselineRecords;
  /** The day on which new metrics fall due. */
  readonly due: string | null;
  readonly onChange: (
    change: (now: ContractSkill) => ContractSkill,
    field: string,
  ) => Promise<Result<unknown>>;
  readonly onRemove: () => void;
}) {
  const { skill, metrics, chosenBy } = one;
  const known = skillOf(skill);
  const name = skillName(skill);
  const signedBefore = amended?.skills.find((old) => old.skill === skill)?.metrics ?? [];
  const taken = metrics.map(({ indicator }) => indicator);
  const next = indicatorsFor(skill).find(
    ({ key, isOffByDefault }) => !isOffByDefault && !taken.includes(key),
  );
  const setMetrics = (
    change: (now: readonly SuccessMetric[]) => SuccessMetric[],
    field: string,
  ): Promise<Result<unknown>> => onChange((now) => ({ ...now, metrics: change(now.metrics) }), field);
  const addMetric = (): void =>
    void setMetrics(
      (now) => [...now, next ? metricFrom(next, skill, records, due) : { ...blankMetric, due }],
      'add',
    );
  return (
    <section className={styles.skill} aria-label={name}>
      <div className={styles.skillHead}>
        <span className={styles.ordinal} aria-hidden="true">
          {place + 1}
        </span>
        <div className={styles.skillName}>
          <h3>
            {name} {known ? <Tag>{known.rank}</Tag> : null}
          </h3>
          {known ? <p>{known.about}</p> : null}
        </div>
        <SelectField
          label="Chosen by"
          value={chosenBy}
          options={(['rep', 'coach', 'both'] as const).map((value) => ({
            value,
            label: chosenByNames[value],
          }))}
          onChange={(value) => void onChange((now) => ({ ...now, chosenBy: value }), 'chosenBy')}
        />
        <Button small look="quiet" aria-label={`Remove ${name}`} onClick={onRemove}>
          Remove
        </Button>
      </div>
      <div id={partId({ part: 'metrics', skill })} className={styles.metrics}>
        <ol>
          {metrics.map((metric, at) => (
            <MetricRow
              // A metric has no id of its own: its place is its identity.
              // oxlint-disable-next-line react/no-array-index-key
              key={at}
              {...{ skill, metric, taken, records }}
              place={at}
              isFrozen={signedBefore.some((old) => old.name === metric.name && old.baseline !== null)}
              onChange={(fields, field) =>
                setMetrics(
                  (now) => now.map((old, i) => (i === at ? { ...old, ...fields } : old)),
                  `${at}.${field}`,
                )
              }
              onRemove={() => void setMetrics((now) => now.filter((_, i) => i !== at), 'remove')}
            />
          ))}
        </ol>
        {metrics.length < mostMetrics ? (
          <div>
            <Button small onClick={addMetric}>
              {metrics.length === 0 ? 'Add a metric' : 'Add another metric'}
            </Button>
          </div>
        ) : (
          <p className={styles.hint}>Three metrics are the most: who watches more, watches none.</p>
        )}
      </div>
    </section>
  );
}

const blankMetric: SuccessMetric = {
  indicator: null,
  name: 'A metric of your own',
  unit: '',
  direction: 'up',
  baseline: null,
  target: null,
  due: null,
};
