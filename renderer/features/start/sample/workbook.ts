import type { KeptRecording } from '../../../../shared/bridge/bridge';
import { earlierCalls, marcusLeftOut } from '../../../../shared/content/sample';
import { standardRubric } from '../../../../shared/content/standard-rubric';
import { standardQuestionnaire } from '../../../../shared/content/self-assessment';
import { mean } from '../../../../shared/lib/stats';
import type { TranscriptFile } from '../../../../shared/model/acts/transcripts';
import type { Call } from '../../../../shared/model/call';
import { dimensionKeys } from '../../../../shared/model/dimensions';
import type { Id } from '../../../../shared/model/fields';
import type { LeaderGuess } from '../../../../shared/model/leader-guess';
import type { Rep } from '../../../../shared/model/rep';
import { counts, levelOf, type Scorecard } from '../../../../shared/model/scorecard';
import { emptyWorkbook, type Workbook } from '../../../../shared/model/workbook';
import { sha256 } from '../../../data/sha256';
import { sampleCalendar } from './calendar';
import { amendedCard, completeCard, draftCard, type CardGiven, type ScoredCard } from './cards';
import { coachingOf } from './coaching';
import { competenciesOf } from './competencies';
import type { DescribedCall, Descriptions } from './descriptions';
import { earlierCall, earlierCard } from './earlier';
import { keptDraw } from './kept-draw';
import { clientFrom, handoverNotes, peopleFrom, previousCoach, type Making } from './people';
import { pipelineOf, type PipelineGiven } from './pipeline';
import { countsOn, momentsOf, recordedCall, type RecordedCall } from './recorded';

/** What the sample client is made from. */
export interface SampleGiven {
  readonly descriptions: Descriptions;
  /** The recordings in the store, by the name of their file. */
  readonly kept: ReadonlyMap<string, KeptRecording>;
  /** The transcripts, by the name of their file. */
  readonly transcripts: ReadonlyMap<string, TranscriptFile>;
  /** The newcomer: handover notes are his, and an assessment that he has begun. */
  readonly newcomer: { readonly id: Id; readonly name: string };
  readonly today: string;
  readonly at: string;
  readonly newId: () => Id;
  /** The columns of deals as a record holds them. */
  readonly pack: PipelineGiven['pack'];
}

/** How far the coach before had come with the recorded calls; the others wait for the newcomer. */
const scoredSlugs = ['01', '02', '03', '04', '05', '06', '07', '10'];
const draftSlug = '08';
const amendedSlug = '03';
const amendReason =
  'Listened again with Marcus: the two questions were about the room, not about the problem.';

const drawnRep = 'tomasz-wieczorek';

/**
 * The sample client as records: a team in week four of a cycle whose coach has changed. Everything but the ids
 * is the same whenever the day is the same.
 */
export async function sampleWorkbook(given: SampleGiven): Promise<Workbook> {
  const { descriptions, newId, at } = given;
  const calendar = sampleCalendar(given.today, descriptions.client.cycle.beganDaysAgo);
  const making: Making = { newId, at, calendar };
  const client = clientFrom(descriptions.client, making);
  const coach = previousCoach(descriptions.client);
  const rubric = standardRubric({ id: newId(), clientId: client.id, family: newId(), createdAt: at });
  const people = peopleFrom(descriptions, client.id, making);
  const scoring = { coachId: coach.id, rubricId: rubric.id };

  const recorded = descriptions.calls.map((described) => ({
    described,
    ...recordedCall(described, repOf(people.reps, described.repId), filesOf(given, described), making),
  }));
  const earlier = Object.entries(earlierCalls).flatMap(([repId, calls]) =>
    calls.map((one) => {
      const rep = repOf(people.reps, repId);
      return { earlier: one, rep, call: earlierCall(one, rep, making) };
    }),
  );
  const leftOut = {
    ...earlierCall(marcusLeftOut, repOf(people.reps, 'marcus-adeyemi'), making),
    leftOut: marcusLeftOut.leftOut,
  };

  const completedAt = scoringTimes(making, [
    ...recorded.map(({ described, call }) => ({ daysAgo: described.daysAgo, call })),
    ...earlier.map((one) => ({ daysAgo: one.earlier.daysAgo, call: one.call })),
  ]);
  const cards: readonly ScoredCard[] = [
    ...recorded.flatMap((one) =>
      cardsOn(one.described, one, { ...scoring, newId, completedAt: completedAt(one.call) }),
    ),
    ...earlier.map((one) =>
      earlierCard(
        one.earlier,
        one.call,
        { ...scoring, rep: one.rep, completedAt: completedAt(one.call) },
        making,
      ),
    ),
  ];
  const calls = [...recorded.map(({ call }) => call), ...earlier.map(({ call }) => call), leftOut];
  return {
    ...emptyWorkbook(),
    coaches: [coach],
    clients: [client],
    teams: people.teams,
    reps: [...people.reps.values()],
    privateNotes: handoverNotes(descriptions, people, given.newcomer.id, making),
    recordings: recorded.map(({ recording }) => recording),
    calls,
    transcripts: recorded.map(({ transcript }) => transcript),
    transcriptSources: recorded.map(({ source }) => source),
    rubrics: [rubric],
    scorecards: cards.map(({ card }) => card),
    evidence: cards.flatMap(({ evidence }) => evidence),
    counts: recorded
      .filter(({ described }) => isOf(described, scoredSlugs))
      .flatMap(({ described, call }) => countsOn(described, call, coach.id, making)),
    draws: [keptDraw(repOf(people.reps, drawnRep), calls, coach.id, making)],
    ...(await pipelineOf({
      ...making,
      client,
      today: given.today,
      reps: [...people.reps.values()],
      pack: given.pack,
    })),
    ...(await coachingOf({
      ...making,
      clientId: client.id,
      reps: people.reps,
      coach,
      questionnaire: standardQuestionnaire({ id: newId(), clientId: client.id, createdAt: at }),
      beganDaysAgo: descriptions.client.cycle.beganDaysAgo,
      observedOf: (repId) =>
        observedIn(
          cards.map(({ card }) => card),
          calls.filter((call) => call.repId === repId && call.date < calendar.day(diagnosedDaysAgo)),
        ),
      hashOf: sha256,
    })),
    ...competenciesOf({
      ...making,
      client,
      reps: people.reps,
      coach,
      newcomer: given.newcomer,
      today: given.today,
    }),
  };
}

const isOf = ({ slug }: DescribedCall, numbers: readonly string[]): boolean =>
  numbers.includes(slug.slice(0, 2));

/** The scorecards of the coach before on a recorded call: one, two where it was amended, or none. */
function cardsOn(
  described: DescribedCall,
  { call, transcript }: RecordedCall,
  by: Pick<CardGiven, 'coachId' | 'rubricId' | 'completedAt' | 'newId'>,
): readonly ScoredCard[] {
  const card: CardGiven = {
    ...by,
    clientId: call.clientId,
    callId: call.id,
    levels: described.referenceScores,
    note: described.note,
    nextAction: described.nextAction,
    reason: '',
    seen: momentsOf(described, transcript),
  };
  if (isOf(described, [draftSlug])) return [draftCard(card, ['discoveryQuality', 'valueConnection'])];
  if (!isOf(described, scoredSlugs)) return [];
  if (!isOf(described, [amendedSlug])) return [completeCard(card)];
  const dayMs = 86_400_000;
  const first = {
    levels: { discoveryQuality: 2 } as const,
    completedAt: by.completedAt,
  };
  const later = new Date(Date.parse(by.completedAt) + dayMs).toISOString();
  return amendedCard({ ...card, completedAt: later }, first, amendReason);
}

/** When each call was scored: those from before the cycle one after the other in its first weeks. */
function scoringTimes(
  { calendar }: Making,
  calls: readonly { readonly daysAgo: number; readonly call: Call }[],
): (call: Call) => string {
  const before = calls
    .filter(({ daysAgo }) => !calendar.isInCycle(daysAgo))
    .toSorted((a, b) => b.daysAgo - a.daysAgo || (a.call.id < b.call.id ? -1 : 1))
    .map(({ call }) => call.id);
  const times = new Map(
    calls.map(({ daysAgo, call }) => [call.id, calendar.scoredAt(daysAgo, before.indexOf(call.id))]),
  );
  return (call) => {
    const time = times.get(call.id);
    if (time === undefined) throw new Error(`No time at which ${call.customer} was scored`);
    return time;
  };
}

/** The day on which the diagnosis was done: later calls were not in it. */
const diagnosedDaysAgo = 26;

/** What the complete scorecards on some calls came to, as it was shown at a reveal. */
function observedIn(cards: readonly Scorecard[], calls: readonly Call[]): LeaderGuess['observed'] {
  const ids = new Set(calls.map(({ id }) => id));
  const counted = cards.filter((card) => counts(card) && ids.has(card.callId));
  const entries = dimensionKeys.flatMap((key) => {
    const levels = counted.flatMap((card) => levelOf(card, key) ?? []);
    const value = mean(levels);
    return value === undefined ? [] : [[key, { mean: value, n: levels.length }] as const];
  });
  return Object.fromEntries(entries);
}

function repOf(reps: ReadonlyMap<string, Rep>, id: string): Rep {
  const rep = reps.get(id);
  if (!rep) throw new Error(`The sample describes no rep ${id}`);
  return rep;
}

function filesOf({ kept, transcripts }: SampleGiven, { file, transcript }: DescribedCall) {
  const [recording, read] = [kept.get(file), transcripts.get(transcript.file)];
  if (!recording || !read) throw new Error(`The sample's files for ${file} were not handed over`);
  return { kept: recording, transcript: read };
}
