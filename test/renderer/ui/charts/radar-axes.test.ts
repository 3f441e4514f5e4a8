import { expect, test } from 'vitest';
import {
  axisLabel,
  radarSummary,
  radarTable,
  seriesIn,
  type RadarAxis,
} from '../../../../renderer/ui/charts/radar-axes';

const axes: readonly RadarAxis[] = [
  { label: 'Discovery quality', observed: 3.5, band: [3.1, 3.9], n: 8, selfAssessed: 4 },
  { label: 'Objection response', observed: null, n: 0, selfAssessed: 2.25 },
];
const write = (value: number): string => value.toFixed(1);

test('names only the series that have a value', () => {
  expect(seriesIn(axes).map(({ name }) => name)).toEqual(['Observed', 'Self-assessed']);
});
test('writes name, value and n at the end of an axis, the name in short lines', () => {
  expect(axes.map((axis) => axisLabel(axis, write))).toEqual([
    ['Discovery quality', '3.5  n 8'],
    ['Objection response', 'no data'],
  ]);
});
test('a long name is broken between words', () => {
  expect(axisLabel({ label: 'Clarity of the next step agreed', observed: 2, n: 1 }, write)).toEqual([
    'Clarity of the next',
    'step agreed',
    '2.0  n 1',
  ]);
});
test('says the radar in words', () => {
  expect(radarSummary(axes, write)).toBe(
    'Discovery quality: observed 3.5 (3.1 to 3.9), n 8, self-assessed 4.0. Objection response: observed no data, self-assessed 2.3.',
  );
});
test('its table has the same figures, with empty cells where there are no data', () => {
  const { columns, rows } = radarTable(axes, write);
  expect(columns.map(({ header }) => header)).toEqual([
    'Dimension',
    'Observed',
    'Band',
    'n',
    'Self-assessed',
  ]);
  expect(rows).toEqual([
    ['Discovery quality', '3.5', '3.1–3.9', 8, '4.0'],
    ['Objection response', null, null, 0, '2.3'],
  ]);
});
