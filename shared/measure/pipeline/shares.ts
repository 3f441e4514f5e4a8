import { wilsonBand } from '../../lib/wilson';
import type { Figure } from '../figure';

/** A share with its band and its denominator; undefined of none. */
export function shareFigure(
  part: { readonly label: string; readonly value: number },
  whole: { readonly label: string; readonly value: number },
  more: Figure['inputs'] = [],
): Figure | undefined {
  const band = wilsonBand(part.value, whole.value);
  if (!band) return undefined;
  return {
    value: part.value / whole.value,
    n: whole.value,
    band,
    formula: `${part.label} ÷ ${whole.label}; band: Wilson, 95%`,
    inputs: [part, whole, ...more],
  };
}
