import { describe, expect, test } from 'vitest';
import {
  withCompetency,
  withCompetencyMoved,
  withGroup,
  withNewCompetency,
  withNewGroup,
  withNewRole,
  withoutCompetency,
  withoutGroup,
  withoutRole,
  withRamp,
  withRequiredLevel,
} from '../../../../shared/model/acts/framework-parts';
import { Framework } from '../../../../shared/model/framework';
import { sampleCompetency, sampleFramework } from '../../competency-samples';
import { idOf } from '../../samples';

const framework = sampleFramework();
const keysOf = ({ competencies }: Pick<Framework, 'competencies'>) => competencies.map(({ key }) => key);
const sound = (fields: Partial<Framework>): boolean =>
  Framework.safeParse({ ...framework, ...fields }).success;
const { key: _, ...given } = sampleCompetency('any', { name: 'Écoute active' });

describe('a competency', () => {
  test('gets other words and keeps its key', () => {
    const fields = withCompetency(framework, 'hunting', { name: 'Prospecting', benchmark: null });
    expect(keysOf(fields)).toEqual(['hunting', 'negotiating']);
    expect(fields.competencies[0]).toMatchObject({ name: 'Prospecting', benchmark: null });
  });

  test('that is new stands last, with a key made of its name', () => {
    const fields = withNewCompetency(framework, [], given);
    expect(keysOf(fields)).toEqual(['hunting', 'negotiating', 'ecoute-active']);
    expect(sound(fields)).toBe(true);
  });

  test('never takes a key that any version of the framework has used', () => {
    const older = sampleFramework({ id: idOf(8), competencies: [sampleCompetency('ecoute-active')] });
    const foreign = sampleFramework({
      id: idOf(9),
      family: idOf(9, 31),
      competencies: [sampleCompetency('ecoute-active-2')],
    });
    expect(keysOf(withNewCompetency(framework, [older, foreign], given)).at(-1)).toBe('ecoute-active-2');
  });

  test('gets a key whatever script its name is written in, and however long it is', () => {
    expect(keysOf(withNewCompetency(framework, [], { ...given, name: '傾聴' })).at(-1)).toBe('skill');
    const long = withNewCompetency(framework, [], { ...given, name: 'Very long '.repeat(20) });
    expect(sound(long)).toBe(true);
  });

  test('that is removed is asked of no role any more', () => {
    const fields = withoutCompetency(framework, 'hunting');
    expect(keysOf(fields)).toEqual(['negotiating']);
    expect(fields.required[0]?.levels).toEqual({ negotiating: 5 });
    expect(sound(fields)).toBe(true);
  });

  test('moves one place, and stays at the ends', () => {
    expect(keysOf(withCompetencyMoved(framework, 'negotiating', -1))).toEqual(['negotiating', 'hunting']);
    expect(keysOf(withCompetencyMoved(framework, 'hunting', 1))).toEqual(['negotiating', 'hunting']);
    expect(keysOf(withCompetencyMoved(framework, 'hunting', -1))).toEqual(['hunting', 'negotiating']);
    expect(keysOf(withCompetencyMoved(framework, 'negotiating', 1))).toEqual(['hunting', 'negotiating']);
  });
});

describe('a role', () => {
  test('is asked for a level, or for nothing', () => {
    expect(withRequiredLevel(framework, 'AE', 'hunting', 9).required[0]?.levels).toEqual({
      hunting: 9,
      negotiating: 5,
    });
    expect(withRequiredLevel(framework, 'AE', 'hunting', undefined).required[0]?.levels).toEqual({
      negotiating: 5,
    });
  });

  test('has a ramp of its own', () => {
    const fields = withRamp(framework, 'AE', { rampMonths: 3 });
    expect(fields.required[0]).toMatchObject({ rampMonths: 3, rampFrom: 0.5 });
  });

  test('comes with nothing asked, and goes with all that was', () => {
    const fields = withNewRole(framework, 'SDR');
    expect(fields.required.map(({ role, levels }) => [role, Object.keys(levels).length])).toEqual([
      ['AE', 2],
      ['SDR', 0],
    ]);
    expect(sound(fields)).toBe(true);
    expect(withoutRole(framework, 'AE').required).toEqual([]);
  });
});

describe('a skill group', () => {
  test('is renamed, and loses its reference', () =>
    expect(withGroup(framework, 'system', { name: 'Systems', reference: null }).groups).toEqual([
      { key: 'system', name: 'Systems', reference: null },
    ]));

  test('that is new has a key of its own', () => {
    const once = { ...framework, ...withNewGroup(framework, 'System') };
    expect(once.groups.map(({ key }) => key)).toEqual(['system', 'system-2']);
    expect(withoutGroup(once, 'system-2').groups.map(({ key }) => key)).toEqual(['system']);
  });

  test('stays while a competency stands in it', () =>
    expect(withoutGroup(framework, 'system').groups).toHaveLength(1));
});
