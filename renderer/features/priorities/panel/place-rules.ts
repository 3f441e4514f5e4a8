import type { Formats } from '../../../../shared/lib/formats';
import { onAxis } from '../../../../shared/model/acts/placements';
import type { Placement } from '../../../../shared/model/placement';

/** The place of a gap as it stands in the form. */
export interface PlaceDraft {
  readonly impact: string;
  readonly impactReason: string;
  readonly difficulty: string;
  readonly difficultyReason: string;
}

export type PlaceFaults = Partial<Record<keyof PlaceDraft, string>>;

/** What the figures and the usual difficulty propose; undefined where nothing does. */
export interface Proposed {
  readonly impact: number | undefined;
  readonly difficulty: number | undefined;
}

/** A place as the form shows it, in the client's way to write numbers. */
export const draftOfPlace = (
  { impact, impactReason, difficulty, difficultyReason }: Pick<Placement, keyof PlaceDraft>,
  { number }: Pick<Formats, 'number'>,
): PlaceDraft => ({
  impact: number(impact, 1),
  impactReason,
  difficulty: number(difficulty, 1),
  difficultyReason,
});

/** What is wrong with a place, field by field: off the axis, or off what is proposed without a reason. */
export function placeFaults(
  draft: PlaceDraft,
  proposed: Proposed,
  { number }: Pick<Formats, 'number'>,
): PlaceFaults {
  const faults: PlaceFaults = {};
  for (const axis of ['impact', 'difficulty'] as const) {
    const value = axisValue(draft[axis]);
    if (value === undefined) faults[axis] = 'Write a number from 1 to 5.';
    else if (isOverride(value, proposed[axis]) && draft[`${axis}Reason`].trim() === '')
      faults[`${axis}Reason`] =
        `Say why it is not the proposed ${number(onAxis(proposed[axis] ?? value), 1)}.`;
  }
  return faults;
}

/** Whether a place is another than the one proposed. */
export const isOverride = (value: number, proposed: number | undefined): boolean =>
  proposed !== undefined && onAxis(value) !== onAxis(proposed);

/** A place on an axis as somebody typed it, with a point or a comma; undefined where it is none. */
export function axisValue(text: string): number | undefined {
  const bare = text.trim().replace(',', '.');
  if (!/^\d(\.\d+)?$/.test(bare)) return undefined;
  const value = Number(bare);
  return value >= 1 && value <= 5 ? onAxis(value) : undefined;
}
