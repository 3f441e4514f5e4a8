import { expect, test } from 'vitest';
import { lettered, letterOf } from '../../../shared/model/evidence-order';
import { sampleEvidence } from '../samples';

test('letters go by the time on the call; what concerns the whole call is last', () => {
  const at = (n: number, startMs: number | null) => sampleEvidence(n, 1, 'valueConnection', { startMs });
  const inOrder = lettered([at(1, 90_000), at(2, null), at(3, 5_000)]);
  expect(inOrder.map(({ letter, evidence }) => [letter, evidence.startMs])).toEqual([
    ['A', 5_000],
    ['B', 90_000],
    ['C', null],
  ]);
});

test('after Z come AA and AB', () => {
  expect([0, 25, 26, 27, 59].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AB', 'BH']);
});
