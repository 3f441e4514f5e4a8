/** A count with its noun, as `1 call` or `12 calls`; counts that can be large are written as the client writes them. */
export const counted = (
  count: number,
  one: string,
  many: string,
  write: (count: number) => string = String,
): string => `${write(count)} ${count === 1 ? one : many}`;

/** Words in a row, as `a, b and c`; empty for none. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
