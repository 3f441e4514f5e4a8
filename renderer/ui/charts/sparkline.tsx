import { useId, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { ChartTip } from './chart-tip';
import { nearestPoint, placePoints, sparkSummary, stretches, type SparkPoint } from './sparkline-shape';
import styles from './sparkline.module.css';

/** A line of values in one ink, small enough to stand in a row; its last value is written beside it. */
export function Sparkline({
  title,
  points,
  format = (value) => value.toFixed(1),
  onPick,
  width = 112,
  height = 24,
  min = 1,
  max = 5,
}: {
  readonly title: string;
  readonly points: readonly SparkPoint[];
  readonly format?: (value: number) => string;
  /** A click or Enter on a point, by its place in the list. */
  readonly onPick?: (index: number) => void;
  readonly width?: number;
  readonly height?: number;
  readonly min?: number;
  readonly max?: number;
}) {
  const anchor = `--spark${useId().replace(/\W/g, '')}`;
  const placed = placePoints(points, { width, height, min, max, inset: 3 });
  const last = placed.at(-1);
  const [shown, setShown] = useState<number>();
  const [held, setHeld] = useState<number>();
  const at = placed.find(({ index }) => index === shown);
  const reached = placed.find(({ index }) => index === held) ?? last;

  const under = (event: PointerEvent): number | undefined =>
    nearestPoint(placed, event.clientX - event.currentTarget.getBoundingClientRect().left)?.index;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const place = placed.findIndex(({ index }) => index === reached?.index);
    const next = placed[event.key === 'ArrowLeft' ? place - 1 : event.key === 'ArrowRight' ? place + 1 : -1];
    if (!next) return;
    // Arrows move along the line first; at its ends they are left to the table around.
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.querySelector<HTMLElement>(`[data-point="${next.index}"]`)?.focus();
  };

  const label = `${title}: ${sparkSummary(points, format)}`;
  const text = (index: number): string => {
    const point = points[index];
    return point?.value === null || !point ? '' : `${format(point.value)}, ${point.label}`;
  };
  const picture = (
    <svg
      className={styles.line}
      width={width}
      height={height}
      {...(onPick ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
      data-picks={onPick !== undefined}
      onPointerMove={(event) => setShown(under(event))}
      onPointerLeave={() => setShown(undefined)}
      onPointerUp={(event) => {
        const index = under(event);
        if (index !== undefined && event.button === 0) onPick?.(index);
      }}
    >
      {stretches(points, placed).map((stretch) => {
        const isMuted = points[stretch[0]?.index ?? 0]?.isMuted;
        const [only] = stretch;
        return stretch.length === 1 && only ? (
          <circle key={only.index} cx={only.x} cy={only.y} r="1.75" data-muted={isMuted} />
        ) : (
          <polyline
            key={stretch[0]?.index}
            points={stretch.map(({ x, y }) => `${x},${y}`).join(' ')}
            data-muted={isMuted}
          />
        );
      })}
      {last ? <circle cx={last.x} cy={last.y} r="2.5" /> : null}
      {at ? <circle className={styles.ring} cx={at.x} cy={at.y} r="3.5" /> : null}
    </svg>
  );
  return (
    <span className={styles.spark}>
      {/* Keys are caught from the points inside, which are the buttons. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <span className={styles.box} style={{ width, height }} onKeyDown={onPick ? onKeyDown : undefined}>
        {picture}
        {onPick ? (
          <span role="group" aria-label={label}>
            {placed.map(({ index, x, y }) => (
              <button
                key={index}
                type="button"
                className={styles.point}
                style={{ left: x, top: y }}
                data-point={index}
                tabIndex={index === reached?.index ? 0 : -1}
                aria-label={text(index)}
                onFocus={() => {
                  setShown(index);
                  setHeld(index);
                }}
                onBlur={() => setShown(undefined)}
                onClick={() => onPick(index)}
              />
            ))}
          </span>
        ) : null}
        {at ? (
          <ChartTip anchor={anchor} left={at.x} top={at.y}>
            {text(at.index)}
          </ChartTip>
        ) : null}
      </span>
      <span className={styles.last} aria-hidden="true">
        {last ? format(points[last.index]?.value ?? 0) : 'no data'}
      </span>
    </span>
  );
}
