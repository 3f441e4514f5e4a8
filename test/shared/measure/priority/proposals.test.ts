import { expect, test } from 'vitest';
import { proposalsFor, worthShowing, type Gap } from '../../../../shared/measure/priority/proposals';

const cost = (high: number): Gap['cost'] => {
  const figure = (value: number) => ({ value, n: 8, formula: '', inputs: [] });
  return { low: figure(high / 2), high: figure(high) };
};
const gap = (fields: Partial<Gap>): Gap => ({
  skill: 'dimension.discoveryQuality',
  foundBy: 'dimension',
  levels: 1,
  n: 8,
  share: 1,
  cost: undefined,
  finding: '',
  ...fields,
});

test('one level under the target on every deal stands in the middle: 1 + 4 × ½ × 1 × 1', () =>
  expect(proposalsFor([gap({})])[0]?.impact.value).toBe(3));

test('a gap wider than two levels has no more impact than one of two', () =>
  expect(proposalsFor([gap({ levels: 3.5 })])[0]?.impact.value).toBe(5));

test('counts the share of deals and the cost against the dearest gap: 1 + 4 × ½ × 0.5 × 0.25', () => {
  const proposals = proposalsFor([
    gap({ skill: 'dimension.nextStepClarity', share: 0.5, cost: cost(10_000) }),
    gap({ cost: cost(40_000) }),
  ]);
  expect(proposals.map(({ gap: { skill }, impact }) => [skill, impact.value])).toEqual([
    ['dimension.discoveryQuality', 3],
    ['dimension.nextStepClarity', 1.25],
  ]);
});

test('a skill that two findings point to stands there once, where its impact is greater', () => {
  const proposals = proposalsFor([gap({ levels: 1 }), gap({ levels: 2, foundBy: 'perception gap' })]);
  expect(proposals.map(({ gap: { foundBy } }) => foundBy)).toEqual(['perception gap']);
});

test('what is at or over its target is not proposed', () =>
  expect(proposalsFor([gap({ levels: 0 }), gap({ levels: -1 })])).toEqual([]));

test('says the usual difficulty with its reason', () => {
  const [proposal] = proposalsFor([gap({ skill: 'dimension.nextStepClarity' })]);
  expect(proposal?.difficulty).toBe(1.5);
  expect(proposal?.difficultyReason).toMatch(/last|end of each call/);
});

test('a gap that is known to cost nothing has no more impact than the least', () =>
  expect(proposalsFor([gap({ levels: 2, cost: cost(0) })])[0]?.impact.value).toBe(1));

test('of many competencies the three with the greatest impact are put before a coach, and everything else', () => {
  const competency = (name: string, levels: number) =>
    gap({ skill: `competency.${name}`, foundBy: 'competency', levels });
  const { shown, further } = worthShowing(
    proposalsFor([
      gap({ levels: 0.1 }),
      competency('a', 0.2),
      competency('b', 0.5),
      competency('c', 0.4),
      competency('d', 0.3),
    ]),
  );
  expect(shown.map(({ gap: { skill } }) => skill)).toEqual([
    'competency.b',
    'competency.c',
    'competency.d',
    'dimension.discoveryQuality',
  ]);
  expect(further.map(({ gap: { skill } }) => skill)).toEqual(['competency.a']);
});

test('a gap whose cost is not known counts half where that of others is: 1 + 4 × ½ × 1 × ½', () => {
  const proposals = proposalsFor([gap({ cost: cost(40_000) }), gap({ skill: 'competency.hunting' })]);
  expect(proposals.map(({ impact }) => impact.value)).toEqual([3, 2]);
  expect(proposals[1]?.impact.inputs).toContainEqual({
    label: 'value against the dearest gap',
    value: 'half: its cost is not known',
  });
});
