/** Anything that JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * The one way to write a value as text: keys sorted, no blanks, so that equal values give equal bytes.
 * Keys whose value is undefined are left out, as JSON does. Throws on what JSON cannot say (NaN, functions).
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return finite(value);
  if (Array.isArray(value)) return `[${joined(value, (item) => canonicalJson(item ?? null))}]`;
  if (typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${joined(entries, ([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`)}}`;
  }
  throw new Error(`A ${typeof value} cannot be written as JSON`);
}

/** Whether two values say the same, whatever the order of their keys. */
export const sameJson = (a: unknown, b: unknown): boolean =>
  a === b || canonicalJson(a ?? null) === canonicalJson(b ?? null);

/** Adds text to text, which the engine copies once at the end; `join` would copy a long text at every level. */
function joined<T>(items: readonly T[], textOf: (item: T) => string): string {
  let all = '';
  for (const item of items) all += all === '' ? textOf(item) : `,${textOf(item)}`;
  return all;
}

function finite(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`${value} cannot be written as JSON`);
  return JSON.stringify(value);
}
