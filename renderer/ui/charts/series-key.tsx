import type { RadarSeries } from './radar-axes';
import { seriesLook, type SeriesLook } from './series-look';
import styles from './radar.module.css';

/** Which line is what, each as it is drawn. */
export function SeriesKey({
  series,
  hasBand,
}: {
  readonly series: readonly RadarSeries[];
  readonly hasBand: boolean;
}) {
  return (
    <ul className={styles.key} aria-label="Lines">
      {series.map(({ key, name }) => (
        <li key={key}>
          <Sample look={seriesLook[key]} hasBand={hasBand && key === 'observed'} />
          {hasBand && key === 'observed' ? `${name}, with 95% band` : name}
        </li>
      ))}
    </ul>
  );
}

function Sample({ look, hasBand }: { readonly look: SeriesLook; readonly hasBand: boolean }) {
  const ink = `var(${look.ink})`;
  return (
    <svg width="26" height="12" aria-hidden="true">
      {hasBand ? <rect width="26" height="12" fill={ink} opacity="0.16" /> : null}
      <line
        x1="0"
        x2="26"
        y1="6"
        y2="6"
        stroke={ink}
        strokeWidth={look.width}
        strokeDasharray={look.dash.join(' ')}
      />
      {look.mark === 'circle' ? <circle cx="13" cy="6" r="3" fill={ink} /> : null}
      {look.mark === 'triangle' ? <path d="M13 2.5l3.5 6h-7z" fill={ink} /> : null}
      {look.mark === 'rectRot' ? <path d="M13 2.5l3.5 3.5-3.5 3.5-3.5-3.5z" fill={ink} /> : null}
    </svg>
  );
}
