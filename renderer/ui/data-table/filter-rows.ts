import type { Column } from './column';

/** Letters without case and accents, so that `jose` finds José. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** What the filter reads of each row: prepared once, because it is asked at every letter typed. */
export function searchTexts<T>(rows: readonly T[], columns: readonly Column<T>[]): readonly string[] {
  const readers = columns.flatMap(({ filterText, sortValue, isNumeric }) => {
    if (filterText) return [filterText];
    return sortValue && !isNumeric ? [(row: T) => String(sortValue(row) ?? '')] : [];
  });
  return rows.map((row) => plain(readers.map((read) => read(row)).join('\n')));
}

/** The rows that have every word of the filter somewhere, in their order. An empty filter keeps all. */
export function filterRows<T>(rows: readonly T[], texts: readonly string[], filter: string): readonly T[] {
  const words = plain(filter).split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((_, place) => words.every((word) => texts[place]?.includes(word)));
}
