import { expect, test } from 'vitest';
import { formatsFor } from '../../../shared/lib/formats';
import { dealChanges, type DealChange } from '../../../shared/measure/pipeline/snapshot-change';
import { changeAnswer } from '../../../shared/report/snapshot-change';

const formats = formatsFor('en-GB', 'EUR');

const answer = (
  given: Partial<Record<DealChange, readonly [count: number, sum?: number]>>,
  unchanged: number,
) => {
  const of = <T>(value: (change: DealChange) => T) =>
    Object.fromEntries(dealChanges.map((one) => [one, value(one)])) as Record<DealChange, T>;
  return changeAnswer(
    { counts: of((one) => given[one]?.[0] ?? 0), sums: of((one) => given[one]?.[1]), unchanged },
    formats,
  );
};

test('says how many deals each change happened to, with their amounts', () =>
  expect(
    answer({ new: [12, 120_000], won: [1, 9000], amount: [4, -3000], slipped: [6], gone: [1, 500] }, 1234),
  ).toBe(
    '12 deals are new (€120,000), 1 was won (€9,000), 4 changed their amounts (−€3,000 in all), ' +
      '6 slipped to a later close and 1 is gone from the export (€500). 1,234 deals are as they were.',
  ));

test('names the deal where there is one only', () =>
  expect(answer({ back: [1, 700] }, 1)).toBe('1 deal moved back (€700). 1 deal is as it was.'));

test('says so where nothing changed, or everything', () => {
  expect(answer({}, 40)).toBe('Nothing changed: 40 deals are as they were.');
  expect(answer({ lost: [2, 100] }, 0)).toBe('2 deals were lost (€100). No deal is as it was.');
  expect(answer({}, 0)).toBe('There are no deals in either.');
});
