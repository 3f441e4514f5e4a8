import type { RadarSeries } from './radar-axes';

/** How a series is drawn wherever it appears: told apart by line and mark, not by colour alone. */
export interface SeriesLook {
  readonly ink: `--${string}`;
  readonly width: number;
  readonly dash: readonly number[];
  readonly mark: 'circle' | 'triangle' | 'rectRot' | false;
}

export const seriesLook: Readonly<Record<RadarSeries['key'], SeriesLook>> = {
  observed: { ink: '--observed', width: 2.25, dash: [], mark: 'circle' },
  selfAssessed: { ink: '--self-assessed', width: 1.5, dash: [6, 3], mark: 'triangle' },
  teamMedian: { ink: '--team-median', width: 1.5, dash: [2, 3], mark: false },
  target: { ink: '--target', width: 1, dash: [], mark: 'rectRot' },
};
