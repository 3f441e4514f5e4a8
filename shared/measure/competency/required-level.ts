import type { CompetencyKey, Framework, RequiredLevels } from '../../model/framework';
import type { Rep } from '../../model/rep';
import { tenure } from '../tenure';

/**
 * The share of a role's required levels that is asked of somebody on a day, 0 to 1: it rises from `rampFrom` on
 * the first day to the whole after `rampMonths` whole months. The whole where no start date is known.
 */
export function rampShare(
  { rampMonths, rampFrom }: Pick<RequiredLevels, 'rampMonths' | 'rampFrom'>,
  startDate: string | null,
  on: string,
): number {
  if (startDate === null || rampMonths === 0) return 1;
  const months = tenure(startDate, on)?.value ?? 0;
  return rampFrom + (1 - rampFrom) * Math.min(1, months / rampMonths);
}

/**
 * The level, 1 to 10, that a competency is asked for of a rep on a day: the level of the role times the share of
 * the ramp, at least 1. Undefined where the role is not asked for it.
 */
export function requiredLevel(
  { required }: Pick<Framework, 'required'>,
  { role, startDate }: Pick<Rep, 'role' | 'startDate'>,
  competency: CompetencyKey,
  on: string,
): number | undefined {
  const asked = required.find((one) => one.role === role);
  const level = asked?.levels[competency];
  return asked && level !== undefined ? Math.max(1, level * rampShare(asked, startDate, on)) : undefined;
}
