import type { GapTier } from '../competency/gap-tier';
import type { RowFacts } from './order';

export const rowGroupings = ['none', 'team', 'band', 'tenure', 'role'] as const;
export type RowGrouping = (typeof rowGroupings)[number];

/** How long somebody is in the job, in whole months: from the first to under the second. */
export const tenureBrackets = [
  { from: 0, to: 3 },
  { from: 3, to: 6 },
  { from: 6, to: 12 },
  { from: 12, to: 24 },
  { from: 24, to: Infinity },
] as const;

/**
 * The group of a row as a number, in the order in which groups stand: the place of the team, role or tenure bracket,
 * the best band first. −1, which stands last, for a row that belongs to none.
 */
export function groupOf(grouping: Exclude<RowGrouping, 'none'>, facts: RowFacts, row: number): number {
  switch (grouping) {
    case 'team':
      return facts.team[row] ?? -1;
    case 'role':
      return facts.role[row] ?? -1;
    case 'band':
      return facts.band[row] ? 4 - (facts.band[row] ?? 0) : -1;
    case 'tenure': {
      const months = facts.tenure[row] ?? NaN;
      return tenureBrackets.findIndex(({ from, to }) => months >= from && months < to);
    }
  }
}

/** The lines of a grid: a row by its place (0 and up), or the heading of a group (−1 − its place in `groups`). */
export interface Lines {
  readonly lines: Int32Array;
  /** The groups that have rows, as their numbers, with how many rows each has. */
  readonly groups: readonly { readonly group: number; readonly rows: number }[];
}

/** Puts a heading over the rows of each group and leaves their order inside it. One pass. */
export function groupRows(sorted: Int32Array, grouping: RowGrouping, facts: RowFacts): Lines {
  if (grouping === 'none') return { lines: sorted, groups: [] };
  const counts = new Map<number, number>();
  for (const row of sorted) {
    const group = groupOf(grouping, facts, row);
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const last = (group: number): number => (group < 0 ? Infinity : group);
  const groups = [...counts]
    .map(([group, rows]) => ({ group, rows }))
    .sort((a, b) => last(a.group) - last(b.group));
  const lines = new Int32Array(sorted.length + groups.length);
  const at = new Map<number, number>();
  let line = 0;
  groups.forEach(({ group, rows }, place) => {
    lines[line] = -1 - place;
    at.set(group, line + 1);
    line += rows + 1;
  });
  for (const row of sorted) {
    const group = groupOf(grouping, facts, row);
    const place = at.get(group) ?? 0;
    lines[place] = row;
    at.set(group, place + 1);
  }
  return { lines, groups };
}

/** The columns in the order of their tiers, tier 1 first and those without a tier last; in their own order inside. */
export function columnsByTier(tiers: readonly (GapTier | undefined)[]): readonly number[] {
  return tiers
    .map((tier, column) => ({ tier: tier ?? 4, column }))
    .sort((a, b) => a.tier - b.tier || a.column - b.column)
    .map(({ column }) => column);
}
