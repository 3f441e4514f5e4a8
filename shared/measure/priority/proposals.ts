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
 * against the dearest gap of the rep, nothing where it costs nothing. A gap whose cost nobody knows counts in
 * full, and says so.
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
        value: gap.cost ? value : 'in full: its cost is not known',
      },
    ],
  };
}

function valueOf({ cost }: Gap, dearest: number): number {
  if (!cost) return 1;
  return dearest > 0 ? cost.high.value / dearest : 0;
}
