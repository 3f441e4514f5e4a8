import { quarterAfter, quarterName } from '../../lib/quarters';
import { counted, listed } from '../../lib/words';
import { assessedTeam, type AssessedTeam } from '../../measure/competency/assessed-team';
import { newestMeasured } from '../../measure/competency/budget-needs';
import { competencyStandings, type CompetencyStanding } from '../../measure/competency/competency-standing';
import { newestVersion } from '../../measure/competency/newest-version';
import { judgedOn } from '../../measure/competency/required-level';
import { skillsProfile, type SkillsProfile } from '../../measure/skills-profile';
import { teamDimensions, teamRubric, type TeamDimension } from '../../measure/team-dimensions';
import { skillName } from '../../content/skills';
import type { Framework } from '../../model/framework';
import type { Rep } from '../../model/rep';
import type { SkillKey } from '../../model/skill-key';
import type { ReviewInput, ReviewRecords } from './records';

/** A rep with his skills profile; undefined where nothing of him is scored. */
export interface Scored {
  readonly rep: Rep;
  readonly team: string;
  readonly profile: SkillsProfile | undefined;
}

/** A team that was assessed, now and a quarter ago. */
export interface Assessed {
  readonly now: AssessedTeam;
  readonly before: AssessedTeam;
  readonly standings: readonly CompetencyStanding[];
  /** In the newest quarter of this one and the three before it in which every group of skills was measured; else undefined. */
  readonly measured: AssessedTeam | undefined;
  /** People with at least one level in the quarter. */
  readonly people: number;
}

/** Everything that the sections draw from, worked out once. */
export interface Review extends ReviewInput {
  /** What people call the quarter. */
  readonly name: string;
  /** By name. */
  readonly people: readonly Scored[];
  readonly dimensions: readonly TeamDimension[];
  /** Reps whose scores stand on another rubric version than the team's figures: they are in none of these. */
  readonly onOtherRubric: number;
  /** Undefined where nobody of those who sell was assessed in the quarter. */
  readonly assessed: Assessed | undefined;
}

/** In a sentence how many reps were scored on another rubric version, with a blank before it; empty for nobody. */
export const otherRubricSaid = ({
  onOtherRubric,
  formats,
}: Pick<Review, 'onOtherRubric' | 'formats'>): string =>
  onOtherRubric === 0
    ? ''
    : ` ${counted(onOtherRubric, 'rep is', 'reps are', formats.number)} not in it, being scored on another version of the rubric.`;

/** Those who sell: whoever leads is not to be scored. */
export const sellersOf = ({ people }: Pick<Review, 'people'>): readonly Scored[] =>
  people.filter(({ rep }) => rep.role !== 'manager');

/** Works out the figures of a report. */
export function reviewOf(input: ReviewInput): Review {
  const { records, quarter } = input;
  const people = scoredPeople(input);
  const scored = people.flatMap(({ rep, profile }) =>
    profile ? [{ key: rep.id, name: rep.name, profile }] : [],
  );
  const rubric = teamRubric(scored);
  return {
    ...input,
    name: quarterName(quarter, records.client.fiscalYearStartMonth),
    people,
    dimensions: teamDimensions(scored, records.settings.targetLevel),
    onOtherRubric: scored.filter(({ profile }) => profile.rubric.id !== rubric?.id).length,
    assessed: assessedIn(input),
  };
}

function scoredPeople({ records }: ReviewInput): readonly Scored[] {
  const { reps, teams, calls, scorecards, evidence, rubrics } = records;
  const callsOf = Map.groupBy(calls, ({ repId }) => repId);
  const cardsOf = Map.groupBy(scorecards, ({ callId }) => callId);
  const evidenceOf = Map.groupBy(evidence, ({ scorecardId }) => scorecardId);
  return reps
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map((rep) => {
      const own = callsOf.get(rep.id) ?? [];
      const cards = own.flatMap(({ id }) => cardsOf.get(id) ?? []);
      return {
        rep,
        team: teams.find(({ id }) => id === rep.teamId)?.name ?? '',
        profile: skillsProfile({
          calls: own,
          scorecards: cards,
          evidence: cards.flatMap(({ id }) => evidenceOf.get(id) ?? []),
          rubrics,
        }),
      };
    });
}

function assessedIn({ records, quarter, day }: ReviewInput): Assessed | undefined {
  const framework = frameworkIn(records.frameworks, records.assessments, quarter);
  if (!framework) return undefined;
  const { reps, frameworks: versions, assessments } = records;
  // How old a level is counts from the end of the quarter, not from the day on which the report is made.
  const on = judgedOn(quarter, day);
  const teamIn = (of: string): AssessedTeam =>
    assessedTeam({ framework, versions, reps, assessments, quarter: of, today: on });
  const now = teamIn(quarter);
  const people = now.members.filter(({ levels }) => levels.size > 0).length;
  if (people === 0) return undefined;
  const before = teamIn(quarterAfter(quarter, -1));
  const earlier = [-2, -3].map((away) => teamIn(quarterAfter(quarter, away)));
  return {
    ...{ now, before, standings: competencyStandings(now), people },
    measured: newestMeasured([now, before, ...earlier]),
  };
}

/**
 * The newest version of the framework on which most of those who sell were assessed in the quarter: the same that the
 * Skills section shows.
 */
function frameworkIn(
  frameworks: readonly Framework[],
  assessments: ReviewInput['records']['assessments'],
  quarter: string,
): Framework | undefined {
  const used = Map.groupBy(
    assessments.filter((one) => one.quarter === quarter && one.state === 'complete'),
    ({ frameworkId }) => frameworkId,
  );
  const times = (versions: readonly Framework[]): number =>
    versions.reduce((sum, { id }) => sum + (used.get(id)?.length ?? 0), 0);
  const [most] = [
    ...Map.groupBy(
      frameworks.filter(({ audience }) => audience === 'reps'),
      ({ family }) => family,
    ).values(),
  ]
    .filter((versions) => times(versions) > 0)
    .toSorted((a, b) => times(b) - times(a));
  return most && newestVersion(most);
}

/** The framework with its version, and the versions on which people were assessed where they are others. */
export function frameworkSaid({ assessed, records, quarter }: Review): string | undefined {
  if (!assessed) return undefined;
  const { id, name, version, family } = assessed.now.framework;
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
