/** How long things lasted, as counts by whole days: `ended[7]` ended on day 7, `goingOn[7]` were last seen on it. */
export interface Lasting {
  readonly ended: Uint32Array;
  /** Censored: they had lasted so long when they were last seen, and nobody knows how long they will. */
  readonly goingOn: Uint32Array;
}

export interface SurvivalMedian {
  /** The first day on which at most half are still going on. */
  readonly value: number;
  /** 95% band; the upper end is undefined where too many are still going on to know it. */
  readonly low: number;
  readonly high: number | undefined;
}

/** Two-sided 95% of the normal distribution. */
const z = 1.959964;

/**
 * The median of how long things last when some are not over yet: leaving those out would make it too short,
 * and counting them as over too. Undefined where fewer than half have ended by the last day seen.
 * Source: E. L. Kaplan and P. Meier, "Nonparametric Estimation from Incomplete Observations", JASA 53 (1958);
 * the band by R. Brookmeyer and J. Crowley, Biometrics 38 (1982), with Greenwood's variance on the log scale.
 */
export function survivalMedian({ ended, goingOn }: Lasting): SurvivalMedian | undefined {
  const days = Math.max(ended.length, goingOn.length);
  let atRisk = sum(ended) + sum(goingOn);
  let survival = 1;
  let greenwood = 0;
  const found: { value?: number; low?: number; high?: number } = {};
  for (let day = 0; day < days && atRisk > 0; day++) {
    const events = ended[day] ?? 0;
    if (events > 0) {
      survival *= 1 - events / atRisk;
      greenwood += events / (atRisk * (atRisk - events));
      // A product of many factors can miss a half by its last digit.
      if (survival <= 0.5 + 1e-12) found.value ??= day;
      const reach = z * Math.sqrt(greenwood);
      if (survival * Math.exp(-reach) <= 0.5) found.low ??= day;
      if (survival * Math.exp(reach) <= 0.5) found.high ??= day;
    }
    atRisk -= events + (goingOn[day] ?? 0);
  }
  if (found.value === undefined) return undefined;
  return { value: found.value, low: found.low ?? found.value, high: found.high };
}

const sum = (counts: Uint32Array): number => counts.reduce((total, count) => total + count, 0);
