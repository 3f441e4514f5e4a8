/** Which part of a recording the waveform shows. Times in milliseconds, places in CSS pixels. */
export interface View {
  readonly startMs: number;
  readonly durationMs: number;
  readonly width: number;
  /** How many times the whole recording is wider than the view; 1 shows all of it. */
  readonly zoom: number;
}

/** Nearer than four pixels for a hundredth of a second there is nothing more to see. */
const nearestMsPerPixel = 10 / 4;

/** One press of + or −. */
const zoomStep = 2;

export const msPerPixel = ({ durationMs, width, zoom }: View): number =>
  durationMs / zoom / Math.max(1, width);
export const placeOf = (view: View, ms: number): number => (ms - view.startMs) / msPerPixel(view);

/** The moment under a place, never outside the recording. */
export const momentAt = (view: View, x: number): number =>
  Math.min(view.durationMs, Math.max(0, view.startMs + x * msPerPixel(view)));

/** A zoom that makes sense for a recording of that length: from all of it down to single hundredths. */
export function sensibleZoom(zoom: number, durationMs: number, width: number): number {
  const nearest = Math.max(1, durationMs / (Math.max(1, width) * nearestMsPerPixel));
  return Math.min(nearest, Math.max(1, zoom));
}

/** The zoom after a press of + or −; the waveform keeps it sensible when it draws. */
export const zoomedIn = (zoom: number): number => zoom * zoomStep;
export const zoomedOut = (zoom: number): number => Math.max(1, zoom / zoomStep);

/** The view with its start where nothing outside the recording shows. */
export function settled(view: View): View {
  const visible = view.durationMs / view.zoom;
  return { ...view, startMs: Math.min(Math.max(0, view.startMs), Math.max(0, view.durationMs - visible)) };
}

/** The view at another zoom with the moment under `x` staying there. */
export function zoomedAround(view: View, zoom: number, x: number): View {
  const moment = view.startMs + x * msPerPixel(view);
  const next = { ...view, zoom };
  return settled({ ...next, startMs: moment - x * msPerPixel(next) });
}

export const shows = (view: View, ms: number): boolean => {
  const x = placeOf(view, ms);
  return x >= 0 && x <= view.width;
};

/** The playhead turns the page when it comes this far, and is found again this far in. */
const turnsPageAt = 0.9;
const landsAt = 0.1;

/** The view that follows a playhead at `ms`: the same until it nears the right edge, then a page further. */
export function following(view: View, ms: number): View {
  const x = placeOf(view, ms);
  if (x >= 0 && x <= view.width * turnsPageAt) return view;
  return settled({ ...view, startMs: ms - landsAt * view.width * msPerPixel(view) });
}
