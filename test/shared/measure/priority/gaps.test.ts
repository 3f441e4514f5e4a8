import { describe, expect, test } from 'vitest';
import { formatsFor } from '../../../../shared/lib/formats';
import { gapsOf, type Diagnosis } from '../../../../shared/measure/priority/gaps';
import { perceptionGaps } from '../../../../shared/measure/perception-gap';
import { pointers } from '../../../../shared/measure/pointers';
import { skillsProfile } from '../../../../shared/measure/skills-profile';
import { perDimension } from '../../../../shared/model/dimensions';
import { sampleCall, sampleCard, sampleRubric, type Mark } from '../../samples';

const formats = formatsFor('en-GB', 'EUR');

/** The profile of a rep with these marks a call, in the order of the dimensions. */
const profileOf = (cards: readonly (readonly Mark[])[]) =>
  skillsProfile({
    calls: cards.map((_, place) => sampleCall(place + 1)),
    scorecards: cards.map((marks, place) => sampleCard(place + 1, marks)),
    rubrics: [sampleRubric()],
    evidence: [],
  });
const times = (count: number, marks: readonly Mark[]) => Array.from({ length: count }, () => marks);
const found = (fields: Partial<Diagnosis>) =>
  gapsOf({ profile: undefined, targetLevel: 4, ...fields }, formats);

describe('a dimension under its target', () => {
  // Discovery 2 on all six calls; objections had an opportunity on five of six: 5 ÷ 6.
  const profile = profileOf([...times(5, [2, 4, 3, 5, 4]), [2, 4, 'o', 5, 4]]);

  test('is a gap as wide as the mean is under the target', () => {
    const [discovery] = found({ profile }).gaps;
    expect(discovery).toMatchObject({
      skill: 'dimension.discoveryQuality',
      foundBy: 'dimension',
      levels: 2,
      n: 6,
      share: 1,
      finding: 'Mean 2.0 of 6 scores, 2.0 under the target of 4.0.',
    });
  });

  test('touches the share of the scored calls on which it had an opportunity', () => {
    const objections = found({ profile }).gaps.find(({ skill }) => skill === 'dimension.objectionResponse');
    expect(objections?.share).toBeCloseTo(5 / 6);
    expect(objections?.finding).toContain('an opportunity on 5 of the last 6 scored calls');
  });

  test('moves with the target of the client', () =>
    expect(found({ profile, targetLevel: 5 }).gaps.map(({ levels }) => levels)).toEqual([3, 1, 2, 1]));

  test('names those that have reached it', () =>
    expect(found({ profile }).reached).toEqual([
      'Value connection',
      'Next step clarity',
      'Executive presence',
    ]));
});

test('four scores are too few: the dimension stays out and is named with its n', () => {
  const profile = profileOf([...times(4, [1, 1, 1, 1, 'o']), ...times(2, [1, 1, 'o', 1, 'o'])]);
  const { gaps, thin } = found({ profile });
  expect(gaps.map(({ skill }) => skill)).not.toContain('dimension.objectionResponse');
  expect(gaps).toHaveLength(3);
  expect(thin).toEqual([
    { skill: 'dimension.objectionResponse', name: 'Objection response', n: 4 },
    { skill: 'dimension.executivePresence', name: 'Executive presence', n: 0 },
  ]);
});

test('nothing scored finds nothing and names nothing', () =>
  expect(found({})).toEqual({ gaps: [], thin: [], reached: [] }));

describe('a blind spot', () => {
  // The calls say 3 on all six.
  const profile = profileOf(times(6, [4, 3, 4, 4, 4]));
  const perception = (own: number) => {
    const answers = { value: own, n: 4, formula: '', inputs: [] };
    const self = perDimension((key) => ({
      level: key === 'valueConnection' ? answers : undefined,
      confidence: undefined,
      competence: undefined,
    }));
    return perceptionGaps(profile, self, { threshold: 1, target: 4 });
  };
  const blindSpots = (fields: Partial<Diagnosis>) =>
    found({ profile, ...fields }).gaps.filter(({ foundBy }) => foundBy === 'perception gap');

  test('is a gap as wide as the rep thinks too well of himself', () =>
    expect(blindSpots({ perception: perception(4.5) })).toMatchObject([
      {
        skill: 'dimension.valueConnection',
        levels: 1.5,
        share: 1,
        n: 6,
        finding: expect.stringContaining('4.5'),
      },
    ]));

  test('is none under the client’s threshold, and a hidden strength is none', () => {
    expect(blindSpots({ perception: perception(3.5) })).toEqual([]);
    expect(blindSpots({ perception: perception(1) })).toEqual([]);
  });

  test('counts from five scores', () => {
    const thin = profileOf(times(4, [4, 3, 4, 4, 4]));
    expect(blindSpots({ profile: thin, perception: perception(4.5) })).toEqual([]);
  });
});

describe('a part of selling', () => {
  const share = (value: number, n: number) => ({ value, n, formula: '', inputs: [] });
  const pointed = pointers(undefined, [
    { area: 'closing', what: 'deals lost in closing', rep: share(0.5, 6), team: share(0.38, 40) },
  ]);

  test('that leaks twelve points more than the team’s is a gap of 1.2 levels', () => {
    const [gap] = found({ pointers: pointed }).gaps;
    expect(gap).toMatchObject({ skill: 'pipeline.closing', foundBy: 'pipeline', n: 6, share: 1 });
    expect(gap?.levels).toBeCloseTo(1.2);
    expect(gap?.finding).toMatch(/50% of 6, the team 38%/);
  });

  test('touches the deals that got there, of all that are decided: 6 of 12', () =>
    expect(found({ pointers: pointed, drivers }).gaps[0]?.share).toBe(0.5));

  test('that only the calls point to is the gap of its dimension, and no second one', () => {
    const profile = profileOf(times(6, [1, 4, 4, 4, 4]));
    expect(pointers(profile)).toHaveLength(1);
    expect(found({ profile, pointers: pointers(profile) }).gaps.map(({ skill }) => skill)).toEqual([
      'dimension.discoveryQuality',
    ]);
  });
});

const rep = { opportunities: 20, winRate: 0.2, dealSize: 10_000, cycleDays: 90 };
const drivers = {
  rep,
  team: { median: { ...rep, winRate: 0.25 }, topQuartile: { ...rep, winRate: 0.3 } },
  n: 12,
};

test('a gap costs what its skill drives, where there is a pipeline: 20 × (25% − 20%) × 10,000', () => {
  const profile = profileOf(times(5, [2, 4, 4, 4, 4]));
  const [gap] = found({ profile, drivers }).gaps;
  expect(gap?.cost?.low.value).toBeCloseTo(10_000);
  expect(gap?.cost?.high.value).toBeCloseTo(20_000);
  expect(found({ profile }).gaps[0]?.cost).toBeUndefined();
});
