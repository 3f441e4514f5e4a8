import { expect, test } from 'vitest';
import type { Chart } from '../../../../shared/report/booklet';
import { chartNeeds, chartParts } from '../../../../shared/report/slides/chart-size';

const chartOf = (rows: number): Chart => ({
  name: 'Competencies',
  caption: 'Said.',
  kind: 'dots',
  as: 'level',
  categories: Array.from({ length: rows }, (_, at) => `Skill ${at}`),
  series: [
    {
      name: 'Mean',
      values: Array.from({ length: rows }, (_, at) => at),
      bands: Array.from({ length: rows }, (_, at) => [at - 1, at + 1] as const),
      counts: Array.from({ length: rows }, () => 7),
    },
    { name: 'Required', values: Array.from({ length: rows }, () => 5) },
  ],
});

test('a chart that a slide holds stays one', () => {
  const chart = chartOf(21);
  expect(chartParts(chart)).toEqual([chart]);
  expect(chartParts(chartOf(0))).toHaveLength(1);
});

test('a longer one goes over several of evenly many rows, and none is lost', () => {
  const chart = chartOf(50);
  const parts = chartParts(chart);
  expect(parts.map(({ name, categories }) => [name, categories.length])).toEqual([
    ['Competencies, 1 of 3', 17],
    ['Competencies, 2 of 3', 16],
    ['Competencies, 3 of 3', 17],
  ]);
  expect(parts.flatMap(({ categories }) => categories)).toEqual(chart.categories);
  expect(parts.flatMap(({ series }) => series[0]?.bands ?? [])).toEqual(chart.series[0]?.bands);
  expect(parts.flatMap(({ series }) => series[0]?.counts ?? [])).toEqual(chart.series[0]?.counts);
  expect(parts.flatMap(({ series }) => series[1]?.values ?? [])).toEqual(chart.series[1]?.values);
});

test('needs more room for more rows, and never less than it can grow to', () => {
  const [few, many] = [chartNeeds(chartOf(5)), chartNeeds(chartOf(20))];
  expect(many.least).toBeGreaterThan(few.least);
  expect(few.most).toBeGreaterThan(few.least);
});
