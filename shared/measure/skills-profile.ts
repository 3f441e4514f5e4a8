import { mean, meanBand, sampleDeviation, slope } from '../lib/stats';
import {
  dimensionKeys,
  perDimension,
  type DimensionKey,
  type Level,
  type PerDimension,
} from '../model/dimensions';
import type { Evidence } from '../model/evidence';
import type { Id } from '../model/fields';
import type { Rubric } from '../model/rubric';
import { levelOf } from '../model/scorecard';
import type { Figure } from './figure';
import { hasEvidence, onHundred, overallOf } from './scorecard-result';
import { scoredRow, type ScoredCall, type ScoredRecords, type ScoredRow } from './scored-row';

/** Under this many scores a figure is shown, but marked thin and kept out of the matrix. */
export const thinUnder = 5;

/** One scorecard on the line of a trend. The line breaks where `rubricVersion` changes. */
export interface ProfilePoint {
  readonly scorecardId: Id;
  readonly callId: Id;
  readonly date: string;
  readonly rubricId: Id;
  readonly rubricVersion: number;
  /** Null where the dimension had no opportunity on this call. */
  readonly value: number | null;
  /** False for scorecards of another rubric version: drawn, but in no figure. */
  readonly isInFigures: boolean;
}

/** A row of values of one rep and what they come to. */
export interface Standing {
  /** 1 to 5, with its 95% band cut off at 1 and 5; undefined where nothing was scored. */
  readonly mean: Figure | undefined;
  /** The same, 0 to 100. */
  readonly hundred: Figure | undefined;
  readonly deviation: Figure | undefined;
  /** Levels gained from one call to the next. */
  readonly slope: Figure | undefined;
  readonly n: number;
  /** Fewer than five scores. */
  readonly isThin: boolean;
  /** Oldest first. */
  readonly series: readonly ProfilePoint[];
}

/** A piece of evidence with the level that it stands behind. */
export interface EvidenceReference {
  readonly evidence: Evidence;
  readonly level: Level;
  readonly date: string;
}

export interface DimensionStanding extends Standing {
  readonly dimension: DimensionKey;
  readonly name: string;
  /** Scorecards on which the dimension had no opportunity: they are in no mean. */
  readonly withoutOpportunity: number;
  /** Positive evidence behind the highest level, and negative or missing behaviour behind the lowest. */
  readonly best: EvidenceReference | undefined;
  readonly worst: EvidenceReference | undefined;
}

export interface SkillsProfile {
  /** The rubric version that the figures are made from. */
  readonly rubric: Rubric;
  readonly dimensions: PerDimension<DimensionStanding>;
  /** The weighted means of the scorecards. */
  readonly overall: Standing;
  /** Share of scores with evidence, 0 to 1; undefined where nothing was scored. */
  readonly evidenceCoverage: Figure | undefined;
  /** Complete scorecards in the figures. */
  readonly scorecards: number;
  /** Scorecards among the last ten that are left out because of their rubric version. */
  readonly otherVersions: number;
}

/**
 * A rep's skills profile: per dimension the mean of the last ten complete scorecards by the day of the call,
 * with its band, spread and trend. Undefined for a rep without a complete scorecard.
 */
export function skillsProfile(
  records: ScoredRecords & { readonly evidence: readonly Evidence[] },
): SkillsProfile | undefined {
  const row = scoredRow(records);
  const { rubric } = row;
  if (rubric === undefined) return undefined;
  return {
    rubric,
    dimensions: perDimension((key) => dimensionStanding(key, rubric, row, records.evidence)),
    overall: standing(row, (one) => overallOf(one.card, one.call.kind, one.rubric)?.mean.value),
    evidenceCoverage: coverage(row, records.evidence),
    scorecards: row.counted.length,
    otherVersions: row.otherVersions,
  };
}

function dimensionStanding(
  dimension: DimensionKey,
  rubric: Rubric,
  row: ScoredRow,
  evidence: readonly Evidence[],
): DimensionStanding {
  const references = row.counted.flatMap(({ card, call }) => {
    const level = levelOf(card, dimension);
    if (level === undefined) return [];
    return evidence
      .filter((one) => one.scorecardId === card.id && one.dimension === dimension)
      .map((one) => ({ evidence: one, level, date: call.date }));
  });
  return {
    dimension,
    name: rubric.dimensions[dimension].name,
    withoutOpportunity: row.counted.filter(({ card }) => card[dimension].is === 'no opportunity').length,
    best: newestOf(references.filter(isPositive), (one) => one.level),
    worst: newestOf(
      references.filter((one) => !isPositive(one)),
      (one) => -one.level,
    ),
    ...standing(row, ({ card }) => levelOf(card, dimension)),
  };
}

const isPositive = ({ evidence }: EvidenceReference): boolean => evidence.polarity === 'positive';

/** The one with the highest rank; of equals the last, which is the newest. */
const newestOf = (
  references: readonly EvidenceReference[],
  rank: (one: EvidenceReference) => number,
): EvidenceReference | undefined => references.toSorted((a, b) => rank(a) - rank(b)).at(-1);

function standing(row: ScoredRow, valueOf: (one: ScoredCall) => number | undefined): Standing {
  const values = row.counted.map(valueOf).filter((value) => value !== undefined);
  const figure = meanFigure(values);
  return {
    mean: figure,
    hundred: figure && onHundred(figure),
    deviation: withInputs(sampleDeviation(values), values, '√(sum of (score − mean)² ÷ (n − 1))'),
    slope: withInputs(slope(values), values, 'slope of the straight line through the scores, per call'),
    n: values.length,
    isThin: values.length < thinUnder,
    series: row.all.map((one) => ({
      scorecardId: one.card.id,
      callId: one.call.id,
      date: one.call.date,
      rubricId: one.rubric.id,
      rubricVersion: one.rubric.version,
      value: valueOf(one) ?? null,
      isInFigures: one.isInFigures,
    })),
  };
}

function meanFigure(values: readonly number[]): Figure | undefined {
  const value = mean(values);
  if (value === undefined) return undefined;
  const band = meanBand(values);
  const cut = band && ([Math.max(1, band[0]), Math.min(5, band[1])] as const);
  const isCut = band !== undefined && cut !== undefined && (band[0] < cut[0] || band[1] > cut[1]);
  return {
    value,
    n: values.length,
    ...(cut && { band: cut }),
    ...(values.length > 1 && !band && { withoutBand: 'no spread' }),
    formula: band
      ? `sum of scores ÷ n; band: mean ± t·s÷√n${isCut ? ', cut off at 1 and 5' : ''}`
      : `sum of scores ÷ n; ${values.length > 1 ? 'all scores are equal: no spread was seen, so there is no band' : 'one score has no band'}`,
    inputs: scoreInputs(values),
  };
}

const withInputs = (
  value: number | undefined,
  values: readonly number[],
  formula: string,
): Figure | undefined =>
  value === undefined ? undefined : { value, n: values.length, formula, inputs: scoreInputs(values) };

const scoreInputs = (values: readonly number[]): Figure['inputs'] =>
  values.map((value, place) => ({ label: `score ${place + 1} of ${values.length}`, value }));

function coverage(row: ScoredRow, evidence: readonly Evidence[]): Figure | undefined {
  const scored = row.counted.flatMap(({ card }) =>
    dimensionKeys.filter((key) => levelOf(card, key) !== undefined).map((key) => ({ card, key })),
  );
  if (scored.length === 0) return undefined;
  const proven = scored.filter(({ card, key }) => hasEvidence(card, evidence, key)).length;
  return {
    value: proven / scored.length,
    n: scored.length,
    formula: 'scores with evidence ÷ scores',
    inputs: [
      { label: 'scores with evidence', value: proven },
      { label: 'scores', value: scored.length },
    ],
  };
}
