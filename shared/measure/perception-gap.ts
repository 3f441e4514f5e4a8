import { mean, reaches } from '../lib/stats';
import type { CoachingSettings } from '../model/coaching-settings';
import { perDimension, type DimensionKey, type PerDimension } from '../model/dimensions';
import type { Question, Questionnaire } from '../model/questionnaire';
import type { SelfAssessment } from '../model/self-assessment';
import type { Figure } from './figure';
import type { DimensionStanding, SkillsProfile } from './skills-profile';

/**
 * How a rep's own picture compares with what was heard: he sees himself higher by the threshold or more, lower
 * by as much, or near enough. Near enough is a strength or a gap that both agree on, by the target.
 */
export type Perception = 'blind spot' | 'hidden strength' | 'agreed strength' | 'agreed gap';

/** What a rep says of himself on one dimension, 1 to 5; undefined where nothing is answered. */
export interface SelfLevel {
  /** Mean of all answers: four in a complete self-assessment. */
  readonly level: Figure | undefined;
  /** The same of the two answers on how sure he is. */
  readonly confidence: Figure | undefined;
  /** The same of the two answers on how often he does it. */
  readonly competence: Figure | undefined;
}

/** One dimension as the rep and as the scorecards see it. */
export interface PerceptionGap {
  readonly dimension: DimensionKey;
  readonly self: SelfLevel;
  readonly observed: Figure | undefined;
  /** Self-assessed − observed, in levels, −4 to 4; undefined where one of them is missing. */
  readonly gap: Figure | undefined;
  readonly perception: Perception | undefined;
  /** The observed level rests on fewer than five scores: a hint, not a finding. */
  readonly isThin: boolean;
}

/** From where a gap is a finding, and what level is a strength: the client's settings. */
export interface PerceptionLimits {
  readonly threshold: number;
  readonly target: number;
}

/** The limits that a client has set. */
export const limitsOf = ({ perceptionThreshold, targetLevel }: CoachingSettings): PerceptionLimits => ({
  threshold: perceptionThreshold,
  target: targetLevel,
});

/** What a rep says of himself, per dimension. Questions without an answer take no part. */
export const selfLevels = (
  round: Pick<SelfAssessment, 'answers'>,
  { questions }: Pick<Questionnaire, 'questions'>,
): PerDimension<SelfLevel> =>
  perDimension((key) => {
    const own = questions.filter(({ dimension }) => dimension === key);
    return {
      level: meanOf(own, round, 'answers'),
      confidence: meanOf(
        own.filter(({ aspect }) => aspect === 'confidence'),
        round,
        'answers on confidence',
      ),
      competence: meanOf(
        own.filter(({ aspect }) => aspect === 'competence'),
        round,
        'answers on competence',
      ),
    };
  });

function meanOf(
  questions: readonly Question[],
  { answers }: Pick<SelfAssessment, 'answers'>,
  what: string,
): Figure | undefined {
  const given = questions.flatMap(({ key, text }) => {
    const value = answers[key];
    return value === undefined ? [] : [{ label: text, value }];
  });
  const value = mean(given.map((one) => one.value));
  return value === undefined
    ? undefined
    : { value, n: given.length, formula: `sum of the ${what} ÷ n`, inputs: given };
}

/**
 * The perception gap of a rep, per dimension. A gap of the threshold or more is a blind spot, of minus the
 * threshold or less a hidden strength.
 */
export const perceptionGaps = (
  profile: SkillsProfile | undefined,
  self: PerDimension<SelfLevel>,
  limits: PerceptionLimits,
): PerDimension<PerceptionGap> =>
  perDimension((dimension) => {
    const standing = profile?.dimensions[dimension];
    const gap = gapOf(self[dimension].level, standing?.mean);
    return {
      dimension,
      self: self[dimension],
      observed: standing?.mean,
      gap,
      perception: gap && standing?.mean && perceptionOf(gap.value, standing.mean.value, limits),
      isThin: isThinStanding(standing),
    };
  });

const isThinStanding = (standing: DimensionStanding | undefined): boolean =>
  standing !== undefined && standing.n > 0 && standing.isThin;

function gapOf(self: Figure | undefined, observed: Figure | undefined): Figure | undefined {
  if (!self || !observed) return undefined;
  const { band } = observed;
  return {
    value: self.value - observed.value,
    n: observed.n,
    ...(band && { band: [self.value - band[1], self.value - band[0]] as const }),
    formula: band
      ? 'self-assessed − observed; band: from that of the observed level'
      : 'self-assessed − observed',
    inputs: [
      { label: `self-assessed, mean of ${self.n} answers`, value: self.value },
      { label: `observed, mean of ${observed.n} scores`, value: observed.value },
    ],
  };
}

function perceptionOf(gap: number, observed: number, { threshold, target }: PerceptionLimits): Perception {
  if (reaches(gap, threshold)) return 'blind spot';
  if (reaches(-gap, threshold)) return 'hidden strength';
  return reaches(observed, target) ? 'agreed strength' : 'agreed gap';
}
