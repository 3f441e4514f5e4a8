import { columnPeaks, peakLevel } from '../../../shared/lib/peaks';
import { rulerTime, ruleStep } from './time-words';
import { msPerPixel, placeOf, type View } from './view';

/** A moment worth finding again: a letter on a flag in the colour of its dimension (1 to 5). */
export interface WaveformMarker {
  readonly id: string;
  readonly letter: string;
  readonly dimension: number;
  readonly atMs: number;
}

/** A stretch that is tinted, in the colour of a dimension where it belongs to one. */
export interface WaveformSpan {
  readonly id: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly dimension?: number;
}

/** All that one picture shows. */
export interface Scene {
  readonly view: View;
  readonly height: number;
  readonly pixelRatio: number;
  /** One lane, or two with the left channel on top. */
  readonly lanes: readonly Uint8Array[];
  /** The level that fills a lane's height; what is louder is cut off there. */
  readonly fullHeight: number;
  readonly positionMs: number;
  readonly markers: readonly WaveformMarker[];
  readonly spans: readonly WaveformSpan[];
  readonly selection: { readonly startMs: number; readonly endMs: number } | undefined;
  /** The value of a CSS custom property, or the text colour where it is not set. */
  readonly colour: (property: string) => string;
}

export const rulerHeight = 18;
const flagSize = 14;
const labelRoom = 64;
const font = '11px Inter, sans-serif';

/** Draws a scene over whatever the canvas held. */
export function draw(context: CanvasRenderingContext2D, scene: Scene): void {
  const { view, height, pixelRatio } = scene;
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  context.clearRect(0, 0, view.width, height);
  drawRuler(context, scene);
  for (const span of scene.spans) tint(context, scene, span, dimensionColour(scene, span.dimension), 0.18);
  if (scene.selection) tint(context, scene, scene.selection, scene.colour('--playhead'), 0.22);
  drawLanes(context, scene);
  drawPlayhead(context, scene);
  for (const marker of scene.markers) drawMarker(context, scene, marker);
}

/** The marker whose flag is under a place, the topmost where several are. */
export function markerAt(
  view: View,
  markers: readonly WaveformMarker[],
  x: number,
  y: number,
): WaveformMarker | undefined {
  if (y < rulerHeight || y > rulerHeight + flagSize) return undefined;
  return markers.findLast((marker) => {
    const left = placeOf(view, marker.atMs);
    return x >= left && x <= left + flagSize;
  });
}

function drawRuler(context: CanvasRenderingContext2D, { view, height, colour }: Scene): void {
  const scale = msPerPixel(view);
  const step = ruleStep(scale, labelRoom);
  context.font = font;
  context.textBaseline = 'middle';
  const end = view.startMs + view.width * scale;
  for (let ms = Math.ceil(view.startMs / step) * step; ms <= end; ms += step) {
    const x = Math.round(placeOf(view, ms));
    context.fillStyle = colour('--grid');
    context.fillRect(x, 0, 1, height);
    context.fillStyle = colour('--grid-text');
    context.fillText(rulerTime(ms, step < 1000), x + 4, rulerHeight / 2);
  }
}

function drawLanes(context: CanvasRenderingContext2D, scene: Scene): void {
  const { view, height, lanes, colour } = scene;
  const columns = new Uint8Array(Math.ceil(view.width));
  const perColumn = msPerPixel(view) / 10;
  const laneHeight = (height - rulerHeight) / Math.max(1, lanes.length);
  const path = new Path2D();
  lanes.forEach((lane, index) => {
    const middle = rulerHeight + laneHeight * (index + 0.5);
    columnPeaks(lane, view.startMs / 10, perColumn, columns);
    columns.forEach((byte, x) => {
      // At least a hair line, so that silence is seen to be there.
      const half = Math.max(0.5, (Math.min(1, peakLevel(byte) / scene.fullHeight) * laneHeight) / 2 - 1);
      path.rect(x, middle - half, 1, 2 * half);
    });
  });
  const played = Math.min(view.width, Math.max(0, placeOf(view, scene.positionMs)));
  fillBetween(context, path, 0, played, height, colour('--wave-played'));
  fillBetween(context, path, played, view.width, height, colour('--wave'));
}

function fillBetween(
  context: CanvasRenderingContext2D,
  path: Path2D,
  from: number,
  to: number,
  height: number,
  colour: string,
) {
  if (to <= from) return;
  context.save();
  context.beginPath();
  context.rect(from, 0, to - from, height);
  context.clip();
  context.fillStyle = colour;
  context.fill(path);
  context.restore();
}

function drawPlayhead(context: CanvasRenderingContext2D, { view, height, positionMs, colour }: Scene): void {
  context.fillStyle = colour('--playhead');
  context.fillRect(Math.round(placeOf(view, positionMs)) - 1, 0, 2, height);
}

function tint(
  context: CanvasRenderingContext2D,
  { view, height }: Scene,
  { startMs, endMs }: { readonly startMs: number; readonly endMs: number },
  colour: string,
  opacity: number,
): void {
  const from = placeOf(view, startMs);
  context.globalAlpha = opacity;
  context.fillStyle = colour;
  context.fillRect(from, rulerHeight, Math.max(1, placeOf(view, endMs) - from), height - rulerHeight);
  context.globalAlpha = 1;
}

function drawMarker(context: CanvasRenderingContext2D, scene: Scene, marker: WaveformMarker): void {
  const x = Math.round(placeOf(scene.view, marker.atMs));
  if (x < -flagSize || x > scene.view.width) return;
  context.fillStyle = dimensionColour(scene, marker.dimension);
  context.fillRect(x, rulerHeight, 2, scene.height - rulerHeight);
  context.fillRect(x, rulerHeight, flagSize, flagSize);
  context.fillStyle = scene.colour('--dimension-text');
  context.font = `600 ${font}`;
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  context.fillText(marker.letter, x + flagSize / 2, rulerHeight + flagSize / 2 + 0.5, flagSize);
  context.textAlign = 'start';
}

const dimensionColour = (scene: Scene, dimension: number | undefined): string =>
  scene.colour(dimension === undefined ? '--playhead' : `--dimension-${dimension}`);
