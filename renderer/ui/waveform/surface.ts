import { fullHeight } from '../../../shared/lib/peaks';
import { draw, markerAt } from './draw';
import {
  following,
  momentAt,
  msPerPixel,
  placeOf,
  sensibleZoom,
  settled,
  shows,
  zoomedAround,
  type View,
} from './view';
import type { WaveformProps } from './props';

/** The canvas of one waveform, between React's renders: what it shows, where it is scrolled to, what the pointer does. */
export interface Surface {
  /** Takes what is to be shown and draws it with the next frame. */
  readonly show: (props: WaveformProps) => void;
  /** Draws at once; for whoever is inside an animation frame already. */
  readonly drawNow: () => void;
  readonly press: (at: Place) => void;
  readonly drag: (at: Place) => void;
  readonly release: (at: Place) => void;
  /** The pointer was taken away: nothing is chosen. */
  readonly letGo: () => void;
  readonly close: () => void;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A hand that clicks moves this far without meaning to drag. */
const dragsFrom = 4;

/** A position that moves by more at once was sought, and is to be seen. */
const aJumpMs = 1000;

/** How much one notch of the wheel zooms: eight notches are a tenfold. */
const zoomPerNotch = 1.33;

export function createSurface(canvas: HTMLCanvasElement): Surface {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('A canvas without a 2D context.');
  let props: WaveformProps | undefined;
  let view: View = { startMs: 0, durationMs: 1, width: 1, zoom: 1 };
  let height = 1;
  let pixelRatio = 1;
  /** Whether the view turns pages with the playhead; scrolling away ends it, seeing the playhead again resumes it. */
  let follows = true;
  let frame = 0;
  let pressed: { readonly from: Place; to: Place } | undefined;
  /** Where the wheel zooms around; the buttons zoom around the playhead. */
  let wheelX: number | undefined;

  let loudest = 1;

  const lanes = () => {
    if (props === undefined) return [];
    return props.right === undefined ? [props.left] : [props.left, props.right];
  };
  const position = () => props?.clock?.() ?? props?.positionMs ?? 0;
  const drawNow = () => {
    if (props === undefined) return;
    cancelAnimationFrame(frame);
    frame = 0;
    const positionMs = position();
    follows ||= shows(view, positionMs);
    if (follows && pressed === undefined) view = following(view, positionMs);
    const style = getComputedStyle(canvas);
    draw(context, {
      view,
      height,
      pixelRatio,
      lanes: lanes(),
      fullHeight: loudest,
      positionMs,
      markers: props.markers ?? [],
      spans: props.spans ?? [],
      selection: selection(),
      colour: (property) => style.getPropertyValue(property) || style.color,
    });
  };
  const drawSoon = () => {
    if (frame === 0) frame = requestAnimationFrame(drawNow);
  };

  const dragged = () => pressed !== undefined && Math.abs(pressed.to.x - pressed.from.x) >= dragsFrom;
  const selection = () => {
    if (pressed === undefined || !dragged() || props?.onSpan === undefined) return undefined;
    const [one, other] = [momentAt(view, pressed.from.x), momentAt(view, pressed.to.x)];
    return { startMs: Math.min(one, other), endMs: Math.max(one, other) };
  };

  const measure = () => {
    const box = canvas.getBoundingClientRect();
    pixelRatio = devicePixelRatio;
    height = box.height;
    canvas.width = Math.round(box.width * pixelRatio);
    canvas.height = Math.round(box.height * pixelRatio);
    view = settled({ ...view, width: box.width });
  };
  const fit = () => {
    measure();
    reframe();
    drawNow();
  };
  const reframe = () => {
    if (props === undefined) return;
    const { durationMs } = props;
    view = settled({ ...view, durationMs: Math.max(1, durationMs) });
    const zoom = sensibleZoom(props.zoom, durationMs, view.width);
    if (zoom === view.zoom) return;
    const playhead = placeOf(view, position());
    const around = wheelX ?? (playhead >= 0 && playhead <= view.width ? playhead : view.width / 2);
    view = zoomedAround(view, zoom, around);
    follows = shows(view, position());
    wheelX = undefined;
  };

  const onWheel = (event: WheelEvent) => {
    if (props === undefined || (view.zoom === 1 && !event.ctrlKey)) return;
    event.preventDefault();
    if (event.ctrlKey) {
      wheelX = event.clientX - canvas.getBoundingClientRect().left;
      const factor = event.deltaY < 0 ? zoomPerNotch : 1 / zoomPerNotch;
      props.onZoom?.(sensibleZoom(view.zoom * factor, view.durationMs, view.width));
      return;
    }
    const pixels = Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.deltaY;
    view = settled({ ...view, startMs: view.startMs + pixels * msPerPixel(view) });
    follows = shows(view, position());
    drawSoon();
  };
  measure();
  canvas.addEventListener('wheel', onWheel, { passive: false });
  const resizes = new ResizeObserver(fit);
  resizes.observe(canvas);
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', drawSoon);
  // The theme may be the user's own choice too: then the page says so on its root.
  const themes = new MutationObserver(drawSoon);
  themes.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-mantine-color-scheme', 'data-theme'],
  });

  return {
    show: (next) => {
      if (props !== undefined && Math.abs(next.positionMs - props.positionMs) > aJumpMs) follows = true;
      if (props === undefined) view = { ...view, zoom: sensibleZoom(next.zoom, next.durationMs, view.width) };
      const otherPeaks = next.left !== props?.left || next.right !== props?.right;
      props = next;
      if (otherPeaks) loudest = fullHeight(lanes());
      reframe();
      drawSoon();
    },
    drawNow,
    press: (at) => {
      pressed = { from: at, to: at };
    },
    drag: (at) => {
      if (pressed === undefined) return;
      pressed.to = at;
      drawSoon();
    },
    release: (at) => {
      if (pressed === undefined || props === undefined) return;
      pressed.to = at;
      const span = selection();
      const marker = markerAt(view, props.markers ?? [], at.x, at.y);
      pressed = undefined;
      if (span !== undefined) props.onSpan?.(span.startMs, span.endMs);
      else if (marker !== undefined && props.onMarker !== undefined) props.onMarker(marker.id);
      else props.onSeek(momentAt(view, at.x));
      drawSoon();
    },
    letGo: () => {
      pressed = undefined;
      drawSoon();
    },
    close: () => {
      cancelAnimationFrame(frame);
      resizes.disconnect();
      scheme.removeEventListener('change', drawSoon);
      themes.disconnect();
      canvas.removeEventListener('wheel', onWheel);
    },
  };
}
