import { weightedMean } from '../lib/stats';
import type { CallKind } from '../model/call';
import type { Client } from '../model/client';
import { dimensionKeys, type DimensionKey } from '../model/dimensions';
import type { Evidence } from '../model/evidence';
import type { Rubric, RubricWeights } from '../model/rubric';
import { levelOf, type Scorecard } from '../model/scorecard';
import type { Figure } from './figure';

/** What one scorecard comes to, in both scales. */
export interface Overall {
  /** 1 to 5. */
  readonly mean: Figure;
  /** 0 to 100. */
  readonly hundred: Figure;
}

/** The weights that hold for a kind of call: its own where the rubric has them, otherwise the usual ones. */
export const weightsFor = (rubric: Rubric, kind: CallKind): RubricWeights =>
  rubric.weightsByKind[kind] ?? rubric.weights;

/**
 * What a scorecard comes to: the weighted mean of its levels. Dimensions that are open or had no opportunity
 * take no part, so the others share their weight. Undefined while nothing with a weight is scored.
 */
export function overallOf(card: Scorecard, kind: CallKind, rubric: Rubric): Overall | undefined {
  const weights = weightsFor(rubric, kind);
  const scored = dimensionKeys.flatMap((key) => {
    const level = levelOf(card, key);
    return level === undefined ? [] : [{ key, value: level, weight: weights[key] }];
  });
  const value = weightedMean(scored);
  if (value === undefined) return undefined;
  const mean: Figure = {
    value,
    n: scored.filter(({ weight }) => weight > 0).length,
    formula: 'sum of level × weight ÷ sum of weights, over the dimensions with a level',
    inputs: scored.map((one) => ({
      label: rubric.dimensions[one.key].name,
      value: `${one.value} × ${one.weight}`,
    })),
  };
  return { mean, hundred: onHundred(mean) };
}

/** A mean from 1 to 5 on the scale from 0 to 100, its band too: (mean − 1) ÷ 4 × 100. 3 of 5 is 50. */
export function onHundred({ value, n, band, withoutBand }: Figure): Figure {
  const convert = (level: number): number => ((level - 1) / 4) * 100;
  return {
    value: convert(value),
    n,
    ...(band && { band: [convert(band[0]), convert(band[1])] as const }),
    ...(withoutBand !== undefined && { withoutBand }),
    formula: '(mean − 1) ÷ 4 × 100',
    inputs: [{ label: 'mean, 1 to 5', value }],
  };
}

/** One thing to do before a scorecard can be completed. */
export interface Missing {
  readonly dimension: DimensionKey;
  readonly what: 'score' | 'evidence';
  /** The sentence that names it. */
  readonly sentence: string;
}

/**
 * What stands between a draft and its completion, in the order of the dimensions: those not settled, and,
 * where the client asks for it, levels with neither evidence nor a reason for none. Empty when it may complete.
 */
export function missingFrom(
  card: Scorecard,
  evidence: readonly Evidence[],
  rubric: Rubric,
  rule: Client['evidenceRule'],
): readonly Missing[] {
  return dimensionKeys.flatMap((dimension): Missing[] => {
    const { name } = rubric.dimensions[dimension];
    const score = card[dimension];
    if (score.is === 'open') return [{ dimension, what: 'score', sentence: `${name} is not scored yet.` }];
    const mayStand =
      score.is === 'no opportunity' ||
      rule === 'encouraged' ||
      score.reason.trim() !== '' ||
      hasEvidence(card, evidence, dimension);
    if (mayStand) return [];
    return [
      { dimension, what: 'evidence', sentence: `${name} needs evidence, or a reason for having none.` },
    ];
  });
}

/** Whether a scorecard points at something for a dimension; absence counts too. */
export const hasEvidence = (
  card: Scorecard,
  evidence: readonly Evidence[],
  dimension: DimensionKey,
): boolean => evidence.some((one) => one.scorecardId === card.id && one.dimension === dimension);
