import { inkOf } from '../charts/use-scheme';
import { drawGrid } from './draw';
import { geometryOf, inView, type Geometry, type GridPlace, type InView, type Scrolled } from './geometry';
import { forcedPalette, themePalette, type Palette } from './palette';
import type { Fonts } from './picture';
import type { MatrixGridProps } from './props';

/** The canvas of one grid between React's renders: its measures, its colours, and one drawing a frame. */
export interface Surface {
  /** Takes what is to be shown; the first time it is drawn at once, then with the next frame. */
  readonly show: (props: MatrixGridProps, focus: GridPlace | undefined) => void;
  readonly close: () => void;
}

/** What the surface tells. */
export interface SurfaceEvents {
  /** The measures have changed. */
  readonly measured: (grid: Geometry) => void;
  /** These lines are in view, and the scrolling is over. */
  readonly settled: (lines: InView['line']) => void;
}

/** Scrolling that pauses for so many milliseconds is over: the rows beneath are made then, not while they fly by. */
const restsFor = 120;

const forced = matchMedia('(forced-colors: active)');

export function createSurface(
  canvas: HTMLCanvasElement,
  scroller: HTMLElement,
  events: SurfaceEvents,
): Surface {
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('A canvas without a 2D context.');
  const ends = new AbortController();
  let props: MatrixGridProps | undefined;
  let focus: GridPlace | undefined;
  let grid: Geometry | undefined;
  let palette: Palette | undefined;
  let fonts = fontsOf(canvas, 16);
  let frame = 0;
  let resting = 0;
  let idle = 0;
  const fitted = new Map<string, string>();

  const widthOf = (text: string, font: string): number => {
    context.font = font;
    return context.measureText(text).width;
  };
  const fit = (text: string, font: string, width: number): string => {
    const key = `${font} ${Math.round(width)} ${text}`;
    let known = fitted.get(key);
    if (known === undefined) {
      if (fitted.size > 4000) fitted.clear();
      fitted.set(key, (known = shortened(text, width, (part) => widthOf(part, font))));
    }
    return known;
  };
  const measure = (): void => {
    if (!props) return;
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    fonts = fontsOf(canvas, rem);
    const { cells, lines, columns } = props;
    const next = geometryOf({
      width: scroller.clientWidth,
      height: scroller.clientHeight,
      rem,
      lines: lines.length,
      columns: columns.length,
      longestName: Math.max(0, ...columns.map(({ name }) => widthOf(`${name} ↓`, fonts.strong))),
      longestRowName: widthOf(longestOf(cells.rows, cells.name), fonts.normal),
    });
    const isSame =
      grid && (Object.keys(next) as (keyof Geometry)[]).every((key) => next[key] === grid?.[key]);
    if (isSame) return;
    grid = next;
    const ratio = devicePixelRatio;
    canvas.width = Math.round(next.width * ratio);
    canvas.height = Math.round(next.height * ratio);
    canvas.style.width = `${next.width}px`;
    canvas.style.height = `${next.height}px`;
    events.measured(next);
  };
  const scrolled = (): Scrolled => ({ left: scroller.scrollLeft, top: scroller.scrollTop });
  const draw = (): void => {
    frame = 0;
    if (!props || !grid) return;
    palette ??= forced.matches ? forcedPalette : themePalette((token) => inkOf(canvas, token));
    context.setTransform(canvas.width / grid.width, 0, 0, canvas.height / grid.height, 0, 0);
    drawGrid(context, { props, grid, scrolled: scrolled(), palette, fonts, focus, fit });
  };
  const schedule = (): void => {
    frame ||= requestAnimationFrame(draw);
  };
  const settle = (): void => {
    if (grid) events.settled(inView(grid, scrolled()).line);
  };
  const measureAgain = (): void => {
    grid = undefined;
    measure();
    // A canvas that was resized is empty until it is drawn: in the same frame, so that nothing flickers.
    draw();
    settle();
  };
  const recolour = (): void => {
    palette = undefined;
    schedule();
  };

  const onScroll = (): void => {
    schedule();
    clearTimeout(resting);
    resting = window.setTimeout(settle, restsFor);
  };

  scroller.addEventListener('scroll', onScroll, { passive: true, signal: ends.signal });
  forced.addEventListener('change', recolour, { signal: ends.signal });
  const sizes = new ResizeObserver(measureAgain);
  sizes.observe(scroller);
  const schemes = new MutationObserver(recolour);
  schemes.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme'] });
  document.fonts.addEventListener(
    'loadingdone',
    () => {
      fitted.clear();
      measureAgain();
    },
    { signal: ends.signal },
  );

  return {
    show: (nextProps, nextFocus) => {
      const isFirst = props === undefined;
      const isOther = props?.lines !== nextProps.lines || props.columns !== nextProps.columns;
      props = nextProps;
      focus = nextFocus;
      if (isOther) {
        measure();
        if (!isFirst) settle();
      }
      if (isFirst) {
        draw();
        // The grid that screen readers read follows the first picture.
        idle = requestIdleCallback(settle, { timeout: restsFor });
      } else schedule();
    },
    close: () => {
      ends.abort();
      cancelAnimationFrame(frame);
      clearTimeout(resting);
      cancelIdleCallback(idle);
      sizes.disconnect();
      schemes.disconnect();
      props = undefined;
    },
  };
}

function fontsOf(element: Element, rem: number): Fonts {
  const { fontFamily } = getComputedStyle(element);
  const size = 0.8125 * rem;
  return {
    normal: `420 ${size}px ${fontFamily}`,
    strong: `640 ${size}px ${fontFamily}`,
    small: `600 ${0.6875 * rem}px ${fontFamily}`,
  };
}

/** The name with the most letters: near enough to the widest, without measuring thousands. */
function longestOf(rows: number, nameOf: (row: number) => string): string {
  let longest = '';
  for (let row = 0; row < rows; row++) {
    const name = nameOf(row);
    if (name.length > longest.length) longest = name;
  }
  return longest;
}

/** As much of a text as fits, with an ellipsis where something is left out. */
function shortened(text: string, width: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= width) return text;
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (widthOf(`${text.slice(0, middle).trimEnd()}…`) <= width) low = middle;
    else high = middle - 1;
  }
  return `${text.slice(0, low).trimEnd()}…`;
}
