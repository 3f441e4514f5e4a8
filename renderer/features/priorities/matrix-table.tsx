import type { Formats } from '../../../shared/lib/formats';
import type { ChartTable } from '../../ui/charts/chart-frame';
import type { PlacedGap, PrioritiesView } from './view';

/** The matrix as a table: every gap with its place, its cost, and where it stood before. */
export const matrixTable = ({ placed, earlier, matrix }: PrioritiesView, formats: Formats): ChartTable => ({
  columns: [
    { header: 'Gap' },
    { header: 'Quadrant' },
    { header: 'Impact', isNumeric: true },
    { header: 'Difficulty', isNumeric: true },
    { header: 'Cost a quarter', isNumeric: true },
    { header: `Cycle ${matrix.cycle}` },
    { header: 'Before' },
  ],
  rows: placed
    .map((gap) => [
      gap.name,
      gap.quadrant,
      formats.number(gap.placement.impact, 1),
      formats.number(gap.placement.difficulty, 1),
      costOf(gap, formats),
      [gap.isInCycle && 'taken in', gap.placement.isRepsChoice && 'rep’s choice'].filter(Boolean).join(', '),
      trailInWords(gap.trail, formats),
    ])
    .concat(
      earlier.map(({ name, trail }) => [
        name,
        'not placed',
        ...[undefined, undefined, undefined, ''],
        trailInWords(trail, formats),
      ]),
    ),
});

const trailInWords = (trail: PlacedGap['trail'], formats: Formats): string =>
  trail
    .map(
      ({ cycle, impact, difficulty }) =>
        `cycle ${cycle}: ${formats.number(impact, 1)} / ${formats.number(difficulty, 1)}`,
    )
    .join(', ');

function costOf({ placement, proposal }: PlacedGap, { money }: Formats): string | undefined {
  const figures = proposal?.gap.cost;
  const range = placement.cost ?? (figures && { low: figures.low.value, high: figures.high.value });
  return range && `${money(range.low)}–${money(range.high)}`;
}
