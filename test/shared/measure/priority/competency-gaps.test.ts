import { describe, expect, test } from 'vitest';
import { formatsFor } from '../../../../shared/lib/formats';
import { competenciesOf, competencyGaps } from '../../../../shared/measure/priority/competency-gaps';
import { proposalsFor } from '../../../../shared/measure/priority/proposals';
import type { DimensionKey } from '../../../../shared/model/dimensions';
import { competency, team } from '../../../fixtures/assessed';

const formats = formatsFor('en-GB', 'EUR');
const competencies = [
  competency('hunting'),
  competency('questioning', { dimension: 'discoveryQuality', rank: 'advanced' }),
];
// Asked for level 6 of both.
const gaps = (levels: Record<string, readonly number[]>, heard: readonly DimensionKey[] = []) =>
  competencyGaps(
    competenciesOf(team(levels, { framework: { competencies } }), 'rep-1'),
    new Set(heard),
    () => undefined,
    formats,
  );

describe('a competency under what the role asks', () => {
  test('is a gap on the scale of calls: two levels of ten are 2 × 4 ÷ 9 of five', () => {
    const [hunting] = gaps({ hunting: [4], questioning: [9] });
    expect(hunting).toMatchObject({
      skill: 'competency.hunting',
      foundBy: 'competency',
      n: 1,
      share: 1,
      finding: 'Assessed at 4.0 of 10 by 1 assessor, 2.0 under the 6.0 that is required.',
    });
    expect(hunting?.levels).toBeCloseTo(8 / 9, 10);
  });

  test('is none where less than one level is missing', () =>
    expect(gaps({ hunting: [6], questioning: [6] })).toEqual([]));

  test('stays out where the calls have found its dimension already', () => {
    const both = { hunting: [4], questioning: [3] };
    expect(gaps(both).map(({ skill }) => skill)).toEqual(['competency.hunting', 'competency.questioning']);
    expect(gaps(both, ['discoveryQuality']).map(({ skill }) => skill)).toEqual(['competency.hunting']);
  });

  test('is proposed with its name, its rank and a first difficulty: that of its dimension, or the middle', () => {
    const proposals = proposalsFor(gaps({ hunting: [4], questioning: [2] }));
    expect(proposals.map(({ skill, difficulty }) => [skill?.name, skill?.rank, difficulty])).toEqual([
      ['Questioning', 'advanced', 2.5],
      ['Hunting', 'foundational', 3],
    ]);
    // By hand: four levels of ten are 1.78 of five, of the two that fill the axis 0.89: 1 + 4 × 0.89.
    expect(proposals[0]?.impact.value).toBeCloseTo(1 + (4 * (4 * 4)) / 9 / 2, 10);
  });
});
