import { rangeText } from '../../../shared/lib/range-text';
import type { ChartTable } from './chart-frame';

/** One dimension of a radar; null where there are no data. */
export interface RadarAxis {
  readonly label: string;
  readonly observed: number | null;
  readonly band?: readonly [number, number] | null;
  /** Observations behind the observed value. */
  readonly n: number;
  readonly selfAssessed?: number | null;
  readonly teamMedian?: number | null;
  readonly target?: number | null;
}

/** What can be compared on a radar, in the order in which it is named. */
export const radarSeries = [
  { key: 'observed', name: 'Observed' },
  { key: 'selfAssessed', name: 'Self-assessed' },
  { key: 'teamMedian', name: 'Team median' },
  { key: 'target', name: 'Target' },
] as const;
export type RadarSeries = (typeof radarSeries)[number];

type Write = (value: number) => string;

/** The series that have a value on at least one axis. */
export const seriesIn = (axes: readonly RadarAxis[]): readonly RadarSeries[] =>
  radarSeries.filter(({ key }) => axes.some((axis) => (axis[key] ?? null) !== null));

/** What stands at the end of an axis: its name in lines of some 22 letters, its value and n. */
export const axisLabel = ({ label, observed, n }: RadarAxis, write: Write): readonly string[] => [
  ...lines(label, 22),
  observed === null ? 'no data' : `${write(observed)}  n ${n}`,
];

function lines(text: string, length: number): readonly string[] {
  const made: string[] = [];
  for (const word of text.split(' ')) {
    const last = made.at(-1);
    if (last !== undefined && last.length + word.length < length) made[made.length - 1] = `${last} ${word}`;
    else made.push(word);
  }
  return made;
}

/** The radar in words, for those who do not see it. */
export function radarSummary(axes: readonly RadarAxis[], write: Write): string {
  const shown = seriesIn(axes);
  const sentences = axes.map((axis) => {
    const parts = shown.map(({ key, name }) => {
      const value = axis[key] ?? null;
      if (value === null) return `${name.toLowerCase()} no data`;
      const band = key === 'observed' && axis.band;
      const detail = band ? ` (${write(band[0])} to ${write(band[1])})` : '';
      return `${name.toLowerCase()} ${write(value)}${detail}${key === 'observed' ? `, n ${axis.n}` : ''}`;
    });
    return `${axis.label}: ${parts.join(', ')}.`;
  });
  return sentences.join(' ');
}

/** The radar as a table: an axis a row. */
export function radarTable(axes: readonly RadarAxis[], write: Write): ChartTable {
  const shown = seriesIn(axes);
  const cell = (value: number | null | undefined): string | null =>
    value === null || value === undefined ? null : write(value);
  return {
    columns: [
      { header: 'Dimension' },
      ...shown.flatMap(({ key, name }) =>
        key === 'observed'
          ? [name, 'Band', 'n'].map((header) => ({ header, isNumeric: true }))
          : [{ header: name, isNumeric: true }],
      ),
    ],
    rows: axes.map((axis) => [
      axis.label,
      ...shown.flatMap(({ key }) =>
        key === 'observed'
          ? [
              cell(axis.observed),
              axis.band ? rangeText(write(axis.band[0]), write(axis.band[1])) : null,
              axis.n,
            ]
          : [cell(axis[key])],
      ),
    ]),
  };
}
