import { useId, useRef, useState } from 'react';
import type { Placement } from '../../../../shared/model/placement';
import { useFormats } from '../../../platform/use-formats';
import { placeInWords, type EarlierGap, type PlacedGap } from '../view';
import { geometryOf, spotOf, type Place } from './geometry';
import { placeLabels } from './labels';
import { Axes, quadrantBoxes, Trail } from './layer';
import styles from './matrix.module.css';
import { spread } from './spread';
import { useDrag } from './use-drag';
import { useMatrixKeys } from './use-matrix-keys';
import { nameWidth, useWidth } from './use-measures';

const nearest = 24;
const nameHeight = 18;
const widestName = 168;

interface MatrixPlotProps {
  readonly gaps: readonly PlacedGap[];
  /** Skills that stood here in earlier cycles and are not placed in this one: drawn, but not moved. */
  readonly earlier: readonly EarlierGap[];
  readonly selected: string | undefined;
  readonly onSelect: (gap: PlacedGap) => void;
  /** Enter on a gap: its panel takes the focus. */
  readonly onOpen: (gap: PlacedGap) => void;
  readonly onMove: (gap: PlacedGap, place: Place, by: 'key' | 'pointer') => void;
  readonly onTakeOff: (gap: PlacedGap) => void;
}

/** Impact against difficulty: each gap a point that is moved by keys or by pointer and says where it stands. */
export function MatrixPlot({
  gaps,
  earlier,
  selected,
  onSelect,
  onOpen,
  onMove,
  onTakeOff,
}: MatrixPlotProps) {
  const formats = useFormats();
  const hint = useId();
  const plot = useRef<HTMLDivElement>(null);
  const width = useWidth(plot);
  const height = Math.round(Math.min(540, Math.max(330, width * 0.72)));
  const geometry = geometryOf(width, height);
  const [said, setSaid] = useState('');
  const heldFrom = useRef<Pick<Placement, 'id' | 'impact' | 'difficulty'> | undefined>(undefined);

  const move = (gap: PlacedGap, place: Place, by: 'key' | 'pointer'): void => {
    onMove(gap, place, by);
    setSaid(`${gap.name}: ${placeInWords(place, formats)}`);
  };
  const drag = useDrag(geometry, (id, place) => {
    const gap = gaps.find(({ placement }) => placement.id === id);
    if (gap) move(gap, place, 'pointer');
  });
  useMatrixKeys({
    inFocus: () => gaps.find(({ placement }) => placement.id === focusedId(plot.current)),
    stoodAt: (gap) => (heldFrom.current?.id === gap.placement.id ? heldFrom.current : undefined),
    move: (gap, place) => move(gap, place, 'key'),
    onOpen,
    onTakeOff,
  });

  const now = gaps.map(({ placement }) => (drag.dragged?.id === placement.id ? drag.dragged : placement));
  const trueSpots = now.map((place) => spotOf(geometry, place));
  const spots = spread(trueSpots, nearest, geometry.points);
  const trails = [...gaps, ...earlier].flatMap(({ trail }) => trail.map((one) => spotOf(geometry, one)));
  const ends = earlier.map(({ last }) => spotOf(geometry, last));
  const labels = placeLabels(
    [...spots, ...ends].map((spot, place) => ({
      ...spot,
      width: nameWidth((gaps[place] ?? earlier[place - gaps.length])?.name ?? '', widestName),
    })),
    {
      height: nameHeight,
      box: geometry.frame,
      free: [
        ...quadrantBoxes(geometry),
        ...trails.map(({ x, y }) => ({ left: x - 24, right: x + 24, top: y - 7, bottom: y + 19 })),
      ],
    },
  );

  return (
    <div className={styles.plot} ref={plot} style={{ height }} data-dragging={drag.dragged !== undefined}>
      <p id={hint} className="visually-hidden">
        Arrow keys move the gap in focus by 0.1, with Shift by 0.5. Escape puts it back, Enter goes to its
        panel, Delete takes it off.
      </p>
      {width > 0 ? (
        <div role="application" aria-label="Priority matrix" aria-describedby={hint}>
          <svg width={width} height={height} aria-hidden="true">
            <Axes geometry={geometry} />
            {gaps.map(({ placement, trail }, place) => (
              <Trail
                key={placement.id}
                geometry={geometry}
                trail={trail}
                end={spots[place] ?? { x: 0, y: 0 }}
              />
            ))}
            {earlier.map(({ last, trail }, place) => (
              <Trail key={last.id} geometry={geometry} trail={trail} end={ends[place] ?? { x: 0, y: 0 }} />
            ))}
            {spots.map((spot, place) => (
              <Tie key={gaps[place]?.placement.id} from={trueSpots[place] ?? spot} to={spot} />
            ))}
            {labels.map(({ leader }, place) =>
              leader ? (
                <line
                  key={place}
                  className={styles.leader}
                  x1={leader.from.x}
                  y1={leader.from.y}
                  x2={leader.to.x}
                  y2={leader.to.y}
                />
              ) : null,
            )}
          </svg>
          {gaps.map((gap, place) => {
            const { placement, name } = gap;
            const spot = spots[place] ?? { x: 0, y: 0 };
            const at = now[place] ?? placement;
            return (
              <button
                key={placement.id}
                type="button"
                className={styles.point}
                style={{ left: spot.x, top: spot.y }}
                data-point={placement.id}
                data-in-cycle={gap.isInCycle || undefined}
                data-selected={placement.skill === selected || undefined}
                aria-label={spokenName(gap, placeInWords(at, formats))}
                aria-pressed={placement.skill === selected}
                {...drag.handlers(placement.id, placement)}
                onFocus={() => {
                  heldFrom.current = placement;
                  onSelect(gap);
                }}
                onClick={() => {
                  if (!drag.wasDragged()) onSelect(gap);
                }}
                title={`${name}: ${placeInWords(at, formats)}`}
              />
            );
          })}
          {labels.map(({ box }, place) => {
            const gap = gaps[place];
            const past = earlier[place - gaps.length];
            if (past) {
              const style = { left: box.left, top: box.top, width: box.right - box.left };
              return (
                <span
                  key={past.last.id}
                  className={styles.name}
                  aria-hidden="true"
                  data-earlier
                  style={style}
                >
                  {past.name}
                </span>
              );
            }
            return gap ? (
              <span
                key={gap.placement.id}
                className={styles.name}
                aria-hidden="true"
                data-selected={gap.placement.skill === selected || undefined}
                style={{ left: box.left, top: box.top, width: box.right - box.left }}
              >
                {gap.name}
              </span>
            ) : null;
          })}
        </div>
      ) : null}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}

/** What a screen reader says of a point: what it is, where it stands, and what was decided about it. */
const spokenName = ({ name, isInCycle, placement }: PlacedGap, place: string): string =>
  [`${name}: ${place}`, isInCycle && 'for the next cycle', placement.isRepsChoice && 'the rep’s own choice']
    .filter(Boolean)
    .join(', ');

/** From where a gap really stands to the point that had to make room for others. */
function Tie({
  from,
  to,
}: {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}) {
  if (Math.hypot(from.x - to.x, from.y - to.y) < 3) return null;
  return (
    <g className={styles.tie}>
      <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      <circle cx={from.x} cy={from.y} r="2" />
    </g>
  );
}

const focusedId = (plot: HTMLElement | null): string | undefined => {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && plot?.contains(activeElement)
    ? activeElement.dataset['point']
    : undefined;
};
