import type { Competency, Framework, RequiredLevels } from '../../model/framework';
import type { Rep } from '../../model/rep';
import { tenure } from '../tenure';

/** The competencies of a framework in their order, and what each role is asked for. */
interface AskedOf extends Pick<Framework, 'required'> {
  readonly competencies: readonly Pick<Competency, 'key'>[];
}

/**
 * What is asked of each rep in each competency on a day, as cells of a matrix: NaN where the role is not asked for
 * it. The same as `requiredLevel` of every cell, with the ramp worked out once a rep.
 */
export function requiredLevels(
  { competencies, required }: AskedOf,
  reps: readonly Pick<Rep, 'role' | 'startDate'>[],
  on: string,
): Float64Array {
  const columns = competencies.length;
  const cells = new Float64Array(reps.length * columns).fill(NaN);
  reps.forEach(({ role, startDate }, row) => {
    const asked = required.find((one) => one.role === role);
    if (!asked) return;
    const share = rampShare(asked, startDate, on);
    competencies.forEach(({ key }, column) => {
      const level = asked.levels[key];
      if (level !== undefined) cells[row * columns + column] = Math.max(1, level * share);
    });
  });
  return cells;
}

/** The share of a role's levels that is asked on a day: it rises evenly in whole months, as `requiredLevel` tells. */
function rampShare({ rampMonths, rampFrom }: RequiredLevels, startDate: string | null, on: string): number {
  if (startDate === null || rampMonths === 0) return 1;
  const months = tenure(startDate, on)?.value ?? 0;
  return months >= rampMonths ? 1 : rampFrom + (1 - rampFrom) * (months / rampMonths);
}
