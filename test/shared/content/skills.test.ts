import { describe, expect, test } from 'vitest';
import { standardCompetencies } from '../../../shared/content/frameworks/standard-framework';
import { indicatorsFor } from '../../../shared/content/indicators';
import { competencyAsSkill, heardAs, skillName, skillOf } from '../../../shared/content/skills';

describe('a competency as a skill', () => {
  test('of the standard framework has its name and rank', () => {
    for (const { key, name, rank } of standardCompetencies)
      expect(skillOf(`competency.${key}`)).toMatchObject({ name, rank });
  });

  test('of the client’s own is called by its key, which comes from its name', () =>
    expect(skillName('competency.tender-writing')).toBe('Tender writing'));

  test('that can be heard on calls is as difficult as its dimension and drives the same figure', () => {
    const heard = standardCompetencies.find(({ dimension }) => dimension === 'discoveryQuality');
    expect(heard && competencyAsSkill(heard)).toMatchObject({
      drives: skillOf('dimension.discoveryQuality')?.drives,
      difficulty: { value: skillOf('dimension.discoveryQuality')?.difficulty.value },
    });
  });

  test('that cannot drives nothing that is known and stands in the middle', () => {
    const unheard = standardCompetencies.find(({ dimension }) => dimension === null);
    expect(unheard && competencyAsSkill(unheard)).toMatchObject({ difficulty: { value: 3 } });
    expect(unheard && competencyAsSkill(unheard).drives).toBeUndefined();
  });

  test('has the indicators of its dimension', () => {
    const heard = standardCompetencies.find(({ dimension }) => dimension === 'discoveryQuality');
    const skill = `competency.${heard?.key ?? ''}`;
    expect(heardAs(skill)).toBe('discoveryQuality');
    expect(indicatorsFor(skill)).toEqual(indicatorsFor('dimension.discoveryQuality'));
    expect(indicatorsFor('competency.tender-writing')).toEqual([]);
  });
});
