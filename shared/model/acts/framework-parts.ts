import type { Competency, CompetencyKey, Framework, RequiredLevels, SkillGroup } from '../framework';
import type { Rep } from '../rep';

// What a draft becomes when one of its parts is changed. Each answers the fields that differ.

/** A competency with other words, rank, group, dimension or benchmark. Its key never changes. */
export const withCompetency = (
  { competencies }: Framework,
  key: CompetencyKey,
  fields: Partial<Omit<Competency, 'key'>>,
): Pick<Framework, 'competencies'> => ({
  competencies: competencies.map((one) => (one.key === key ? { ...one, ...fields } : one)),
});

/**
 * One competency more, at the end. Its key comes from its name and is none that any version of the framework
 * has used: levels of another competency must not turn up as its own.
 */
export function withNewCompetency(
  framework: Framework,
  versions: readonly Framework[],
  given: Omit<Competency, 'key'>,
): Pick<Framework, 'competencies'> {
  const taken = [framework, ...versions.filter(({ family }) => family === framework.family)].flatMap(
    ({ competencies }) => competencies.map(({ key }) => key),
  );
  return { competencies: [...framework.competencies, { key: freeKey(given.name, taken), ...given }] };
}

/** Without one competency: no role is asked for it any more. */
export const withoutCompetency = (
  { competencies, required }: Framework,
  key: CompetencyKey,
): Pick<Framework, 'competencies' | 'required'> => ({
  competencies: competencies.filter((one) => one.key !== key),
  required: required.map((one) => ({ ...one, levels: without(one.levels, key) })),
});

/** A competency one place up (−1) or down (1); as it was where there is no such place. */
export function withCompetencyMoved(
  { competencies }: Framework,
  key: CompetencyKey,
  by: -1 | 1,
): Pick<Framework, 'competencies'> {
  const from = competencies.findIndex((one) => one.key === key);
  const moved = competencies[from];
  const place = from + by;
  if (!moved || place < 0 || place >= competencies.length) return { competencies };
  return { competencies: competencies.toSpliced(from, 1).toSpliced(place, 0, moved) };
}

/** What a role is asked for in a competency, 1 to 10; undefined: nothing. */
export const withRequiredLevel = (
  framework: Framework,
  role: Rep['role'],
  key: CompetencyKey,
  level: number | undefined,
): Pick<Framework, 'required'> =>
  withRole(framework, role, ({ levels }) => ({
    levels: level === undefined ? without(levels, key) : { ...levels, [key]: level },
  }));

/** How a role is led to its whole levels. */
export const withRamp = (
  framework: Framework,
  role: Rep['role'],
  ramp: Partial<Pick<RequiredLevels, 'rampMonths' | 'rampFrom'>>,
): Pick<Framework, 'required'> => withRole(framework, role, () => ramp);

/** With one role more, of which nothing is asked yet. */
export const withNewRole = ({ required }: Framework, role: Rep['role']): Pick<Framework, 'required'> => ({
  required: [...required, { role, levels: {}, rampMonths: 6, rampFrom: 0.5 }],
});

/** Without a role: nothing is asked of it any more. */
export const withoutRole = ({ required }: Framework, role: Rep['role']): Pick<Framework, 'required'> => ({
  required: required.filter((one) => one.role !== role),
});

/** A skill group with another name or another reference. */
export const withGroup = (
  { groups }: Framework,
  key: CompetencyKey,
  fields: Partial<Omit<SkillGroup, 'key'>>,
): Pick<Framework, 'groups'> => ({
  groups: groups.map((one) => (one.key === key ? { ...one, ...fields } : one)),
});

/** One skill group more, at the end. */
export const withNewGroup = ({ groups }: Framework, name: string): Pick<Framework, 'groups'> => {
  const key = freeKey(
    name,
    groups.map((one) => one.key),
  );
  return { groups: [...groups, { key, name, reference: null }] };
};

/** Without a skill group. One that competencies stand in stays, because they would stand in none. */
export const withoutGroup = (
  { groups, competencies }: Framework,
  key: CompetencyKey,
): Pick<Framework, 'groups'> => ({
  groups: competencies.some(({ group }) => group === key) ? groups : groups.filter((one) => one.key !== key),
});

const withRole = (
  { required }: Framework,
  role: Rep['role'],
  fields: (now: RequiredLevels) => Partial<Omit<RequiredLevels, 'role'>>,
): Pick<Framework, 'required'> => ({
  required: required.map((one) => (one.role === role ? { ...one, ...fields(one) } : one)),
});

const without = (levels: RequiredLevels['levels'], key: CompetencyKey): RequiredLevels['levels'] =>
  Object.fromEntries(Object.entries(levels).filter(([asked]) => asked !== key));

const longestKey = 50;

/** A key made of a name, such as `social-selling`; with a number behind it where that one is taken. */
function freeKey(name: string, taken: readonly CompetencyKey[]): CompetencyKey {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = plain.replaceAll(/[^a-z0-9]+/g, '-').slice(0, longestKey);
  const base = words.replaceAll(/^-+|-+$/g, '') || 'skill';
  for (let number = 1; ; number++) {
    const key = number === 1 ? base : `${base}-${number}`;
    if (!taken.includes(key)) return key;
  }
}
