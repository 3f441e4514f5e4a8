import { describe, expect, test } from 'vitest';
import { benchmarkSource } from '../../../../shared/content/frameworks/benchmark';
import { standardFramework } from '../../../../shared/content/frameworks/standard-framework';
import { tierOfGap } from '../../../../shared/measure/competency/gap-tier';
import { dimensionKeys } from '../../../../shared/model/dimensions';
import { Framework } from '../../../../shared/model/framework';
import { clientId, idOf, noon } from '../../samples';

const framework = standardFramework({ id: idOf(1), clientId, family: idOf(2), createdAt: noon });
const { competencies, groups, required } = framework;

// The gaps as they were published, copied out by hand.
const published = {
  'Social Selling': 600,
  Hunting: 400,
  Farming: 330,
  'CRM Savvy': 283,
  'Selling Value': 233,
  Negotiating: 210,
  'Sales Posturing': 150,
  'Consultative Selling': 150,
  Qualifying: 150,
  'Reaching Decision Makers': 133,
  'Relationship Building': 117,
  'Presentation Approach': 110,
  'Account Management': 18,
};

test('it is a sound record that can be used at once, by those who sell', () => {
  expect(Framework.safeParse(framework).error).toBeUndefined();
  expect(framework).toMatchObject({ version: 1, state: 'published', audience: 'reps' });
});

describe('the 21 competencies', () => {
  test('thirteen carry the published gap with its source, eight carry none', () => {
    const withBenchmark = competencies.flatMap(({ name, benchmark }) =>
      benchmark ? [[name, benchmark.gap] as const] : [],
    );
    expect(Object.fromEntries(withBenchmark)).toEqual(published);
    expect(competencies.every(({ benchmark }) => !benchmark || benchmark.source === benchmarkSource)).toBe(
      true,
    );
    expect(
      competencies
        .filter(({ benchmark }) => benchmark === null)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([
      'Closing and Commitment',
      'Demonstration',
      'Discovery Questioning',
      'Disqualification',
      'Executive Presence',
      'Objection Handling',
      'Personal Pacing',
      'Pipeline Management',
    ]);
    expect(competencies).toHaveLength(21);
  });

  test('the published gaps make six skills to fix first, six that come next and one to maintain', () => {
    const tiers = competencies.flatMap(({ name, benchmark }) =>
      benchmark ? [{ name, tier: tierOfGap(benchmark.gap) }] : [],
    );
    const inTier = (tier: number) => tiers.filter((one) => one.tier === tier).map(({ name }) => name);
    expect(inTier(1)).toEqual([
      'Social Selling',
      'Hunting',
      'Farming',
      'CRM Savvy',
      'Selling Value',
      'Negotiating',
    ]);
    expect(inTier(2)).toHaveLength(6);
    expect(inTier(3)).toEqual(['Account Management']);
  });

  test('have keys, names and 63 descriptors of their own, each short enough for the cursor', () => {
    const descriptors = competencies.flatMap(({ descriptors: { at1, at5, at10 } }) => [at1, at5, at10]);
    expect(new Set(competencies.map(({ key }) => key)).size).toBe(21);
    expect(new Set(competencies.map(({ name }) => name)).size).toBe(21);
    expect(new Set(competencies.map(({ about }) => about)).size).toBe(21);
    expect(new Set(descriptors).size).toBe(63);
    expect(descriptors.filter((text) => text.length < 60 || text.length > 320)).toEqual([]);
    expect(competencies.filter(({ about }) => !/^[^.]+\.$/.test(about))).toEqual([]);
  });

  test('a dimension of the calls is heard in exactly one of them', () => {
    const heard = competencies.flatMap(({ dimension, name }) => (dimension ? [[dimension, name]] : []));
    expect(Object.fromEntries(heard)).toEqual({
      discoveryQuality: 'Discovery Questioning',
      valueConnection: 'Selling Value',
      objectionResponse: 'Objection Handling',
      nextStepClarity: 'Closing and Commitment',
      executivePresence: 'Executive Presence',
    });
    expect(heard).toHaveLength(dimensionKeys.length);
  });

  test('what is said of executive presence judges neither sound nor looks', () => {
    const presence = competencies.find(({ key }) => key === 'executive-presence');
    expect(Object.values(presence?.descriptors ?? {}).join(' ')).not.toMatch(
      /\b(accent|pitch|pace|voice|tone|fast|slow|looks|dress|appearance|fluen\w+)\b/i,
    );
  });
});

describe('the skill groups', () => {
  const gapsIn = (group: string) =>
    competencies.flatMap((one) => (one.group === group && one.benchmark ? [one.benchmark.gap] : []));

  test('with a published share of spend share out all of it, each over the gaps published beside it', () => {
    const referenced = groups.filter(({ reference }) => reference !== null);
    expect(
      referenced.map(({ key, reference }) => [key, reference?.share, gapsIn(key).toSorted((a, b) => a - b)]),
    ).toEqual([
      ['system-skills', 10, [283, 330, 400, 600]],
      ['qualifying-and-consultative', 10, [150, 150]],
      ['presentation', 25, [110]],
      ['negotiation', 20, [210]],
      ['relationship', 35, [117]],
    ]);
    expect(referenced.reduce((sum, { reference }) => sum + (reference?.share ?? 0), 0)).toBe(100);
  });

  test('each holds a competency', () =>
    expect(groups.filter(({ key }) => !competencies.some(({ group }) => group === key))).toEqual([]));
});

describe('the required levels', () => {
  const levelsOf = (role: string) => required.find((one) => one.role === role)?.levels ?? {};

  test('stand for three roles, each with its ramp', () =>
    expect(required.map(({ role, rampMonths, rampFrom }) => [role, rampMonths, rampFrom])).toEqual([
      ['SDR', 3, 0.4],
      ['AE', 6, 0.4],
      ['AM', 6, 0.5],
    ]));

  test('ask nobody for what the job does not hold', () => {
    expect(levelsOf('SDR')).not.toHaveProperty('negotiating');
    expect(levelsOf('SDR')).not.toHaveProperty('account-management');
    expect(levelsOf('AM')).not.toHaveProperty('hunting');
    expect(Object.keys(levelsOf('AE'))).toHaveLength(21);
  });

  test('ask each role most for what it is there for', () => {
    const most = (role: string) =>
      Object.entries(levelsOf(role))
        .filter(([, level]) => level === Math.max(...Object.values(levelsOf(role))))
        .map(([key]) => key);
    expect(most('SDR')).toEqual(['hunting']);
    expect(most('AE')).toEqual(['selling-value', 'discovery-questioning', 'closing-and-commitment']);
    expect(most('AM')).toEqual(['farming', 'negotiating', 'relationship-building', 'account-management']);
  });
});
