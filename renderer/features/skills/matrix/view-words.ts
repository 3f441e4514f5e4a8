import { rowGroupings, type RowGrouping } from '../../../../shared/measure/skill-gap/groups';
import type { MatrixChoice, SortKey } from './matrix-ui';

interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
}

const groupingNames: Readonly<Record<RowGrouping, string>> = {
  none: 'No groups',
  team: 'Team',
  band: 'Performance band',
  tenure: 'Time in the job',
  role: 'Role',
};

/** What reps can be put together by. */
export const groupings: readonly Choice<RowGrouping>[] = rowGroupings.map((value) => ({
  value,
  label: groupingNames[value],
}));

/** Who is shown, by what is wrong with their levels. */
export const narrowings = [
  { value: 'all', label: 'Everybody', isUnder: false, isStale: false },
  { value: 'under', label: 'Under required', isUnder: true, isStale: false },
  { value: 'stale', label: 'Stale: six months or none', isUnder: false, isStale: true },
  { value: 'both', label: 'Under required and stale', isUnder: true, isStale: true },
] as const;

/** The narrowing that is chosen. */
export const narrowingIn = (choice: Pick<MatrixChoice, 'isUnder' | 'isStale'>): (typeof narrowings)[number] =>
  narrowings.find(({ isUnder, isStale }) => isUnder === choice.isUnder && isStale === choice.isStale) ??
  narrowings[0];

/** What rows can be sorted by: what is known of the rep, or a skill. */
export const sortsFor = (
  columns: readonly { readonly key: string; readonly name: string }[],
): readonly Choice<SortKey>[] => [
  { value: 'name', label: 'Name' },
  { value: 'total gap', label: 'Total gap' },
  { value: 'tenure', label: 'Time in the job' },
  { value: 'band', label: 'Performance band' },
  ...columns.map(({ key, name }) => ({ value: `skill ${key}` as const, label: name })),
];

/** Who is shown and in which order, as `New business, under required, by team, skills by tier, sorted by Hunting`. */
export function viewInWords(
  choice: Pick<MatrixChoice, 'sort' | 'grouping' | 'isByTier' | 'isUnder' | 'isStale'>,
  team: string | undefined,
  columns: Parameters<typeof sortsFor>[0],
): string {
  const narrowing = narrowingIn(choice);
  const sort = sortsFor(columns).find(({ value }) => value === choice.sort);
  const inSentence = (label: string, isName: boolean): string => (isName ? label : label.toLowerCase());
  return [
    team ?? 'All teams',
    narrowing.value === 'all' ? '' : narrowing.value === 'stale' ? 'stale' : narrowing.label.toLowerCase(),
    choice.grouping === 'none' ? '' : `by ${groupingNames[choice.grouping].toLowerCase()}`,
    choice.isByTier ? 'skills by tier' : '',
    `sorted by ${inSentence(sort?.label ?? 'Name', sort?.value.startsWith('skill ') ?? false)}`,
  ]
    .filter(Boolean)
    .join(', ');
}
