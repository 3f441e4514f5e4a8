import { describe, expect, test } from 'vitest';
import { skillsProfile } from '../../../shared/measure/skills-profile';
import { idOf, sampleCall, sampleCard, sampleEvidence, sampleRubric, type Mark } from '../samples';

const rubric = sampleRubric();

/** The profile of calls 1, 2, 3 … with these marks on discovery quality; the other dimensions are at 3. */
function profileOf(marks: readonly Mark[], evidence: Parameters<typeof skillsProfile>[0]['evidence'] = []) {
  const profile = skillsProfile({
    calls: marks.map((_, n) => sampleCall(n + 1)),
    scorecards: marks.map((mark, n) => sampleCard(n + 1, [mark, 3, 3, 3, 3])),
    rubrics: [rubric],
    evidence,
  });
  if (!profile) throw new Error('there are complete scorecards');
  return profile;
}

describe('the figures of a dimension', () => {
  const { dimensions } = profileOf([2, 3, 3, 4, 3]);
  const discovery = dimensions.discoveryQuality;

  test('are mean, band, deviation and slope of the levels', () => {
    // 2 3 3 4 3: mean 15 ÷ 5 = 3; squares 1+0+0+1+0 = 2, ÷ 4 = 0.5, s = 0.70711
    // s ÷ √5 = 0.31623; t(4) = 2.776445; ± 0.87799
    // slope: (−2)(−1) + 0 + 0 + (1)(1) + 0 = 3; ÷ (4+1+0+1+4) = 0.3
    expect(discovery.mean?.value).toBe(3);
    expect(discovery.mean?.band?.[0]).toBeCloseTo(2.12201, 4);
    expect(discovery.mean?.band?.[1]).toBeCloseTo(3.87799, 4);
    expect(discovery.deviation?.value).toBeCloseTo(0.70711, 5);
    expect(discovery.slope?.value).toBeCloseTo(0.3, 12);
    expect(discovery.n).toBe(5);
    expect(discovery.isThin).toBe(false);
  });

  test('are on the scale of 0 to 100 too', () => {
    // (3 − 1) ÷ 4 × 100 = 50; (2.12201 − 1) ÷ 4 × 100 = 28.05
    expect(discovery.hundred?.value).toBe(50);
    expect(discovery.hundred?.band?.[0]).toBeCloseTo(28.05, 2);
  });

  test('a band that would leave the scale is cut off and says so', () => {
    // 5 5 5 4 5: mean 4.8, s = 0.44721, ± 2.776445 · 0.2 = 0.55529: 4.24471 to 5.35529, cut at 5
    const high = profileOf([5, 5, 5, 4, 5]).dimensions.discoveryQuality;
    expect(high.mean?.band?.[0]).toBeCloseTo(4.24471, 4);
    expect(high.mean?.band?.[1]).toBe(5);
    expect(high.mean?.formula).toContain('cut off at 1 and 5');
    expect(discovery.mean?.formula).not.toContain('cut off');
  });
});

describe('scores that are all equal', () => {
  const equal = profileOf([3, 3, 3, 3, 3]).dimensions.discoveryQuality;

  test('have no band, and say so on both scales', () => {
    expect([equal.mean?.value, equal.mean?.band, equal.mean?.withoutBand]).toEqual([
      3,
      undefined,
      'no spread',
    ]);
    expect([equal.hundred?.band, equal.hundred?.withoutBand]).toEqual([undefined, 'no spread']);
    expect(equal.mean?.formula).toContain('all scores are equal: no spread was seen, so there is no band');
    expect(equal.isThin).toBe(false);
  });

  test('one differing score makes a band again', () => {
    const varied = profileOf([3, 3, 3, 3, 4]).dimensions.discoveryQuality.mean;
    expect(varied?.band).toBeDefined();
    expect(varied?.withoutBand).toBeUndefined();
  });
});

describe('few or no scores', () => {
  test('under five scores a dimension is thin, and one score has no band', () => {
    const one = profileOf([4]).dimensions.discoveryQuality;
    expect([one.isThin, one.mean?.value, one.mean?.band, one.slope]).toEqual([true, 4, undefined, undefined]);
    expect(profileOf([4, 3, 4, 3]).dimensions.discoveryQuality.isThin).toBe(true);
  });

  test('no opportunity is in no mean, and is counted on its own', () => {
    const discovery = profileOf([5, 'o', 3, 'o']).dimensions.discoveryQuality;
    expect(discovery.mean?.value).toBe(4);
    expect([discovery.n, discovery.withoutOpportunity]).toEqual([2, 2]);
    expect(discovery.series.map(({ value }) => value)).toEqual([5, null, 3, null]);
  });

  test('a dimension that never had an opportunity has no figure', () => {
    const discovery = profileOf(['o', 'o']).dimensions.discoveryQuality;
    expect([discovery.mean, discovery.hundred, discovery.deviation]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('a rep without complete scorecards has no profile', () =>
    expect(
      skillsProfile({
        calls: [sampleCall(1)],
        scorecards: [sampleCard(1, [3], { state: 'draft' })],
        rubrics: [rubric],
        evidence: [],
      }),
    ).toBeUndefined());
});

describe('which scorecards count', () => {
  test('the last ten by the day of the call, in whatever order they were scored', () => {
    const marks: Mark[] = [1, 1, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5];
    const profile = skillsProfile({
      calls: marks.map((_, n) => sampleCall(n + 1)),
      scorecards: marks.map((mark, n) => sampleCard(n + 1, [mark, 3, 3, 3, 3])).toReversed(),
      rubrics: [rubric],
      evidence: [],
    });
    expect(profile?.dimensions.discoveryQuality.mean?.value).toBe(5);
    expect(profile?.scorecards).toBe(10);
    expect(profile?.dimensions.discoveryQuality.series[0]?.date).toBe('2026-03-03');
  });

  test('neither drafts nor superseded revisions', () => {
    const profile = skillsProfile({
      calls: [sampleCall(1), sampleCall(2)],
      scorecards: [
        sampleCard(1, [1, 3, 3, 3, 3], { supersededBy: idOf(9, 7) }),
        sampleCard(1, [4, 3, 3, 3, 3], { id: idOf(9, 7), revision: 2, amends: idOf(1, 7) }),
        sampleCard(2, [1, 3, 3, 3, 3], { state: 'draft' }),
      ],
      rubrics: [rubric],
      evidence: [],
    });
    expect(profile?.dimensions.discoveryQuality.mean?.value).toBe(4);
    expect(profile?.scorecards).toBe(1);
  });

  test('versions are not mixed: the newest counts, the older stay on the line and are numbered', () => {
    const next = sampleRubric({ id: idOf(2, 4), version: 2 });
    const profile = skillsProfile({
      calls: [1, 2, 3, 4].map((n) => sampleCall(n)),
      scorecards: [
        sampleCard(1, [1, 3, 3, 3, 3]),
        sampleCard(2, [1, 3, 3, 3, 3]),
        sampleCard(3, [4, 3, 3, 3, 3], { rubricId: next.id }),
        sampleCard(4, [2, 3, 3, 3, 3], { rubricId: next.id }),
      ],
      rubrics: [rubric, next],
      evidence: [],
    });
    expect(profile?.rubric.version).toBe(2);
    expect(profile?.dimensions.discoveryQuality.mean?.value).toBe(3);
    expect(profile?.otherVersions).toBe(2);
    expect(
      profile?.dimensions.discoveryQuality.series.map((point) => [point.rubricVersion, point.isInFigures]),
    ).toEqual([
      [1, false],
      [1, false],
      [2, true],
      [2, true],
    ]);
  });
});

test('overall is the mean of the weighted means of the scorecards', () => {
  // Discovery calls double discovery quality: (5·2 + 4·3) ÷ 6 = 22 ÷ 6 and (1·2 + 4·3) ÷ 6 = 14 ÷ 6; mean 3
  const profile = skillsProfile({
    calls: [sampleCall(1, { kind: 'discovery' }), sampleCall(2, { kind: 'discovery' })],
    scorecards: [sampleCard(1, [5, 3, 3, 3, 3]), sampleCard(2, [1, 3, 3, 3, 3])],
    rubrics: [rubric],
    evidence: [],
  });
  expect(profile?.overall.mean?.value).toBeCloseTo(3, 12);
  expect(profile?.overall.series.map(({ value }) => value)).toEqual([22 / 6, 14 / 6]);
});

describe('evidence', () => {
  const evidence = [
    sampleEvidence(1, 1, 'discoveryQuality', { polarity: 'negative' }),
    sampleEvidence(2, 2),
    sampleEvidence(3, 3),
    sampleEvidence(4, 4, 'discoveryQuality', { polarity: 'absence' }),
    sampleEvidence(5, 4, 'valueConnection'),
  ];
  const profile = profileOf([1, 5, 5, 2], evidence);

  test('the best stands behind the highest level, the newest of equals; the worst behind the lowest', () => {
    expect(profile.dimensions.discoveryQuality.best?.evidence.id).toBe(idOf(3, 8));
    expect(profile.dimensions.discoveryQuality.best?.level).toBe(5);
    expect(profile.dimensions.discoveryQuality.worst?.evidence.id).toBe(idOf(1, 8));
    expect(profile.dimensions.valueConnection.worst).toBeUndefined();
  });

  test('coverage is the share of scores that have some', () => {
    // 4 cards × 5 levels = 20 scores; discovery quality on 4 cards and value connection on one: 5
    expect(profile.evidenceCoverage?.value).toBe(0.25);
    expect(profile.evidenceCoverage?.n).toBe(20);
  });
});
