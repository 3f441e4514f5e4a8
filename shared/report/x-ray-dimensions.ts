import type { Formats } from '../lib/formats';
import { overestimation } from '../measure/leaders-guess';
import type { Perception } from '../measure/perception-gap';
import { dimensionKeys } from '../model/dimensions';
import type { Cell, ReportTable } from './document';
import { bandBar } from './figure/band-bar';
import { sparkline } from './figure/sparkline';
import type { XRayInput } from './x-ray-input';

/** The findings in a word or two; what both agree on needs none. */
const readings: Readonly<Record<Perception, string>> = {
  'blind spot': 'blind spot',
  'hidden strength': 'hidden strength',
  'agreed strength': '',
  'agreed gap': '',
};

interface Column {
  readonly name: string;
  readonly isNumber: boolean;
  readonly cells: readonly Cell[];
}

/**
 * The five dimensions, a row each: what was observed, beside what the rep says of himself and what the leader
 * guessed where there is either.
 */
export function dimensionTable(input: XRayInput): ReportTable {
  const columns = [...observed(input), ...said(input), ...guessed(input), ...moved(input)];
  return {
    caption:
      'Mean of the last ten complete scorecards with its 95% band from 1 to 5; the tick is the team median. Last calls: oldest first.',
    columns: columns.map(({ name, isNumber }) => ({ name, isNumber })),
    rows: dimensionKeys.map((_, place) => columns.map(({ cells }) => cells[place] ?? '')),
  };
}

function observed({ profile, teamMedians, formats }: XRayInput): readonly Column[] {
  const each = (cell: (key: (typeof dimensionKeys)[number]) => Cell): readonly Cell[] =>
    dimensionKeys.map(cell);
  const standing = profile.dimensions;
  return [
    {
      name: 'Dimension',
      isNumber: false,
      cells: each((key) => {
        const { name, isThin, n } = standing[key];
        return isThin && n > 0 ? `${name} (thin)` : name;
      }),
    },
    {
      name: '1 to 5',
      isNumber: true,
      cells: each((key) => {
        const { mean } = standing[key];
        return mean ? { level: mean.value, text: formats.number(mean.value, 1) } : 'none';
      }),
    },
    {
      name: '0–100',
      isNumber: true,
      cells: each((key) => {
        const { hundred } = standing[key];
        return hundred ? formats.number(hundred.value) : '';
      }),
    },
    { name: 'n', isNumber: true, cells: each((key) => String(standing[key].n)) },
    {
      name: '95% band',
      isNumber: true,
      cells: each((key) => {
        const { band, withoutBand = '' } = standing[key].mean ?? {};
        return band ? `${formats.number(band[0], 1)} to ${formats.number(band[1], 1)}` : withoutBand;
      }),
    },
    {
      name: '',
      isNumber: false,
      cells: each((key) => {
        const { mean } = standing[key];
        return { svg: bandBar(mean?.value, mean?.band, teamMedians[key]?.value), text: '' };
      }),
    },
    { name: 'Team', isNumber: true, cells: each((key) => oneDecimal(teamMedians[key]?.value, formats)) },
  ];
}

function said({ self, formats }: XRayInput): readonly Column[] {
  if (!self) return [];
  return [
    {
      name: 'Self',
      isNumber: true,
      cells: dimensionKeys.map((key) => oneDecimal(self.gaps[key].self.level?.value, formats)),
    },
    {
      name: 'Gap',
      isNumber: true,
      cells: dimensionKeys.map((key) => {
        const { gap, perception } = self.gaps[key];
        if (!gap || !perception) return '';
        return [readings[perception], signed(gap.value, 1, formats)].filter(Boolean).join(' ');
      }),
    },
  ];
}

function guessed({ guess, formats }: XRayInput): readonly Column[] {
  const found = guess && overestimation(guess);
  if (!found?.mean) return [];
  return [
    {
      name: 'Guess',
      isNumber: true,
      cells: dimensionKeys.map((key) => {
        const [level, over] = [guess?.levels[key], found.dimensions[key]];
        if (level === undefined) return '';
        return over ? `${level} (${signed(over.value, 1, formats)})` : String(level);
      }),
    },
  ];
}

function moved({ profile, formats }: XRayInput): readonly Column[] {
  return [
    {
      name: 'Per call',
      isNumber: true,
      cells: dimensionKeys.map((key) => {
        const { slope, isThin } = profile.dimensions[key];
        return slope && !isThin ? signed(slope.value, 2, formats) : '';
      }),
    },
    {
      name: 'Last calls',
      isNumber: false,
      cells: dimensionKeys.map((key) => ({
        svg: sparkline(
          profile.dimensions[key].series.map(({ value, rubricVersion }) => ({
            value,
            version: rubricVersion,
          })),
        ),
        text: '',
      })),
    },
  ];
}

const oneDecimal = (value: number | undefined, formats: Formats): string =>
  value === undefined ? '' : formats.number(value, 1);

/** With a sign, but for what rounds to nothing. */
function signed(value: number, decimals: number, formats: Formats): string {
  const size = formats.number(Math.abs(value), decimals);
  if (!/[1-9]/.test(size)) return size;
  return `${value > 0 ? '+' : '−'}${size}`;
}
