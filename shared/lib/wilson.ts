/**
 * Where a share lies with 95% confidence when `part` of `whole` had it: the score interval, which stays within
 * 0 and 1 and holds for few observations too. Undefined for none.
 * Source: E. B. Wilson, "Probable Inference", JASA 22 (1927).
 */
export function wilsonBand(part: number, whole: number): readonly [number, number] | undefined {
  if (whole <= 0) return undefined;
  const z = 1.959964;
  const share = part / whole;
  const middle = share + (z * z) / (2 * whole);
  const reach = z * Math.sqrt((share * (1 - share)) / whole + (z * z) / (4 * whole * whole));
  const scale = 1 + (z * z) / whole;
  return [Math.max(0, (middle - reach) / scale), Math.min(1, (middle + reach) / scale)];
}
