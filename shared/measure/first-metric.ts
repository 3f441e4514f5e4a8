import { indicatorsFor, type Indicator } from '../content/indicators';
import type { ContractSkill, SuccessMetric } from '../model/contract';
import type { SkillKey } from '../model/skill-key';
import { baselineOf, type BaselineRecords } from './indicator-baselines';

/** A metric from the catalogue with the baseline that the diagnosis gives; nothing where it gives none. */
export function metricFrom(
  indicator: Indicator,
  skill: SkillKey,
  records: BaselineRecords,
  due: string | null,
): SuccessMetric {
  const { key, name, unit, direction } = indicator;
  return {
    indicator: key,
    name,
    unit,
    direction,
    baseline: frozenBaseline(indicator, skill, records),
    target: null,
    due,
  };
}

/** The diagnosis's baseline as a contract keeps it: with one decimal, as both sides read it. */
export function frozenBaseline(
  indicator: Indicator,
  skill: SkillKey,
  records: BaselineRecords,
): SuccessMetric['baseline'] {
  const found = baselineOf(indicator, skill, records);
  if (!found) return null;
  return { value: Math.round(found.figure.value * 10) / 10, n: found.figure.n, source: found.source };
}

/**
 * A skill as it first comes into a contract: with the first indicator that the diagnosis has a baseline for, or
 * the first of the catalogue. A skill without indicators, such as a competency, comes without a metric.
 */
export function firstSkill(
  skill: SkillKey,
  chosenBy: ContractSkill['chosenBy'],
  records: BaselineRecords,
  due: string | null,
): ContractSkill {
  const offered = indicatorsFor(skill).filter(({ isOffByDefault }) => !isOffByDefault);
  const [first] = [...offered.filter((one) => baselineOf(one, skill, records)), ...offered];
  return { skill, chosenBy, metrics: first ? [metricFrom(first, skill, records, due)] : [] };
}
