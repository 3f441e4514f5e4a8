import { describe, expect, test } from 'vitest';
import { formatsFor } from '../../../../shared/lib/formats';
import { gapsOf, type Diagnosis } from '../../../../shared/measure/priority/gaps';
import { skillsProfile } from '../../../../shared/measure/skills-profile';
import type { Mark } from '../../samples';
import { sampleCall, sampleCard, sampleRubric } from '../../samples';

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
  const { gaps, thin, unscored } = found({ profile });
  expect(gaps.map(({ skill }) => skill)).not.toContain('dimension.objectionResponse');
  expect(gaps).toHaveLength(3);
  expect(thin).toEqual([{ name: 'Objection response', n: 4 }]);
  expect(unscored).toEqual(['Executive presence']);
});

test('nothing scored finds nothing and names nothing', () =>
  expect(found({})).toEqual({ gaps: [], thin: [], unscored: [], reached: [] }));

describe('a blind spot', () => {
  const spot = { dimension: 'valueConnection', selfAssessed: 4.5, observed: 3, n: 6 } as const;

  test('is a gap as wide as the rep thinks too well of himself', () =>
    expect(found({ blindSpots: [spot] }).gaps).toMatchObject([
      { skill: 'dimension.valueConnection', foundBy: 'perception gap', levels: 1.5, share: 1 },
    ]));

  test('counts from five scores, and a hidden strength is none', () =>
    expect(
      found({
        blindSpots: [
          { ...spot, n: 4 },
          { ...spot, selfAssessed: 2 },
        ],
      }).gaps,
    ).toEqual([]));
});

test('a part of selling that the pipeline points to is a gap with its own finding', () => {
  const area = { area: 'closing', levels: 1.2, n: 14, share: 0.4, finding: 'Offers stay open.' } as const;
  expect(found({ areas: [area] }).gaps).toMatchObject([
    { skill: 'pipeline.closing', foundBy: 'pipeline', levels: 1.2, share: 0.4, finding: 'Offers stay open.' },
  ]);
});

test('a gap costs what its skill drives, where there is a pipeline: 20 × (25% − 20%) × 10,000', () => {
  const rep = { opportunities: 20, winRate: 0.2, dealSize: 10_000, cycleDays: 90 };
  const pipeline = {
    rep,
    team: { median: { ...rep, winRate: 0.25 }, topQuartile: { ...rep, winRate: 0.3 } },
    n: 12,
  };
  const profile = profileOf(times(5, [2, 4, 4, 4, 4]));
  const [gap] = found({ profile, pipeline }).gaps;
  expect(gap?.cost?.low.value).toBeCloseTo(10_000);
  expect(gap?.cost?.high.value).toBeCloseTo(20_000);
  expect(found({ profile }).gaps[0]?.cost).toBeUndefined();
});
