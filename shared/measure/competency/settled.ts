import type { Assessment } from '../../model/assessment';
import type { Competency, Framework } from '../../model/framework';
import type { Rep } from '../../model/rep';

/** The competencies that nobody has come to yet: neither a level nor that it cannot be judged. */
export const openCompetencies = (
  { levels }: Pick<Assessment, 'levels'>,
  { competencies }: Pick<Framework, 'competencies'>,
): readonly Competency[] => competencies.filter(({ key }) => levels[key] === undefined);

/** The frameworks that fit a rep: the newest published version of each for those who sell, or who lead. */
export function frameworksFor(
  { role }: Pick<Rep, 'role'>,
  frameworks: readonly Framework[],
): readonly Framework[] {
  const audience = role === 'manager' ? 'leaders' : 'reps';
  return newestPublished(frameworks.filter((one) => one.audience === audience));
}

/** The frameworks that somebody can be assessed on: the newest published version of each, by name. */
export function newestPublished(frameworks: readonly Framework[]): readonly Framework[] {
  const newest = new Map<string, Framework>();
  for (const one of frameworks) {
    if (one.state !== 'published') continue;
    const other = newest.get(one.family);
    if (!other || other.version < one.version) newest.set(one.family, one);
  }
  return [...newest.values()].toSorted((a, b) => a.name.localeCompare(b.name));
}
