/** The middle of both axes: from here on impact and difficulty count as high. */
export const axisThreshold = 3;

export const quadrants = ['quick win', 'long-term priority', 'nice to have', 'ignore for now'] as const;
export type Quadrant = (typeof quadrants)[number];

/** Which quadrant of the priority matrix a place belongs to. Both axes run from 1 to 5. */
export function quadrantOf({
  impact,
  difficulty,
}: {
  readonly impact: number;
  readonly difficulty: number;
}): Quadrant {
  const isHard = difficulty >= axisThreshold;
  if (impact >= axisThreshold) return isHard ? 'long-term priority' : 'quick win';
  return isHard ? 'ignore for now' : 'nice to have';
}
