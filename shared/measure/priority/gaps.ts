import { skillOf, type DrivenFigure } from '../../content/skills';
import type { Formats } from '../../lib/formats';
import { dimensionKeys, type PerDimension } from '../../model/dimensions';
import { skillOfArea, skillOfDimension, type SkillKey } from '../../model/skill-key';
import type { PerceptionGap } from '../perception-gap';
import type { Pointer } from '../pointers';
import type { DimensionStanding, SkillsProfile } from '../skills-profile';
import { competencyGaps, type AssessedCompetency } from './competency-gaps';
import { gapCost, type GapCost } from './cost';
import type { RepDrivers } from './drivers';
import type { Gap } from './proposals';

/** All that the diagnosis of a rep holds. What was never made is left out and finds nothing. */
export interface Diagnosis {
  readonly profile: SkillsProfile | undefined;
  /** The level that every dimension shall reach, 1 to 5. */
  readonly targetLevel: number;
  /** What the rep's self-assessment says beside the observed levels. */
  readonly perception?: PerDimension<PerceptionGap> | undefined;
  readonly pointers?: readonly Pointer[];
  readonly drivers?: RepDrivers | undefined;
  /** What the newest quarter's assessments say. */
  readonly competencies?: readonly AssessedCompetency[];
}

/** What the diagnosis found. */
export interface Findings {
  readonly gaps: readonly Gap[];
  /** Dimensions with fewer than five scores, or none: kept out of the matrix. */
  readonly thin: readonly { readonly skill: SkillKey; readonly name: string; readonly n: number }[];
  /** Dimensions at the target or over it, by name. */
  readonly reached: readonly string[];
}

/**
 * The gaps of a rep: dimensions under the target with five scores or more, blind spots, the parts of selling
 * that the pipeline points to, and competencies under what the role asks; each with what it costs a quarter where there is a pipeline.
 */
export function gapsOf(diagnosis: Diagnosis, formats: Pick<Formats, 'number'>): Findings {
  const { profile, targetLevel, drivers } = diagnosis;
  const costOfDriving = (drives: DrivenFigure | undefined): GapCost | undefined =>
    drivers && drives && gapCost(drives, drivers.rep, drivers.team, drivers.n);
  const costOf = (skill: SkillKey): GapCost | undefined => costOfDriving(skillOf(skill)?.drives);
  const standings = profile ? dimensionKeys.map((key) => profile.dimensions[key]) : [];
  const firm = standings.filter(({ isThin }) => !isThin);
  const under = firm.filter(({ mean }) => mean && mean.value < targetLevel);
  return {
    gaps: [
      ...under.map((standing) => dimensionGap(standing, targetLevel, costOf, formats)),
      ...dimensionKeys.flatMap((key) => {
        const seen = diagnosis.perception?.[key];
        const standing = profile?.dimensions[key];
        return seen && standing && !standing.isThin
          ? (blindSpotGap(seen, standing, costOf, formats) ?? [])
          : [];
      }),
      ...(diagnosis.pointers ?? []).flatMap((one) => areaGap(one, drivers?.n, costOf) ?? []),
      ...competencyGaps(
        diagnosis.competencies ?? [],
        new Set(under.map(({ dimension }) => dimension)),
        costOfDriving,
        formats,
      ),
    ],
    thin: standings
      .filter(({ isThin }) => isThin)
      .map(({ dimension, name, n }) => ({ skill: skillOfDimension(dimension), name, n })),
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

/** Only a blind spot is a gap of a skill: who hides a strength has the skill. */
function blindSpotGap(
  { dimension, gap, self, observed, perception }: PerceptionGap,
  { n, withoutOpportunity }: DimensionStanding,
  costOf: CostOf,
  { number }: Pick<Formats, 'number'>,
): Gap | undefined {
  if (perception !== 'blind spot' || !gap || !self.level || !observed) return undefined;
  const skill = skillOfDimension(dimension);
  return {
    skill,
    foundBy: 'perception gap',
    levels: gap.value,
    n,
    share: n / (n + withoutOpportunity),
    cost: costOf(skill),
    finding: `A blind spot: assessed by the rep at ${number(self.level.value, 1)}, while the mean of ${number(n)} scores is ${number(observed.value, 1)}.`,
  };
}

/** Ten points lost beyond the team's share are as wide as one level. */
const leakOfALevel = 0.1;
const widest = 4;

/**
 * A part of selling that the pipeline points to. What the calls point to is the gap of a dimension already. It
 * touches the deals that got there and are decided, of all decided deals of the rep.
 */
function areaGap(
  { area, foundBy, rule, figure, team }: Pointer,
  decided: number | undefined,
  costOf: CostOf,
): Gap | undefined {
  if (foundBy !== 'pipeline' || !team) return undefined;
  const skill = skillOfArea(area);
  return {
    skill,
    foundBy: 'pipeline',
    levels: Math.min(widest, (figure.value - team.value) / leakOfALevel),
    n: figure.n,
    share: decided ? Math.min(1, figure.n / decided) : 1,
    cost: costOf(skill),
    finding: rule,
  };
}
