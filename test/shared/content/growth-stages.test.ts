import { expect, test } from 'vitest';
import { standardFramework } from '../../../shared/content/frameworks/standard-framework';
import { growthStages } from '../../../shared/content/growth-stages';
import { clientId, idOf, noon } from '../samples';

test('five stages follow each other from nothing upwards without a hole', () =>
  expect(growthStages.map(({ from, to }) => [from, to])).toEqual([
    [0, 3],
    [3, 10],
    [10, 30],
    [30, 75],
    [75, undefined],
  ]));

test('every stage names competencies that the standard framework has, none twice', () => {
  const framework = standardFramework({ id: idOf(1), clientId, family: idOf(2), createdAt: noon });
  const known = new Set(framework.competencies.map(({ key }) => key));
  for (const { focus } of growthStages) {
    expect(focus.length).toBeGreaterThan(0);
    expect(focus.filter((key) => !known.has(key))).toEqual([]);
    expect(new Set(focus).size).toBe(focus.length);
  }
});

test('every stage says what it is about, what to measure and what to pay for', () => {
  for (const { about, metrics, pay } of growthStages) {
    expect(about).toMatch(/\.$/);
    expect(pay).toMatch(/\.$/);
    expect(metrics).toHaveLength(3);
  }
});

test('the usual mistake is told for four stages: for the largest none is known', () =>
  expect(growthStages.map(({ mistake }) => mistake !== undefined)).toEqual([true, true, true, true, false]));

test('a finding of the source is told as the source’s', () =>
  expect(growthStages.find(({ key }) => key === 'layers')?.mistake).toContain('The source says that'));
