import {
  Chart,
  Filler,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
  Tooltip,
  type ChartConfiguration,
  type ChartDataset,
} from 'chart.js';
import { useEffect, useRef } from 'react';
import { axisLabel, radarSummary, seriesIn, type RadarAxis } from './radar-axes';
import { seriesLook } from './series-look';
import { inkOf, thinned, useScheme } from './use-scheme';

Chart.register(RadarController, RadialLinearScale, LineElement, PointElement, Filler, Tooltip);

type RadarSet = ChartDataset<'radar', (number | null)[]>;
type RadarConfiguration = ChartConfiguration<'radar', (number | null)[], readonly string[]>;

interface RadarCanvasProps {
  readonly title: string;
  readonly axes: readonly RadarAxis[];
  readonly format: (value: number) => string;
}

/** Paints the radar, again whenever its values or the theme change. */
export function RadarCanvas({ title, axes, format }: RadarCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const chart = useRef<Chart<'radar', (number | null)[], readonly string[]>>(undefined);
  const scheme = useScheme();
  useEffect(() => {
    if (!canvas.current) return;
    const { data, options } = configuration(canvas.current, axes, format);
    if (chart.current) {
      chart.current.data = data;
      if (options) chart.current.options = options;
      chart.current.update();
    } else {
      chart.current = new Chart(canvas.current, configuration(canvas.current, axes, format));
    }
  }, [axes, format, scheme]);
  useEffect(
    () => () => {
      chart.current?.destroy();
      chart.current = undefined;
    },
    [],
  );
  return <canvas ref={canvas} role="img" aria-label={`${title}. ${radarSummary(axes, format)}`} />;
}

function configuration(
  element: Element,
  axes: readonly RadarAxis[],
  format: (value: number) => string,
): RadarConfiguration {
  const ink = (name: `--${string}`): string => inkOf(element, name);
  const { fontFamily: family } = getComputedStyle(element);
  const prefersLess = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return {
    type: 'radar',
    data: {
      labels: axes.map((axis) => axisLabel(axis, format)),
      // The library paints from the last to the first: the band lies lowest, the observed line on top.
      datasets: [...lineSets(element, axes), ...bandSets(element, axes)],
    },
    options: {
      maintainAspectRatio: false,
      animation: prefersLess ? false : { duration: 120 },
      interaction: { mode: 'index', intersect: false },
      layout: { padding: 4 },
      plugins: {
        tooltip: {
          backgroundColor: ink('--ink'),
          titleColor: ink('--paper'),
          bodyColor: ink('--paper'),
          titleFont: { family, size: 12 },
          bodyFont: { family, size: 12 },
          displayColors: false,
          filter: ({ dataset }) => dataset.label !== undefined,
          callbacks: {
            title: ([item]) => axes[item?.dataIndex ?? 0]?.label ?? '',
            label: ({ dataset, parsed }) => `${dataset.label} ${format(parsed.r)}`,
          },
        },
      },
      scales: {
        r: {
          min: 1,
          max: 5,
          ticks: {
            stepSize: 1,
            color: ink('--ink-3'),
            backdropColor: thinned(ink('--paper'), 0.85),
            backdropPadding: 1,
            font: { family, size: 11 },
          },
          grid: { color: ink('--grid') },
          angleLines: { color: ink('--grid') },
          pointLabels: { color: ink('--ink'), padding: 6, font: { family, size: 12, lineHeight: 1.35 } },
        },
      },
    },
  };
}

/** The band as a light area between its lower and its upper edge; where there is none it closes on the value. */
function bandSets(element: Element, axes: readonly RadarAxis[]): readonly RadarSet[] {
  if (!axes.some(({ band }) => band)) return [];
  const edge = (side: 0 | 1): (number | null)[] => axes.map(({ band, observed }) => band?.[side] ?? observed);
  const quiet = { borderWidth: 0, pointRadius: 0, pointHitRadius: 0 };
  return [
    { ...quiet, data: edge(0), fill: false },
    {
      ...quiet,
      data: edge(1),
      fill: '-1',
      backgroundColor: thinned(inkOf(element, seriesLook.observed.ink), 0.16),
    },
  ];
}

/** A line for each series, in the order in which they are named. */
const lineSets = (element: Element, axes: readonly RadarAxis[]): readonly RadarSet[] =>
  seriesIn(axes).map(({ key, name }) => {
    const { ink, width, dash, mark } = seriesLook[key];
    const colour = inkOf(element, ink);
    return {
      label: name,
      data: axes.map((axis) => axis[key] ?? null),
      borderColor: colour,
      borderWidth: width,
      borderDash: [...dash],
      pointStyle: mark,
      pointRadius: key === 'observed' ? 3.5 : 3,
      pointBackgroundColor: colour,
      pointBorderColor: colour,
      fill: false,
      spanGaps: false,
    };
  });
