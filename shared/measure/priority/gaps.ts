import { skillOf } from '../../content/skills';
import type { Formats } from '../../lib/formats';
import { dimensionKeys, type DimensionKey } from '../../model/dimensions';
import type { SellingArea } from '../../model/pipeline-settings';
import { skillOfArea, skillOfDimension, type SkillKey } from '../../model/skill-key';
import { thinUnder, type DimensionStanding, type SkillsProfile } from '../skills-profile';
import { gapCost, type Drivers, type GapCost, type TeamDrivers } from './cost';
import type { Gap } from './proposals';

/** A dimension of which the rep thinks more than the calls show. */
export interface BlindSpot {
  readonly dimension: DimensionKey;
  readonly selfAssessed: number;
  readonly observed: number;
  /** Scores behind the observed level. */
  readonly n: number;
}

/** A part of selling that the rep's pipeline points to. */
export interface AreaFinding {
  readonly area: SellingArea;
  /** What the leak comes to on the scale of levels, 0 to 4. */
  readonly levels: number;
  /** Deals behind it. */
  readonly n: number;
  /** Share of the rep's deals that it touches, 0 to 1. */
  readonly share: number;
  readonly finding: string;
}

/** All that the diagnosis of a rep holds. What was never made is left out and finds nothing. */
export interface Diagnosis {
  readonly profile: SkillsProfile | undefined;
  /** The level that every dimension shall reach, 1 to 5. */
  readonly targetLevel: number;
  readonly blindSpots?: readonly BlindSpot[];
  readonly areas?: readonly AreaFinding[];
  /** The rep's pipeline beside the team's, and the number of his decided deals. */
  readonly pipeline?: { readonly rep: Drivers; readonly team: TeamDrivers; readonly n: number };
}

/** What the diagnosis found. */
export interface Findings {
  readonly gaps: readonly Gap[];
  /** Dimensions with one to four scores: kept out of the matrix, by name. */
  readonly thin: readonly { readonly name: string; readonly n: number }[];
  /** Dimensions without a score, by name. */
  readonly unscored: readonly string[];
  /** Dimensions at the target or over it, by name. */
  readonly reached: readonly string[];
}

/**
 * The gaps of a rep: dimensions under the target with five scores or more, blind spots, and the parts of
 * selling that the pipeline points to; each with what it costs a quarter where there is a pipeline.
 */
export function gapsOf(diagnosis: Diagnosis, formats: Pick<Formats, 'number'>): Findings {
  const { profile, targetLevel, pipeline } = diagnosis;
  const costOf = (skill: SkillKey): GapCost | undefined => {
    const drives = skillOf(skill)?.drives;
    return pipeline && drives && gapCost(drives, pipeline.rep, pipeline.team, pipeline.n);
  };
  const standings = profile ? dimensionKeys.map((key) => profile.dimensions[key]) : [];
  const firm = standings.filter(({ isThin }) => !isThin);
  const under = firm.filter(({ mean }) => mean && mean.value < targetLevel);
  return {
    gaps: [
      ...under.map((standing) => dimensionGap(standing, targetLevel, costOf, formats)),
      ...(diagnosis.blindSpots ?? [])
        .filter(({ n, selfAssessed, observed }) => n >= thinUnder && selfAssessed > observed)
        .map((spot) => blindSpotGap(spot, profile, costOf, formats)),
      ...(diagnosis.areas ?? []).map((one) => areaGap(one, costOf)),
    ],
    thin: standings.filter(({ isThin, n }) => isThin && n > 0).map(({ name, n }) => ({ name, n })),
    unscored: standings.filter(({ n }) => n === 0).map(({ name }) => name),
    reached: firm.filter((one) => !under.includes(one)).map(({ name }) => name),
  };
}

type CostOf = (skill: SkillKey) => GapCost | undefined;

function dimensionGap(
  standing: DimensionStanding,
  targetLevel: number,
  costOf: CostOf,
  { number }: Pick<Formats, 'number'>,
): Gap {
  const { dimension, mean, n, withoutOpportunity } = standing;
  const skill = skillOfDimension(dimension);
  const calls = n + withoutOpportunity;
  const observed = mean?.value ?? targetLevel;
  const seldom =
    withoutOpportunity > 0
      ? ` It had an opportunity on ${number(n)} of the last ${number(calls)} scored calls.`
      : '';
  return {
    skill,
    foundBy: 'dimension',
    levels: targetLevel - observed,
    n,
    share: n / calls,
    cost: costOf(skill),
    finding: `Mean ${number(observed, 1)} of ${number(n)} scores, ${number(targetLevel - observed, 1)} under the target of ${number(targetLevel, 1)}.${seldom}`,
  };
}

function blindSpotGap(
  { dimension, selfAssessed, observed, n }: BlindSpot,
  profile: SkillsProfile | undefined,
  costOf: CostOf,
  { number }: Pick<Formats, 'number'>,
): Gap {
  const skill = skillOfDimension(dimension);
  const calls = n + (profile?.dimensions[dimension].withoutOpportunity ?? 0);
  return {
    skill,
    foundBy: 'perception gap',
    levels: selfAssessed - observed,
    n,
    share: n / calls,
    cost: costOf(skill),
    finding: `A blind spot: assesses himself at ${number(selfAssessed, 1)}, the mean of ${number(n)} scores is ${number(observed, 1)}.`,
  };
}

function areaGap({ area, levels, n, share, finding }: AreaFinding, costOf: CostOf): Gap {
  const skill = skillOfArea(area);
  return { skill, foundBy: 'pipeline', levels, n, share, cost: costOf(skill), finding };
}
