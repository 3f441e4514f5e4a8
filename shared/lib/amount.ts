/**
 * An amount as a person types it into a field: digits, with blanks or a point for decimals. Undefined for an
 * empty field. Throws for anything that `isAmount` refuses: thousands are not set off by commas or points, which
 * mean decimals in half the world.
 */
export function amountOf(text: string): number | undefined {
  if (!isAmount(text)) throw new Error(`${text} is no amount`);
  const bare = text.replaceAll(/\s/g, '');
  return bare === '' ? undefined : Number(bare);
}

/** Whether a field holds an amount of nothing or more, or nothing at all. */
export const isAmount = (text: string): boolean => /^(\d+(\.\d{1,2})?)?$/.test(text.replaceAll(/\s/g, ''));
