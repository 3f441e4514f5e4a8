import { dayNumber, dayOfNumber } from '../../lib/calendar';
import { assertNever } from '../../lib/assert-never';
import { lastDayOfQuarter, quarterAfter } from '../../lib/quarters';
import { spanAt } from '../../lib/spans';
import { mean } from '../../lib/stats';
import type { CompetencyKey, Framework } from '../../model/framework';
import type { QuarterlyCycle } from '../../model/quarterly-cycle';
import type { AssessedTeam } from './assessed-team';
import { changeOf, type Change } from './change';
import { competencyStandings } from './competency-standing';
import type { GapTier } from './gap-tier';
import { bySameAssessors } from './same-assessors';

/** What one quarter of a cycle is for. */
export interface CycleQuarter {
  readonly place: 1 | 2 | 3 | 4;
  /** Its first day. */
  readonly quarter: string;
  readonly title: string;
  /** What is done in it, in a sentence. */
  readonly purpose: string;
  /** The competencies that everybody is to be assessed on in it. */
  readonly assesses: readonly CompetencyKey[];
  /** The competencies that it works on. */
  readonly focus: readonly CompetencyKey[];
  /** Where that comes from, in a sentence. */
  readonly focusWhy: string;
  /** The day by which everybody is assessed. */
  readonly assessBy: string;
  readonly state: 'over' | 'running' | 'to come';
}

/** The four quarters of a team's cycle, and whether tier 1 is improving. */
export interface CyclePlan {
  readonly quarters: readonly CycleQuarter[];
  /** From the baseline to the newest quarter after it; undefined where there are no tier 1 skills or no such quarter. */
  readonly tierOne: Change | undefined;
}

/**
 * What each quarter of a cycle is for. The tiers are computed from the assessments of the first quarter.
 *
 * `tier by tier`: 1 assesses everything; 2 works on the competencies of tier 1; 3 assesses those again and moves to
 * tier 2 if tier 1 is improving; 4 assesses everything again. `a skill a quarter`: every quarter assesses
 * everything and works on one competency, the one with the widest own gap first.
 *
 * Tier 1 is improving where the mean change of the people since the baseline is over the noise: the whole 95% band
 * of the paired changes is above nothing (`changeOf`); what the third quarter works on is decided by what was assessed up
 * to it. Where no competency is at tier 1, tier 2 takes its
 * place. What somebody has decided comes before what the tiers say. `teamIn` gives the team as it was assessed in a quarter.
 */
export function cyclePlan(
  cycle: Pick<QuarterlyCycle, 'template' | 'startsOn' | 'focus'>,
  teamIn: (quarter: string) => AssessedTeam,
  today: string,
): CyclePlan {
  const quarters = [0, 1, 2, 3].map((away) => quarterAfter(cycle.startsOn, away));
  const baseline = teamIn(cycle.startsOn);
  const ranked = rankedByGap(baseline);
  const first = ranked.filter(({ tier }) => tier === 1);
  const later = quarters
    .slice(1)
    .filter((quarter) => quarter <= today)
    .map(teamIn);
  const tierOneUpTo = (place: 3 | 4): Change | undefined => {
    const newest = later
      .slice(0, place - 1)
      .findLast(({ members }) => members.some(({ levels }) => levels.size > 0));
    const keys = first.map(({ key }) => key);
    return keys.length > 0 && newest ? levelChange(baseline, newest, keys) : undefined;
  };
  const tierOne = tierOneUpTo(4);
  // What the third quarter works on stays what it was when the fourth is assessed.
  const given = { cycle, ranked, framework: baseline.framework, tierOne: tierOneUpTo(3) };
  return {
    tierOne,
    quarters: quarters.map((quarter, at): CycleQuarter => {
      const place = placeOf(at);
      const chosen = cycle.focus[at] ?? [];
      const plan = cycle.template === 'tier by tier' ? tierByTier(place, given) : aSkill(place, given);
      const focus = chosen.length > 0 ? chosen : plan.focus;
      return {
        ...plan,
        place,
        quarter,
        focus,
        focusWhy: chosen.length > 0 ? 'Chosen by hand.' : plan.focusWhy,
        assesses: plan.assessesAll
          ? baseline.framework.competencies.map(({ key }) => key)
          : measured(place, focus, given),
        assessBy: place === 1 ? endOfFirstMonth(quarter) : lastDayOfQuarter(quarter),
        state: lastDayOfQuarter(quarter) < today ? 'over' : quarter > today ? 'to come' : 'running',
      };
    }),
  };
}

/**
 * The mean level of each person over the competencies that were judged in both quarters, before and after: on each
 * competency the mean of the assessors who judged it in both (`bySameAssessors`). Whoever was judged by nobody twice is
 * not in it.
 */
export function changesOf(
  before: AssessedTeam,
  after: AssessedTeam,
  competencies: readonly CompetencyKey[],
): readonly { readonly name: string; readonly before: number; readonly after: number }[] {
  const levelsAfter = new Map(after.members.map(({ rep, levels }) => [rep.id, levels]));
  return before.members.flatMap(({ rep, levels }) => {
    const both = competencies.flatMap((key) => {
      const [then, now] = [levels.get(key), levelsAfter.get(rep.id)?.get(key)];
      return (then && now && bySameAssessors(then.byAssessor, now.byAssessor)) ?? [];
    });
    const [then, now] = [mean(both.map((one) => one.before)), mean(both.map((one) => one.after))];
    return then === undefined || now === undefined ? [] : [{ name: rep.name, before: then, after: now }];
  });
}

/** The change of a team's people on some competencies, as their common assessors judged them (`changesOf`). */
export const levelChange = (
  before: AssessedTeam,
  after: AssessedTeam,
  competencies: readonly CompetencyKey[],
): Change =>
  changeOf(
    changesOf(before, after, competencies),
    'more',
    'Nobody was judged by the same assessor in both quarters.',
  );

interface Ranked {
  readonly key: CompetencyKey;
  readonly gap: number;
  readonly tier: GapTier;
}

/** The competencies with an own gap, the widest first. */
const rankedByGap = (team: AssessedTeam): readonly Ranked[] =>
  competencyStandings(team)
    .flatMap(({ competency: { key }, ownGap }) =>
      ownGap.is === 'known' ? [{ key, gap: ownGap.own.gap.value, tier: ownGap.own.tier }] : [],
    )
    .toSorted((a, b) => b.gap - a.gap);

interface Given {
  readonly cycle: Pick<QuarterlyCycle, 'focus'>;
  readonly ranked: readonly Ranked[];
  readonly framework: Framework;
  readonly tierOne: Change | undefined;
}

interface Plan {
  readonly title: string;
  readonly purpose: string;
  readonly assessesAll: boolean;
  readonly focus: readonly CompetencyKey[];
  readonly focusWhy: string;
}

const untilBaseline = 'Known when the first quarter is assessed.';

function tierByTier(place: CycleQuarter['place'], { ranked, tierOne }: Given): Plan {
  const own = (tier: GapTier): readonly CompetencyKey[] =>
    ranked.filter((one) => one.tier === tier).map(({ key }) => key);
  const start = own(1).length > 0 ? own(1) : own(2);
  const startWhy =
    ranked.length === 0
      ? untilBaseline
      : own(1).length > 0
        ? 'Tier 1 of the first quarter: an own gap of 200% and above.'
        : own(2).length > 0
          ? 'No competency is at tier 1, so tier 2 takes its place.'
          : 'All competencies are at tier 3: there is nothing to fix first.';
  switch (place) {
    case 1:
      return {
        title: 'Baseline',
        purpose: 'Assess everybody on everything: the tiers are computed from it.',
        assessesAll: true,
        focus: [],
        focusWhy: 'Nothing yet: this quarter measures.',
      };
    case 2:
      return {
        title: 'Tier 1',
        purpose: 'Work on the system skills, and assess those.',
        assessesAll: false,
        focus: start,
        focusWhy: startWhy,
      };
    case 3: {
      const movesOn = tierOne?.answer === 'yes' && own(2).length > 0;
      return {
        title: 'Measure, then tier 2',
        purpose: 'Assess tier 1 again, and move to tier 2 if tier 1 is improving.',
        assessesAll: false,
        focus: movesOn ? own(2) : start,
        focusWhy: movesOn
          ? 'Tier 1 is improving, so tier 2 is next.'
          : tierOne === undefined || own(1).length === 0
            ? startWhy
            : `Tier 1 stays: ${tierOne.answer === 'yes' ? 'no competency is at tier 2.' : `that it is improving cannot be shown. ${tierOne.why}`}`,
      };
    }
    case 4:
      return {
        title: 'Reassess',
        purpose: 'Assess everybody on everything again, and plan the next year.',
        assessesAll: true,
        focus: [],
        focusWhy: 'Nothing new: this quarter measures.',
      };
    default:
      return assertNever(place);
  }
}

function aSkill(place: CycleQuarter['place'], { ranked }: Given): Plan {
  const skill = ranked.filter(({ tier }) => tier !== 3)[place - 1];
  return {
    title: place === 1 ? 'Baseline and first skill' : `Skill ${place}`,
    purpose: 'Assess everybody on everything, and work on one skill.',
    assessesAll: true,
    focus: skill ? [skill.key] : [],
    focusWhy: skill
      ? `Number ${place} of the own gaps of the first quarter, at tier ${skill.tier}.`
      : ranked.length === 0
        ? untilBaseline
        : 'No further competency is at tier 1 or 2.',
  };
}

/** What a quarter that does not assess everything assesses: what it works on, and in the third what the second worked on. */
function measured(
  place: CycleQuarter['place'],
  focus: readonly CompetencyKey[],
  given: Given,
): readonly CompetencyKey[] {
  if (place !== 3) return focus;
  const chosen = given.cycle.focus[1] ?? [];
  return [...new Set([...(chosen.length > 0 ? chosen : tierByTier(2, given).focus), ...focus])];
}

const placeOf = (at: number): CycleQuarter['place'] => (at === 0 ? 1 : at === 1 ? 2 : at === 2 ? 3 : 4);

const endOfFirstMonth = (quarter: string): string => dayOfNumber(spanAt(dayNumber(quarter), 1, 1, 0).to);
