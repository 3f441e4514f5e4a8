import { quarterAfter, quarterName } from '../../lib/quarters';
import { counted, listed } from '../../lib/words';
import { assessedTeam, type AssessedTeam } from '../../measure/competency/assessed-team';
import { newestMeasured } from '../../measure/competency/budget-needs';
import { competencyStandings, type CompetencyStanding } from '../../measure/competency/competency-standing';
import { cyclePlan } from '../../measure/competency/cycle-plan';
import { newestVersion } from '../../measure/competency/newest-version';
import { goingCycle } from '../../measure/competency/quarter-answers';
import { judgedOn } from '../../measure/competency/required-level';
import { skillsProfile, type SkillsProfile } from '../../measure/skills-profile';
import { teamDimensions, teamRubric, type TeamDimension } from '../../measure/team-dimensions';
import { skillName } from '../../content/skills';
import type { CompetencyKey, Framework } from '../../model/framework';
import type { Rep } from '../../model/rep';
import type { SkillKey } from '../../model/skill-key';
import type { ReviewInput, ReviewRecords } from './records';

/** A rep with his skills profile; undefined where nothing of him is scored. */
export interface Scored {
  readonly rep: Rep;
  readonly team: string;
  readonly profile: SkillsProfile | undefined;
}

/** People who were assessed on one framework, now and a quarter ago. */
export interface Led {
  readonly now: AssessedTeam;
  readonly before: AssessedTeam;
  /** People with at least one level in the quarter. */
  readonly people: number;
}

/** The team of those who sell, where some of them were assessed. */
export interface Assessed extends Led {
  readonly standings: readonly CompetencyStanding[];
  /** In the newest quarter of this one and the three before it in which every group of skills was measured; else undefined. */
  readonly measured: AssessedTeam | undefined;
  /** What the quarter works on in the cycle that goes for all teams; empty where none goes, or nothing is decided. */
  readonly focus: readonly CompetencyKey[];
}

/** Everything that the sections draw from, worked out once. */
export interface Review extends ReviewInput {
  /** What people call the quarter. */
  readonly name: string;
  /** Those who sell, by name: whoever leads is in no figure about reps. */
  readonly people: readonly Scored[];
  /** Everybody the report names, those who lead too, by name. */
  readonly everybody: readonly Rep[];
  readonly dimensions: readonly TeamDimension[];
  /** Reps whose scores stand on another rubric version than the team's figures: they are in none of these. */
  readonly onOtherRubric: number;
  /** Undefined where nobody of those who sell was assessed in the quarter. */
  readonly assessed: Assessed | undefined;
  /** Those who lead; undefined where nobody of them was assessed in the quarter. */
  readonly led: Led | undefined;
}

/** In a sentence how many reps were scored on another rubric version, with a blank before it; empty for nobody. */
export const otherRubricSaid = ({
  onOtherRubric,
  formats,
}: Pick<Review, 'onOtherRubric' | 'formats'>): string =>
  onOtherRubric === 0
    ? ''
    : ` ${counted(onOtherRubric, 'rep is', 'reps are', formats.number)} not in it, being scored on another version of the rubric.`;

/** Works out the figures of a report. */
export function reviewOf(given: ReviewInput): Review {
  const input = { ...given, records: ofSellers(given.records) };
  const { records, quarter } = input;
  const everybody = records.reps.toSorted((a, b) => a.name.localeCompare(b.name));
  const people = scoredPeople(
    input,
    everybody.filter(({ role }) => role !== 'manager'),
  );
  const scored = people.flatMap(({ rep, profile }) =>
    profile ? [{ key: rep.id, name: rep.name, profile }] : [],
  );
  const rubric = teamRubric(scored);
  return {
    ...input,
    name: quarterName(quarter, records.client.fiscalYearStartMonth),
    people,
    everybody,
    dimensions: teamDimensions(scored, records.settings.targetLevel),
    onOtherRubric: scored.filter(({ profile }) => profile.rubric.id !== rubric?.id).length,
    assessed: assessedIn(input),
    led: ledIn(input),
  };
}

/** The records without the calls of those who lead, and what was scored on them. */
function ofSellers(records: ReviewRecords): ReviewRecords {
  const leaders = new Set(records.reps.flatMap(({ id, role }) => (role === 'manager' ? id : [])));
  if (leaders.size === 0) return records;
  const calls = records.calls.filter(({ repId }) => !leaders.has(repId));
  const ids = new Set(calls.map(({ id }) => id));
  return { ...records, calls, scorecards: records.scorecards.filter(({ callId }) => ids.has(callId)) };
}

function scoredPeople({ records }: ReviewInput, sellers: readonly Rep[]): readonly Scored[] {
  const { teams, calls, scorecards, evidence, rubrics } = records;
  const callsOf = Map.groupBy(calls, ({ repId }) => repId);
  const cardsOf = Map.groupBy(scorecards, ({ callId }) => callId);
  const evidenceOf = Map.groupBy(evidence, ({ scorecardId }) => scorecardId);
  const teamNames = new Map(teams.map(({ id, name }) => [id, name]));
  return sellers.map((rep) => {
    const own = callsOf.get(rep.id) ?? [];
    const cards = own.flatMap(({ id }) => cardsOf.get(id) ?? []);
    return {
      rep,
      team: teamNames.get(rep.teamId ?? '') ?? '',
      profile: skillsProfile({
        calls: own,
        scorecards: cards,
        evidence: cards.flatMap(({ id }) => evidenceOf.get(id) ?? []),
        rubrics,
      }),
    };
  });
}

function assessedIn(input: ReviewInput): Assessed | undefined {
  const teamIn = teamsOn(input, 'reps');
  const found = teamIn && nowAndBefore(teamIn, input.quarter);
  if (!found) return undefined;
  const { now, before } = found;
  const earlier = [-2, -3].map((away) => teamIn(quarterAfter(input.quarter, away)));
  return {
    ...found,
    standings: competencyStandings(now),
    measured: newestMeasured([now, before, ...earlier]),
    focus: focusIn(input, now.framework, teamIn),
  };
}

function focusIn(
  { records: { cycles, frameworks }, quarter, day }: ReviewInput,
  { family }: Framework,
  teamIn: TeamIn,
): readonly CompetencyKey[] {
  const cycle = goingCycle(cycles, null);
  if (frameworks.find(({ id }) => id === cycle?.frameworkId)?.family !== family || !cycle) return [];
  return cyclePlan(cycle, teamIn, day).quarters.find((one) => one.quarter === quarter)?.focus ?? [];
}

function ledIn(input: ReviewInput): Led | undefined {
  const teamIn = teamsOn(input, 'leaders');
  return teamIn && nowAndBefore(teamIn, input.quarter);
}

type TeamIn = (quarter: string) => AssessedTeam;

/** The people of an audience in any quarter, on the framework of this one; undefined where nobody was assessed on one. */
function teamsOn(
  { records, quarter, day }: ReviewInput,
  audience: Framework['audience'],
): TeamIn | undefined {
  const { reps, frameworks: versions, assessments } = records;
  const framework = frameworkIn(versions, assessments, { quarter, audience });
  // How old a level is counts from the end of the quarter, not from the day on which the report is made.
  const on = judgedOn(quarter, day);
  return (
    framework && ((of) => assessedTeam({ framework, versions, reps, assessments, quarter: of, today: on }))
  );
}

function nowAndBefore(teamIn: TeamIn, quarter: string): Led | undefined {
  const now = teamIn(quarter);
  const people = now.members.filter(({ levels }) => levels.size > 0).length;
  return people === 0 ? undefined : { now, before: teamIn(quarterAfter(quarter, -1)), people };
}

/**
 * The newest version of the framework on which most of an audience were assessed in the quarter: for those who sell
 * the same that the Skills section shows.
 */
function frameworkIn(
  frameworks: readonly Framework[],
  assessments: ReviewInput['records']['assessments'],
  { quarter, audience }: { readonly quarter: string; readonly audience: Framework['audience'] },
): Framework | undefined {
  const used = Map.groupBy(
    assessments.filter((one) => one.quarter === quarter && one.state === 'complete'),
    ({ frameworkId }) => frameworkId,
  );
  const times = (versions: readonly Framework[]): number =>
    versions.reduce((sum, { id }) => sum + (used.get(id)?.length ?? 0), 0);
  const [most] = [
    ...Map.groupBy(
      frameworks.filter((one) => one.audience === audience),
      ({ family }) => family,
    ).values(),
  ]
    .filter((versions) => times(versions) > 0)
    .toSorted((a, b) => times(b) - times(a));
  return most && newestVersion(most);
}

/** The framework with its version, and the versions on which people were assessed where they are others. */
export function frameworkSaid({ records, quarter }: Review, { now }: Led): string {
  const { id, name, version, family } = now.framework;
  const used = new Set(
    records.assessments.flatMap((one) =>
      one.quarter === quarter && one.state === 'complete' ? [one.frameworkId] : [],
    ),
  );
  const versions = records.frameworks
    .filter((one) => one.family === family && used.has(one.id))
    .toSorted((a, b) => a.version - b.version);
  const isOther = versions.some((one) => one.id !== id);
  return `${name}, version ${version}${isOther ? ` (assessed on ${versions.length === 1 ? 'version' : 'versions'} ${listed(versions.map((one) => String(one.version)))})` : ''}`;
}

/** What a skill is called: a competency by the name that a framework of the client gives it. */
export const nameOfSkill = ({ frameworks }: Pick<ReviewRecords, 'frameworks'>, skill: SkillKey): string =>
  frameworks.flatMap(({ competencies }) => competencies).findLast(({ key }) => skill === `competency.${key}`)
    ?.name ?? skillName(skill);
