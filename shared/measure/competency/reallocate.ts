import type { CompetencyKey } from '../../model/framework';
import type { BudgetShares } from '../../model/training-budget';

/** Shares are moved in tenths of a per cent: 1,000 of them are the whole. */
const tenths = (share: number): number => Math.round(share * 10);

/**
 * Moves one share of a budget and keeps the sum at 100: what it takes or leaves, the others give or get in
 * proportion to their own shares (evenly where they are all at nothing). Locked shares stay. It goes as far as the
 * others allow: no share under 0, and none moves where all others are locked. In tenths of a per cent.
 */
export function moveShare(
  shares: BudgetShares,
  key: CompetencyKey,
  to: number,
  locked: ReadonlySet<CompetencyKey>,
): BudgetShares {
  if (locked.has(key)) return shares;
  const others = Object.keys(shares).filter((one) => one !== key && !locked.has(one));
  const fixed = sum(
    Object.keys(shares)
      .filter((one) => one !== key && locked.has(one))
      .map((one) => tenths(shares[one] ?? 0)),
  );
  if (others.length === 0) return shares;
  const room = 1000 - fixed;
  const moved = Math.min(room, Math.max(0, tenths(to)));
  return { ...shares, [key]: moved / 10, ...spread(room - moved, others, shares) };
}

/**
 * A whole budget spread by some weights, such as what each group is short of; locked shares stay as they are and
 * the rest is spread over the others. In tenths of a per cent, the sum is 100.
 */
export function spreadShares(
  shares: BudgetShares,
  weights: BudgetShares,
  locked: ReadonlySet<CompetencyKey>,
): BudgetShares {
  const free = Object.keys(shares).filter((one) => !locked.has(one));
  if (free.length === 0) return shares;
  const fixed = sum(
    Object.keys(shares)
      .filter((one) => locked.has(one))
      .map((one) => tenths(shares[one] ?? 0)),
  );
  return { ...shares, ...spread(1000 - fixed, free, weights) };
}

/** So many tenths over some keys in proportion to weights: whole tenths, the largest remainders get what is left over. */
function spread(total: number, keys: readonly CompetencyKey[], weights: BudgetShares): BudgetShares {
  const weighed = sum(keys.map((key) => weights[key] ?? 0));
  const parts = keys.map((key) => {
    const exact = weighed > 0 ? (total * (weights[key] ?? 0)) / weighed : total / keys.length;
    return { key, whole: Math.floor(exact), rest: exact - Math.floor(exact) };
  });
  const left = total - sum(parts.map(({ whole }) => whole));
  const raised = new Set(
    parts
      .toSorted((a, b) => b.rest - a.rest)
      .slice(0, left)
      .map(({ key }) => key),
  );
  return Object.fromEntries(parts.map(({ key, whole }) => [key, (whole + (raised.has(key) ? 1 : 0)) / 10]));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
