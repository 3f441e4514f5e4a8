/** Adds a row, or takes it away. */
export function toggled(selected: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** Adds all rows from one to another, in the order in which they are shown. */
export function withRange(
  selected: ReadonlySet<string>,
  keys: readonly string[],
  from: number,
  to: number,
): ReadonlySet<string> {
  return new Set([...selected, ...keys.slice(Math.min(from, to), Math.max(from, to) + 1)]);
}

/** How much of what is shown is selected. */
export function shareSelected(
  selected: ReadonlySet<string>,
  keys: readonly string[],
): 'all' | 'some' | 'none' {
  const count = keys.reduce((total, key) => (selected.has(key) ? total + 1 : total), 0);
  if (count === 0) return 'none';
  return count === keys.length ? 'all' : 'some';
}

/** Selects everything shown, or lets go of it when it was all selected. What the filter hides stays as it is. */
export function toggledAll(selected: ReadonlySet<string>, keys: readonly string[]): ReadonlySet<string> {
  const shown = new Set(keys);
  return shareSelected(selected, keys) === 'all'
    ? new Set([...selected].filter((key) => !shown.has(key)))
    : new Set([...selected, ...keys]);
}
