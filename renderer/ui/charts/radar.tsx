import { onDemand } from '../on-demand';
import { ChartFrame } from './chart-frame';
import { radarTable, seriesIn, type RadarAxis } from './radar-axes';
import { SeriesKey } from './series-key';
import styles from './radar.module.css';

// The drawing library is fetched when the first radar is shown, not at start.
const { Part: RadarCanvas } = onDemand(async () => (await import('./radar-canvas')).RadarCanvas);

/** Levels from 1 to 5 on several dimensions: observed with its band, self-assessed, team median, target. */
export function Radar({
  title,
  axes,
  format = (value) => value.toFixed(1),
}: {
  readonly title: string;
  readonly axes: readonly RadarAxis[];
  readonly format?: (value: number) => string;
}) {
  return (
    <ChartFrame title={title} table={radarTable(axes, format)}>
      <div className={styles.radar}>
        <RadarCanvas title={title} axes={axes} format={format} />
      </div>
      <SeriesKey series={seriesIn(axes)} hasBand={axes.some(({ band }) => band)} />
    </ChartFrame>
  );
}
