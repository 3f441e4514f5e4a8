import type { Figure } from './figure';
import type { Pattern } from './pipeline/pattern';
import type { Told } from './pipeline/untold';
import type { AreaLeak } from './pointers';

/**
 * How much each part of selling leaks for a rep, beside the team: what the pointers of the pipeline are made
 * from. Empty where the export has no stage history to tell.
 */
export function areaLeaks(rep: Told<Pattern>, team: Told<Pattern>): readonly AreaLeak[] {
  if (!rep.ok || !team.ok) return [];
  const figure = (leak: Told<Figure> | undefined): Figure | undefined => (leak?.ok ? leak.value : undefined);
  return rep.value.areas.map(({ area, leak }) => ({
    area,
    what: `deals lost in ${area}, of those that got there and are decided`,
    rep: figure(leak),
    team: figure(team.value.areas.find((one) => one.area === area)?.leak),
  }));
}
