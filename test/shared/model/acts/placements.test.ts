import { describe, expect, test } from 'vitest';
import {
  movePlacement,
  onAxis,
  placeGaps,
  placeGapsOfReps,
  setGapCost,
  setPlace,
  setRepsChoice,
  takeOff,
} from '../../../../shared/model/acts/placements';
import { Placement } from '../../../../shared/model/placement';
import { countingIds } from '../../../fixtures/counting-ids';
import { samplePlacement } from '../../diagnosis-samples';
import { clientId, noon, repId } from '../../samples';

const making = () => ({ at: noon, newId: countingIds() });
const discovery = {
  skill: 'dimension.discoveryQuality',
  name: 'Discovery quality',
  foundBy: 'dimension',
  impact: 3.84,
  difficulty: 2.5,
} as const;
const nextStep = { ...discovery, skill: 'dimension.nextStepClarity', name: 'Next step clarity' } as const;
const matrix = (placements: readonly Placement[] = [], cycle = 1) => ({
  clientId,
  repId,
  cycle,
  placements,
});

describe('placing', () => {
  test('makes a sound record a gap, to a tenth, in one act about the rep', () => {
    const act = placeGaps(matrix(), [discovery, nextStep], making());
    expect(act).toMatchObject({ label: 'Place 2 gaps on the matrix', about: [repId] });
    const placed = act.edits.map(({ after }) => Placement.parse(after));
    expect(placed.map(({ skill, impact }) => [skill, impact])).toEqual([
      ['dimension.discoveryQuality', 3.8],
      ['dimension.nextStepClarity', 3.8],
    ]);
  });

  test('leaves what stands in this cycle where it is, and names the one that is new', () => {
    const act = placeGaps(matrix([samplePlacement(1)]), [discovery, nextStep], making());
    expect(act.label).toBe('Place Next step clarity on the matrix');
    expect(act.edits).toHaveLength(1);
  });

  test('places a skill of an earlier cycle anew', () =>
    expect(placeGaps(matrix([samplePlacement(1)], 2), [discovery], making()).edits).toHaveLength(1));
});

test('an axis runs from 1 to 5 in tenths', () =>
  expect([0.2, 2.44, 2.999, 7].map(onAxis)).toEqual([1, 2.4, 3, 5]));

describe('moving', () => {
  const placement = samplePlacement(1);

  test('by key folds its steps into one undo, by pointer it is an act of its own', () => {
    const place = { impact: 4.1, difficulty: 2 };
    expect(movePlacement(placement, 'Discovery quality', place, 'key').fold).toBe(`${placement.id}.move`);
    expect(movePlacement(placement, 'Discovery quality', place, 'pointer').fold).toBeUndefined();
  });

  test('stops at the edge', () => {
    const edge = movePlacement(placement, 'x', { impact: 5.1, difficulty: 0.9 }, 'key');
    expect(edge.edits[0]?.after).toEqual({ impact: 5, difficulty: 1 });
  });
});

test('an exact place comes with its reasons, cut off at the ends', () => {
  const act = setPlace(samplePlacement(1), 'Discovery quality', {
    impact: 4.6,
    impactReason: '  Lost two deals on it ',
    difficulty: 2,
    difficultyReason: '',
  });
  expect(act.edits[0]?.after).toEqual({
    impact: 4.6,
    impactReason: 'Lost two deals on it',
    difficulty: 2,
    difficultyReason: '',
  });
});

test('a cost of one’s own can be set and taken back', () => {
  const cost = { low: 1000, high: 3000, reason: 'Two deals last quarter' };
  const own = samplePlacement(1, { cost });
  expect(setGapCost(samplePlacement(1), 'x', cost).edits[0]?.after).toEqual({ cost });
  expect(setGapCost(own, 'x', null)).toMatchObject({ edits: [{ before: { cost }, after: { cost: null } }] });
});

test('the rep’s own choice is marked in words', () =>
  expect(setRepsChoice(samplePlacement(1), 'Discovery quality', true).label).toBe(
    'Mark Discovery quality as the rep’s own choice',
  ));

test('taking a gap off takes every placement of it in this cycle, and no other', () => {
  const all = [
    samplePlacement(1),
    samplePlacement(2),
    samplePlacement(3, { cycle: 2 }),
    samplePlacement(4, { skill: 'dimension.nextStepClarity' }),
  ];
  const act = takeOff(matrix(all), samplePlacement(1), 'Discovery quality');
  expect(act.edits.map(({ id }) => id)).toEqual([samplePlacement(1).id, samplePlacement(2).id]);
});

describe('gaps of several reps', () => {
  const other = { ...matrix(), repId: 'another rep' };

  test('are placed as one act that is about all of them', () => {
    const places = [
      { matrix: matrix(), gaps: [discovery, nextStep] },
      { matrix: other, gaps: [discovery] },
    ];
    const act = placeGapsOfReps(places, making());
    expect(act.label).toBe('Place 3 gaps of 2 reps on their matrices');
    expect(act.about).toEqual([matrix().repId, 'another rep']);
    expect(act.edits.map(({ after }) => after?.['repId'])).toEqual([
      matrix().repId,
      matrix().repId,
      'another rep',
    ]);
  });

  test('that stand there already make no edit, and one rep is named by his gap', () => {
    const places = [
      { matrix: matrix([samplePlacement(1)]), gaps: [discovery] },
      { matrix: other, gaps: [discovery] },
    ];
    const act = placeGapsOfReps(places, making());
    expect(act.about).toEqual(['another rep']);
    expect(act.label).toBe(placeGaps(other, [discovery], making()).label);
  });
});
