/** The levels that a competency describes. */
export const anchorLevels = [1, 5, 10] as const;
export type AnchorLevel = (typeof anchorLevels)[number];

/** The described levels nearest to a level from 1 to 10: one, or two where it lies halfway, as 3 between 1 and 5. */
export function nearestAnchors(level: number): readonly AnchorLevel[] {
  const nearest = Math.min(...anchorLevels.map((anchor) => Math.abs(anchor - level)));
  return anchorLevels.filter((anchor) => Math.abs(anchor - level) === nearest);
}
