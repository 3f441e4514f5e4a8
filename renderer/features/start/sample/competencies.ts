import {
  assessedFrom,
  assessedLevels,
  assessedNotes,
  assessedReps,
  leadersDirector,
  leadersLevels,
  leadersNotes,
  assessedLeaders,
  quarterlyFocus,
  reportForeword,
  trainingSpend,
  type AssessedLeader,
  type AssessedRep,
} from '../../../../shared/content/sample/competencies';
import { leadershipFramework } from '../../../../shared/content/frameworks/leadership-framework';
import { standardFramework } from '../../../../shared/content/frameworks/standard-framework';
import { addDays } from '../../../../shared/lib/formats';
import { lastDayOfQuarter, quarterAfter, quarterNumber, quarterOf } from '../../../../shared/lib/quarters';
import { blankAssessment, type Assessment } from '../../../../shared/model/assessment';
import type { Client } from '../../../../shared/model/client';
import type { Id } from '../../../../shared/model/fields';
import type { CompetencyKey, Framework } from '../../../../shared/model/framework';
import type { Rep } from '../../../../shared/model/rep';
import type { Making } from './people';

/** What the assessments of the sample are made with. */
export interface CompetenciesGiven extends Making {
  readonly client: Client;
  readonly reps: ReadonlyMap<string, Rep>;
  /** The coach before, who assessed one rep beside the managers. */
  readonly coach: { readonly id: Id; readonly name: string };
  /** Who has taken over, and has begun an assessment. */
  readonly newcomer: { readonly id: Id; readonly name: string };
  /** The day on which the sample is added. */
  readonly today: string;
}

/** Everything that one assessment of the sample differs in. */
interface Described {
  readonly rep: AssessedRep | AssessedLeader;
  readonly quarter: 'before' | 'now';
  readonly assessedOn: string;
  readonly by: Pick<Assessment, 'assessor' | 'coachId' | 'via'>;
  /** What was written down of each competency, in the order of the sheet. */
  readonly marks: readonly string[];
}

/** What all assessments of some people were made on. */
interface Sheet {
  readonly framework: Framework;
  readonly competencies: readonly CompetencyKey[];
  /** What was noted beside the levels of those who are no coach. */
  readonly notes: readonly {
    readonly rep: string;
    readonly quarter: Described['quarter'];
    readonly competency: CompetencyKey;
    readonly text: string;
  }[];
}

/** The sample's frameworks, two quarters of assessments, the year they belong to, its budget and its report. */
export function competenciesOf(given: CompetenciesGiven) {
  const { client, newId } = given;
  const now = quarterOf(given.today, client.fiscalYearStartMonth);
  const before = quarterAfter(now, -1);
  const createdAt = `${before}T08:00:00.000Z`;
  const own = () => ({ id: newId(), clientId: client.id, createdAt });
  const framework = standardFramework({ ...own(), family: newId() });
  const leadership = leadershipFramework({ ...own(), family: newId() });
  const quarters = { before, now };
  const ofReps = [
    ...assessedReps.flatMap((rep, place) => ofRep(rep, place, quarters, given)),
    ofCoachBefore(quarters, given),
  ];
  const ofLeaders = [
    ...assessedLeaders.flatMap((rep, place) => ofLeader(rep, place, quarters, given)),
    ...coachOnRosalind(quarters, given),
  ];
  return {
    frameworks: [framework, leadership],
    assessments: [
      ...ofReps.map((one) => assessmentFrom(one, quarters, repsSheet(framework), given)),
      ...ofLeaders.map((one) => assessmentFrom(one, quarters, leadersSheet(leadership), given)),
    ],
    quarterlyCycles: [
      {
        ...own(),
        teamId: null,
        frameworkId: framework.id,
        template: 'a skill a quarter' as const,
        startsOn: before,
        focus: quarterlyFocus.map((keys) => [...keys]),
        endedAt: null,
      },
    ],
    trainingBudgets: [
      {
        ...own(),
        frameworkId: framework.id,
        year: quarterAfter(now, 1 - quarterNumber(now, client.fiscalYearStartMonth)),
        amount: trainingSpend.amount,
        spent: trainingSpend.shares,
        planned: null,
      },
    ],
    reportPlans: [
      {
        ...own(),
        kind: 'client review' as const,
        title: `${client.name}: review of the sales team`,
        preparedBy: given.newcomer.name,
        foreword: reportForeword,
        quarter: null,
        leftOut: [],
        isAnonymous: false,
        paper: 'A4' as const,
      },
    ],
  };
}

interface Quarters {
  readonly before: string;
  readonly now: string;
}

/** Who has been in the job for less is not assessed yet. */
const assessedFromDay = 28;

/** The assessments of one rep, one in each quarter in which somebody came to him. */
function ofRep(
  rep: AssessedRep,
  place: number,
  quarters: Quarters,
  given: CompetenciesGiven,
): readonly Described[] {
  const { manager, startDate } = repOf(given, rep);
  const byManager = { assessor: manager, coachId: null, via: 'form' as const };
  const byNewcomer = { assessor: given.newcomer.name, coachId: given.newcomer.id, via: 'program' as const };
  return (['before', 'now'] as const)
    .map((quarter): Described => {
      const marks = assessedLevels.map((one) => one[quarter].split(' ')[place] ?? '.');
      const by = marks.includes('.') ? byNewcomer : byManager;
      return { rep, quarter, assessedOn: dayIn(quarter, place, quarters, given), by, marks };
    })
    .filter(({ marks }) => marks.some((mark) => mark !== '.'))
    .filter(({ assessedOn }) => startDate === null || addDays(startDate, assessedFromDay) <= assessedOn);
}

/** The coach before assessed Dana too, so that two saw her. */
const ofCoachBefore = (quarters: Quarters, given: CompetenciesGiven): Described => ({
  rep: 'dana-fox',
  quarter: 'before',
  assessedOn: dayIn('before', 1, quarters, given),
  by: { assessor: given.coach.name, coachId: given.coach.id, via: 'program' },
  marks: assessedLevels.map(({ coachOnDana }) => coachOnDana),
});

/** The assessments of somebody who leads, by the director, one in each quarter. */
const ofLeader = (
  rep: AssessedLeader,
  place: number,
  quarters: Quarters,
  given: CompetenciesGiven,
): readonly Described[] =>
  (['before', 'now'] as const).map((quarter) => ({
    rep,
    quarter,
    assessedOn: dayIn(quarter, place, quarters, given),
    by: { assessor: leadersDirector, coachId: null, via: 'form' },
    marks: leadersLevels.map((one) => one[quarter].split(' ')[place] ?? '.'),
  }));

/** The coach before assessed Rosalind too, so that two saw her in each quarter. */
const coachOnRosalind = (quarters: Quarters, given: CompetenciesGiven): readonly Described[] =>
  (['before', 'now'] as const).map((quarter) => ({
    rep: 'rosalind-achterberg',
    quarter,
    assessedOn: dayIn(quarter, 2, quarters, given),
    by: { assessor: given.coach.name, coachId: given.coach.id, via: 'program' },
    marks: leadersLevels.map((one) => one.coachOnRosalind[quarter]),
  }));

const repsSheet = (framework: Framework): Sheet => ({
  framework,
  competencies: assessedLevels.map(({ competency }) => competency),
  notes: assessedNotes,
});

const leadersSheet = (framework: Framework): Sheet => ({
  framework,
  competencies: leadersLevels.map(({ competency }) => competency),
  notes: leadersNotes,
});

/**
 * The day of an assessment, a rep a day: in the quarter before in its last weeks and before the cycle began; in the
 * quarter that runs in the last days, or when it began, if that was later.
 */
function dayIn(
  quarter: 'before' | 'now',
  place: number,
  quarters: Quarters,
  given: CompetenciesGiven,
): string {
  const { calendar } = given;
  if (quarter === 'now') return latest(quarters.now, weekday(calendar.day(3 + place)));
  const inLastWeeks = addDays(lastDayOfQuarter(quarters.before), place - 14);
  const beforeCycle = calendar.day(40 - place);
  return weekday(inLastWeeks < beforeCycle ? inLastWeeks : beforeCycle);
}

const latest = (one: string, other: string): string => (one > other ? one : other);

/** The day itself, or the Friday before it on a weekend. */
function weekday(day: string): string {
  const number = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, number === 6 ? -1 : number === 0 ? -2 : 0);
}

function assessmentFrom(
  { rep, quarter, assessedOn, by, marks }: Described,
  quarters: Quarters,
  { framework, competencies, notes }: Sheet,
  given: CompetenciesGiven,
): Assessment {
  const { newId, at, client } = given;
  // Today it may be earlier than that in the morning.
  const upToNow = (time: string): string => (time < at ? time : at);
  const rated = competencies.flatMap((competency, place) => {
    const mark = marks[place] ?? '.';
    return mark === '.' ? [] : [[competency, mark === '-' ? null : Number(mark)] as const];
  });
  const isComplete = rated.length === framework.competencies.length;
  const keys = new Set<string>(rated.map(([key]) => key));
  const noted = notes.filter((note) => note.rep === rep && note.quarter === quarter && by.coachId === null);
  return {
    ...blankAssessment({
      id: newId(),
      clientId: client.id,
      repId: repOf(given, rep).id,
      frameworkId: framework.id,
      quarter: quarters[quarter],
      assessedOn,
      startedAt: upToNow(`${assessedOn}T09:30:00.000Z`),
      ...by,
    }),
    state: isComplete ? 'complete' : 'draft',
    levels: Object.fromEntries(rated),
    sources: Object.fromEntries(Object.entries(assessedFrom).filter(([key]) => keys.has(key))),
    notes: Object.fromEntries(noted.map(({ competency, text }) => [competency, text])),
    completedAt: isComplete ? upToNow(`${assessedOn}T10:22:00.000Z`) : null,
  };
}

function repOf({ reps }: CompetenciesGiven, id: string): Rep {
  const rep = reps.get(id);
  if (!rep) throw new Error(`The sample describes no rep ${id}`);
  return rep;
}
