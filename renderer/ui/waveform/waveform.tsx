import { useEffect, useLayoutEffect, useRef, type PointerEvent, type ReactElement } from 'react';
import type { WaveformProps } from './props';
import { createSurface, type Surface } from './surface';
import { spokenMoment } from './time-words';

export type { WaveformMarker, WaveformSpan } from './draw';
export type { WaveformProps } from './props';
export { zoomedIn, zoomedOut } from './view';

/**
 * A recording's waveform on a canvas that fills its parent: click to seek, drag to choose a span, Ctrl and the wheel to
 * zoom, the wheel to scroll. It follows the playhead until the user scrolls away from it. A slider to a screen reader;
 * the arrow keys are the program's own. Colours: the custom properties --wave, --wave-played, --playhead, --grid,
 * --grid-text, --dimension-1 to --dimension-5 and --dimension-text.
 */
export function Waveform(props: WaveformProps): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const surface = useRef<Surface>(undefined);
  const { clock, durationMs, positionMs } = props;

  useLayoutEffect(() => {
    if (canvas.current === null) return undefined;
    surface.current = createSurface(canvas.current);
    return () => surface.current?.close();
  }, []);
  useLayoutEffect(() => surface.current?.show(props));
  useEffect(() => {
    if (clock === undefined) return undefined;
    let frame = requestAnimationFrame(function next() {
      surface.current?.drawNow();
      frame = requestAnimationFrame(next);
    });
    return () => cancelAnimationFrame(frame);
  }, [clock]);

  const place = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  return (
    <div
      // An input would take the arrow keys for itself; here they belong to the program.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="slider"
      tabIndex={0}
      aria-label={props.label}
      aria-valuemin={0}
      aria-valuemax={Math.round(durationMs / 1000)}
      aria-valuenow={Math.round(positionMs / 1000)}
      aria-valuetext={spokenMoment(positionMs, durationMs)}
      style={{ position: 'relative', width: '100%', height: '100%', touchAction: 'none' }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        surface.current?.press(place(event));
      }}
      onPointerMove={(event) => surface.current?.drag(place(event))}
      onPointerUp={(event) => surface.current?.release(place(event))}
      onPointerCancel={() => surface.current?.letGo()}
    >
      <canvas
        ref={canvas}
        aria-hidden
        style={{ position: 'absolute', inset: 0, width: '100%', height: '100%' }}
      />
    </div>
  );
}
