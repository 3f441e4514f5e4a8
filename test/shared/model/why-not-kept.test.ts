import { expect, test } from 'vitest';
import { whyNotKept } from '../../../shared/model/why-not-kept';
import { sampleContract } from '../diagnosis-samples';
import { clientId, idOf, noon, sampleCall, sampleRubric } from '../samples';

const team = { id: idOf(1), clientId, name: 'Enterprise North', createdAt: noon };

test('a sound record is kept', () => {
  expect(whyNotKept('teams', team)).toBeUndefined();
});

test.each([
  ['teams', { ...team, name: 'x'.repeat(201) }, 'a text in it is longer than 200 characters'],
  ['teams', { ...team, name: '' }, 'a text that it needs is empty'],
  ['calls', sampleCall(1, { date: 'tomorrow' }), 'something in it is not of the kind that belongs there'],
] as const)('of %s it is said in words what does not fit', (table, record, what) => {
  expect(whyNotKept(table, record)).toMatch(
    new RegExp(`^This (team|call) cannot be kept like that: ${what}\\.$`),
  );
});

test('a weight beyond its range names the limit', () => {
  const { weights } = sampleRubric();
  const rubric = sampleRubric({ weights: { ...weights, discoveryQuality: 12 } });
  expect(whyNotKept('rubrics', rubric)).toBe(
    'This rubric version cannot be kept like that: a number in it is above 10.',
  );
});

test('a third skill is refused with the rule', () => {
  const skills = ['discoveryQuality', 'valueConnection', 'executivePresence'].map((name) => ({
    skill: `dimension.${name}`,
    chosenBy: 'both' as const,
    metrics: [],
  }));
  expect(whyNotKept('contracts', sampleContract(1, { skills }))).toBe(
    'This coaching contract cannot be kept like that: a cycle takes at most two skills.',
  );
});
