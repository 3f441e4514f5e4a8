import { skillOf, type Skill } from '../../content/skills';
import type { Placement } from '../../model/placement';
import type { SkillKey } from '../../model/skill-key';
import type { Figure } from '../figure';
import type { GapCost } from './cost';

/** A gap that the diagnosis found: what it is, how wide, and how much of the rep's work it touches. */
export interface Gap {
  readonly skill: SkillKey;
  readonly foundBy: Placement['foundBy'];
  /** Levels under the target, 0 to 4; for a part of selling what the audit's leak comes to on the same scale. */
  readonly levels: number;
  /** Observations behind it. */
  readonly n: number;
  /** Share of the rep's deals or calls on which the skill matters, 0 to 1. */
  readonly share: number;
  /** What it costs in a quarter; undefined without a pipeline to reckon with. */
  readonly cost: GapCost | undefined;
  /** The skill, where the finding knows it better than this program does, as a competency of the client's own. */
  readonly known?: Skill;
  /** What the diagnosis says of it, in a sentence. */
  readonly finding: string;
}

/** A first place on the priority matrix, with its reasons. */
export interface Proposal {
  readonly gap: Gap;
  readonly skill: Skill | undefined;
  /** 1 to 5, from the figures. */
  readonly impact: Figure;
  /** 1 to 5, where such a skill usually stands. */
  readonly difficulty: number;
  readonly difficultyReason: string;
}

/** Two levels under the target are as wide as a gap needs to be for the full width of the impact axis. */
const fullGap = 2;

/** Where nobody knows better, a skill stands in the middle of the difficulty axis. */
const middle = 3;

/**
 * A first place on the matrix for each gap, widest impact first. A gap without width is not proposed. Of
 * several findings of the same skill the one with the greater impact stays.
 */
export function proposalsFor(gaps: readonly Gap[]): readonly Proposal[] {
  const dearest = Math.max(0, ...gaps.map(({ cost }) => cost?.high.value ?? 0));
  const proposals = gaps.filter(({ levels }) => levels > 0).map((gap) => proposalOf(gap, dearest));
  const best = new Map<SkillKey, Proposal>();
  for (const proposal of proposals) {
    const other = best.get(proposal.gap.skill);
    if (!other || proposal.impact.value > other.impact.value) best.set(proposal.gap.skill, proposal);
  }
  return [...best.values()].toSorted((a, b) => b.impact.value - a.impact.value);
}

/** Two skills are a cycle: of many competencies so many at most are put before a coach by themselves. */
const mostCompetencies = 3;

/**
 * Which proposals are put before a coach: all, but of the competencies only the three with the greatest impact. Who is
 * under what is required in a dozen of them would have a matrix that nobody can read; the further ones can be placed
 * by hand.
 */
export function worthShowing(proposals: readonly Proposal[]): {
  readonly shown: readonly Proposal[];
  readonly further: readonly Proposal[];
} {
  const competencies = proposals.filter(({ gap }) => gap.foundBy === 'competency');
  const further = new Set(competencies.slice(mostCompetencies));
  return {
    shown: proposals.filter((one) => !further.has(one)),
    further: competencies.slice(mostCompetencies),
  };
}

function proposalOf(gap: Gap, dearest: number): Proposal {
  const skill = gap.known ?? skillOf(gap.skill);
  return {
    gap,
    skill,
    impact: impactOf(gap, dearest),
    difficulty: skill?.difficulty.value ?? middle,
    difficultyReason: skill?.difficulty.reason ?? 'No usual difficulty is known for this skill.',
  };
}

/**
 * How much a gap matters, 1 to 5: its width × the share of deals it touches × its value. The value is its cost
 * against the dearest gap of the rep, nothing where it costs nothing. Where nobody knows what any gap costs, all
 * count in full; where it is known of others only, a gap counts half: not knowing is no reason to come first or last.
 * Both are said.
 */
function impactOf(gap: Gap, dearest: number): Figure {
  const width = Math.min(1, gap.levels / fullGap);
  const value = valueOf(gap, dearest);
  return {
    value: 1 + 4 * width * gap.share * value,
    n: gap.n,
    formula: '1 + 4 × (gap ÷ 2, at most 1) × share of deals × value',
    inputs: [
      { label: 'gap in levels', value: gap.levels },
      { label: 'share of deals', value: gap.share },
      {
        label: 'value against the dearest gap',
        value: gap.cost
          ? value
          : dearest > 0
            ? 'half: its cost is not known'
            : 'in full: its cost is not known',
      },
    ],
  };
}

const unknownBesideKnown = 0.5;

function valueOf({ cost }: Gap, dearest: number): number {
  if (!cost) return dearest > 0 ? unknownBesideKnown : 1;
  return dearest > 0 ? cost.high.value / dearest : 0;
}
