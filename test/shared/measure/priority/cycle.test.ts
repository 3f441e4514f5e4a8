import { expect, test } from 'vitest';
import { draftFor, nextCycleOf, placementsIn, trailOf } from '../../../../shared/measure/priority/cycle';
import { sampleContract, samplePlacement } from '../../diagnosis-samples';

test('the first cycle is 1, and a draft does not use it up', () => {
  expect(nextCycleOf([])).toBe(1);
  expect(nextCycleOf([sampleContract(1)])).toBe(1);
});

test('the next cycle follows the last that was signed, however it ended', () => {
  const signed = (['completed', 'ended early', 'active'] as const).map((state, place) =>
    sampleContract(place + 1, { state, cycle: place + 1 }),
  );
  expect(nextCycleOf(signed)).toBe(4);
  expect(nextCycleOf([...signed, sampleContract(4, { cycle: 4 })])).toBe(4);
});

test('the draft of a cycle is no amendment and no draft of another cycle', () => {
  const active = sampleContract(1, { state: 'active' });
  const amendment = sampleContract(2, { amends: active.id });
  const next = sampleContract(3, { cycle: 2 });
  expect(draftFor([active, amendment, next], 2)).toBe(next);
  expect(draftFor([active, amendment], 1)).toBeUndefined();
});

test('a skill stands once in a cycle: of two, the one placed last counts, in any order', () => {
  const first = samplePlacement(1, { impact: 2, placedAt: '2026-03-14T12:00:00.000Z' });
  const last = samplePlacement(2, { impact: 4, placedAt: '2026-03-14T12:05:00.000Z' });
  const twin = samplePlacement(3, { impact: 5, placedAt: last.placedAt });
  expect(placementsIn([first, last], 1)).toEqual([last]);
  expect(placementsIn([last, first], 1)).toEqual([last]);
  expect(placementsIn([twin, last, first], 1)).toEqual([twin]);
});

test('other cycles stay apart, and make the trail, oldest first', () => {
  const at = (n: number, cycle: number) => samplePlacement(n, { cycle });
  const other = samplePlacement(9, { cycle: 1, skill: 'dimension.nextStepClarity' });
  const all = [at(3, 3), at(1, 1), other, at(2, 2)];
  expect(placementsIn(all, 3)).toEqual([at(3, 3)]);
  expect(trailOf(all, 'dimension.discoveryQuality', 3)).toEqual([at(1, 1), at(2, 2)]);
  expect(trailOf(all, 'dimension.discoveryQuality', 1)).toEqual([]);
});
