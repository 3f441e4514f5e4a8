import { mean, reaches } from '../../lib/stats';
import type { CompetencyKey, SkillGroup } from '../../model/framework';
import type { BudgetShares } from '../../model/training-budget';
import type { Figure } from '../figure';
import type { AssessedTeam, TeamMember } from './assessed-team';
import { competencyStandings, type CompetencyStanding } from './competency-standing';
import { isUnder, judgedOf, type Judged } from './need';

/** By more points than these a share of the spend is off the share of the shortfall. */
export const inLineWithin = 5;

/** Under so many measured people nothing is said about what a group is short of beside the others. */
const measuredFrom = 3;
/** Who was judged on this share of what his role asks in a group is measured in it. */
const measuredShare = 0.5;

export type Investment = 'over-invested' | 'in line' | 'under-invested';

/** One group of skills: what is needed there, beside what is spent on it. */
export interface GroupNeed {
  readonly group: SkillGroup;
  readonly competencies: number;
  /** Levels under the requirement, mean of everybody assessed and asked; who is over it counts as 0. */
  readonly meanShortfall: Figure | undefined;
  /**
   * Of all levels that the team is short of, the per cent that is in this group. Undefined in every group where
   * one of them was not measured (`unmeasuredGroups`): what nobody looked at is no shortfall of nothing.
   */
  readonly share: Figure | undefined;
  /** Mean of the own gaps of its competencies, in per cent. */
  readonly ownGap: Figure | undefined;
  /** Mean of the published gaps: a reference, unverified. */
  readonly benchmark: Figure | undefined;
}

/**
 * The groups of which too little is known to set them beside the others: fewer than three people were judged there on
 * half or more of what their roles ask. A group in which no role is asked for anything is not among them. In a
 * quarter that assessed only what it worked on, most groups are.
 */
export const unmeasuredGroups = ({ framework, members }: AssessedTeam): readonly SkillGroup[] =>
  framework.groups.filter(({ key: group }) => {
    const keys = framework.competencies.filter((one) => one.group === group).map(({ key }) => key);
    const asked = members.filter(({ required }) => keys.some((key) => required.has(key)));
    return asked.length > 0 && asked.filter((one) => isMeasured(one, keys)).length < measuredFrom;
  });

function isMeasured({ levels, required }: TeamMember, keys: readonly CompetencyKey[]): boolean {
  const asked = keys.filter((key) => required.has(key));
  return asked.filter((key) => levels.has(key)).length >= asked.length * measuredShare;
}

/** The first team, of those of several quarters with the newest first, in which every group is measured; else undefined. */
export const newestMeasured = (teams: readonly AssessedTeam[]): AssessedTeam | undefined =>
  teams.find((team) => team.members.length > 0 && unmeasuredGroups(team).length === 0);

/**
 * What each group of skills is short of. Undefined shares where nobody is short of anything, or a group was not
 * measured.
 */
export function groupNeeds(team: AssessedTeam): readonly GroupNeed[] {
  const isKnown = unmeasuredGroups(team).length === 0;
  const standings = competencyStandings(team);
  const groups = team.framework.groups.map((group) => {
    const own = standings.filter(({ competency }) => competency.group === group.key);
    const judged = own.flatMap(({ competency }) => judgedOf(team, competency.key));
    return { group, own, judged, short: shortOf(judged) };
  });
  const total = groups.reduce((sum, { short }) => sum + short, 0);
  return groups.map(({ group, own, judged, short }): GroupNeed => ({
    group,
    competencies: own.length,
    meanShortfall:
      judged.length === 0
        ? undefined
        : {
            value: short / judged.length,
            n: judged.length,
            formula: 'sum of the levels under the requirement ÷ levels judged and asked',
            inputs: [
              { label: 'levels under the requirement', value: short },
              { label: 'levels judged and asked', value: judged.length },
              { label: 'of them under it', value: judged.filter(isUnder).length },
            ],
          },
    share:
      !isKnown || judged.length === 0 || total <= 0
        ? undefined
        : {
            value: (short / total) * 100,
            n: judged.length,
            formula: 'levels under the requirement in this group ÷ in all groups × 100',
            inputs: [
              { label: 'in this group', value: short },
              { label: 'in all groups', value: total },
            ],
          },
    ownGap: meanGap(own, ({ ownGap }) => (ownGap.is === 'known' ? ownGap.own.gap.value : undefined)),
    benchmark: meanGap(own, ({ benchmark }) => benchmark?.gap),
  }));
}

const shortOf = (judged: readonly Judged[]): number =>
  judged.reduce((sum, { gap }) => sum + Math.max(0, gap.value), 0);

function meanGap(
  standings: readonly CompetencyStanding[],
  of: (standing: CompetencyStanding) => number | undefined,
): Figure | undefined {
  const known = standings.flatMap((one) => {
    const value = of(one);
    return value === undefined ? [] : [{ label: one.competency.name, value }];
  });
  const value = mean(known.map((one) => one.value));
  return value === undefined
    ? undefined
    : {
        value,
        n: known.length,
        formula: 'sum of the gaps, per cent ÷ competencies that have one',
        inputs: known,
      };
}

/** How the spend on a group stands to what is needed there. */
export interface Judgement {
  readonly is: Investment;
  /** Points of spend over the share of the shortfall; negative where under it. */
  readonly off: Figure;
}

/**
 * Whether more or less is spent on a group than its part of what the team is short of: over-invested by more than
 * five points, under-invested by more than five points, else in line. Undefined where the shortfall is not known.
 * The rule is this program's own; it says where money and need part, not what training is worth.
 */
export function investmentOf(spent: number, share: Figure | undefined): Judgement | undefined {
  if (!share) return undefined;
  const off = spent - share.value;
  return {
    is: reaches(inLineWithin, Math.abs(off)) ? 'in line' : off > 0 ? 'over-invested' : 'under-invested',
    off: {
      value: off,
      n: share.n,
      formula: 'share of the spend − share of the shortfall, in points',
      inputs: [
        { label: 'share of the spend, per cent', value: spent },
        { label: 'share of the shortfall, per cent', value: share.value },
      ],
    },
  };
}

/** The shares of the shortfall as shares of a spend; groups of which nothing is known get nothing. */
export const needsAsShares = (needs: readonly GroupNeed[]): BudgetShares =>
  Object.fromEntries(
    needs.map(({ group, share }): [CompetencyKey, number] => [group.key, share?.value ?? 0]),
  );
