import type { Box, Spot } from './spread';

/** A place on both axes, 1 to 5. */
export interface Place {
  readonly impact: number;
  readonly difficulty: number;
}

/** How the drawing lies: the frame of the axes, and how much room points keep from it. */
export interface Geometry {
  readonly frame: Box;
  readonly points: Box;
}

const [lowest, highest] = [1, 5];
const margin = { left: 30, top: 6, right: 6, bottom: 40 };
/** A point of 1 or 5 stands clear of the frame, and of the quadrants' names above and below. */
const inset = { x: 16, y: 34 };

export const geometryOf = (width: number, height: number): Geometry => {
  const frame = {
    left: margin.left,
    top: margin.top,
    right: width - margin.right,
    bottom: height - margin.bottom,
  };
  return {
    frame,
    points: {
      left: frame.left + inset.x,
      top: frame.top + inset.y,
      right: frame.right - inset.x,
      bottom: frame.bottom - inset.y,
    },
  };
};

/** Where a place lies in the drawing: difficulty to the right, impact upwards. */
export const spotOf = ({ points }: Geometry, { impact, difficulty }: Place): Spot => ({
  x: points.left + ((difficulty - lowest) / (highest - lowest)) * (points.right - points.left),
  y: points.bottom - ((impact - lowest) / (highest - lowest)) * (points.bottom - points.top),
});

/** The place under a spot of the drawing, to a tenth and on the axes. */
export const placeOf = ({ points }: Geometry, { x, y }: Spot): Place => ({
  difficulty: snapped((x - points.left) / (points.right - points.left)),
  impact: snapped((points.bottom - y) / (points.bottom - points.top)),
});

const snapped = (share: number): number =>
  Math.round(10 * (lowest + Math.min(1, Math.max(0, share)) * (highest - lowest))) / 10;
