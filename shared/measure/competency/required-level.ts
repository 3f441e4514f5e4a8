import { lastDayOfQuarter } from '../../lib/quarters';
import type { CompetencyKey, Framework } from '../../model/framework';
import type { Rep } from '../../model/rep';
import type { Figure } from '../figure';
import { tenure } from '../tenure';

/** What has to be known of a rep to say what is asked of him. */
export type Asked = Pick<Rep, 'role' | 'startDate'>;

/** The day on which a quarter is judged: its last one, or today while it is running. */
export const judgedOn = (quarter: string, today: string): string => {
  const last = lastDayOfQuarter(quarter);
  return last < today ? last : today;
};

/**
 * The level, 1 to 10, that a rep's role asks of him on a day. During the ramp it rises evenly, in whole months,
 * from the share asked on the first day to the whole level: level × (from + (1 − from) × min(1, months ÷ ramp)),
 * at least 1. Without a start date it is the whole level; before the start date the first day's. Undefined
 * where the role is not asked for the competency.
 */
export function requiredLevel(
  { required }: Pick<Framework, 'required'>,
  competency: CompetencyKey,
  { role, startDate }: Asked,
  on: string,
): Figure | undefined {
  const asked = required.find((one) => one.role === role);
  const level = asked?.levels[competency];
  if (!asked || level === undefined) return undefined;
  if (startDate === null || asked.rampMonths === 0)
    return whole(level, startDate === null ? 'no start date: the whole level' : 'no ramp');
  const months = tenure(startDate, on)?.value ?? 0;
  if (months >= asked.rampMonths) return whole(level, 'the ramp is over');
  const share = asked.rampFrom + (1 - asked.rampFrom) * (months / asked.rampMonths);
  return {
    value: Math.max(1, level * share),
    n: 1,
    formula:
      'level of the role × (share on the first day + the rest × months ÷ months of the ramp), at least 1',
    inputs: [
      { label: 'level of the role', value: level },
      { label: 'share on the first day', value: asked.rampFrom },
      { label: 'months in the job', value: months },
      { label: 'months of the ramp', value: asked.rampMonths },
    ],
  };
}

/**
 * The level, 1 to 10, that a role asks for after the ramp: what somebody has to have who teaches others, or on whom a
 * skill is to rest. Undefined where the role is not asked for it.
 */
export function wholeLevel(
  { required }: Pick<Framework, 'required'>,
  competency: CompetencyKey,
  role: Rep['role'],
): Figure | undefined {
  const level = required.find((one) => one.role === role)?.levels[competency];
  return level === undefined ? undefined : whole(level, 'the whole level, without the ramp');
}

const whole = (level: number, why: string): Figure => ({
  value: level,
  n: 1,
  formula: `level of the role; ${why}`,
  inputs: [{ label: 'level of the role', value: level }],
});

/** Levels under what is required; negative where the level is over it. Undefined where either is not known. */
export function gapToRequired(level: Figure | undefined, required: Figure | undefined): Figure | undefined {
  if (!level || !required) return undefined;
  return {
    value: required.value - level.value,
    n: level.n,
    ...(level.band && { band: [required.value - level.band[1], required.value - level.band[0]] as const }),
    ...(level.withoutBand !== undefined && { withoutBand: level.withoutBand }),
    formula: 'required level − level',
    inputs: [
      { label: 'required level', value: required.value },
      { label: 'level', value: level.value },
    ],
  };
}
