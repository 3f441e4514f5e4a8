import { expect, test } from 'vitest';
import { abridged } from '../../../shared/measure/abridged';
import type { Figure } from '../../../shared/measure/figure';

const figure = (inputs: Figure['inputs']): Figure => ({ value: 5, n: 3, formula: 'sum ÷ people', inputs });
const people = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ label: `Rep ${place}`, value: 1 + (place % 10) }));

test('a figure of few people keeps them one by one', () =>
  expect(abridged(figure(people(100))).inputs).toHaveLength(100));

test('a figure of many says how many they are, their sum and between what they lie', () =>
  // 200 people at 1 to 10 evenly: 20 × 55 = 1,100
  expect(abridged(figure(people(200)))).toEqual(
    figure([
      { label: 'people', value: 200 },
      { label: 'sum', value: 1100 },
      { label: 'lowest', value: 1 },
      { label: 'highest', value: 10 },
    ]),
  ));

test('words are left as they are', () => {
  const told = figure([...people(200), { label: 'rule', value: 'the best third' }]);
  expect(abridged(told)).toBe(told);
});
