import type { Id } from '../../model/fields';
import type { Recording } from '../../model/recording';
import { emptyWorkbook, isShared, tableNames, type TableName, type Workbook } from '../../model/workbook';
import { recordingEntry } from './manifest';

/** What a bundle is to hold: a client whole, or one rep of it; with the audio or without. */
export interface BundleChoice {
  readonly repId: Id | null;
  readonly withRecordings: boolean;
}

/** What goes into a bundle. */
export interface BundleContents {
  readonly contents: 'client' | 'rep';
  /** Tables that may leave the machine; all others are empty. */
  readonly workbook: Workbook;
  /** Files to add, one for each content hash. */
  readonly recordings: readonly { readonly name: string; readonly hash: string; readonly bytes: number }[];
}

/**
 * Chooses from a client's workbook what a bundle takes along. Private tables never go. Coaches go where a
 * record names them, rubrics of a single rep where one of his scorecards stands on them. Without recordings
 * their records still go, so that a file that comes later is known again.
 */
export function chooseContents(workbook: Workbook, choice: BundleChoice): BundleContents {
  const shared = sharedTables(workbook);
  const chosen = withUsedCoaches(choice.repId === null ? shared : ofRep(shared, choice.repId));
  return {
    contents: choice.repId === null ? 'client' : 'rep',
    workbook: chosen,
    recordings: choice.withRecordings ? filesOf(chosen.recordings) : [],
  };
}

const sharedTables = (workbook: Workbook): Workbook =>
  tableNames
    .filter(isShared)
    .reduce<Workbook>((kept, table) => copyTable(kept, workbook, table), emptyWorkbook());

const copyTable = (into: Workbook, from: Workbook, table: TableName): Workbook => ({
  ...into,
  [table]: from[table],
});

function ofRep(workbook: Workbook, repId: Id): Workbook {
  const reps = workbook.reps.filter(({ id }) => id === repId);
  const calls = workbook.calls.filter((call) => call.repId === repId);
  const isOfCall = inColumn(calls, ({ id }) => id);
  const scorecards = workbook.scorecards.filter(({ callId }) => isOfCall(callId));
  const transcripts = workbook.transcripts.filter(({ callId }) => isOfCall(callId));
  const isTeam = inColumn(reps, ({ teamId }) => teamId);
  const isHeard = inColumn(calls, ({ recordingId }) => recordingId);
  const isUsed = inColumn(scorecards, ({ rubricId }) => rubricId);
  const isTranscript = inColumn(transcripts, ({ id }) => id);
  const selfAssessments = workbook.selfAssessments.filter((round) => round.repId === repId);
  const isAnswered = inColumn(selfAssessments, ({ questionnaireId }) => questionnaireId);
  const assessments = workbook.assessments.filter((assessment) => assessment.repId === repId);
  const isAssessed = inColumn(assessments, ({ frameworkId }) => frameworkId);
  return {
    ...workbook,
    reps,
    calls,
    scorecards,
    transcripts,
    teams: workbook.teams.filter(({ id }) => isTeam(id)),
    recordings: workbook.recordings.filter(({ id }) => isHeard(id)),
    rubrics: workbook.rubrics.filter(({ id }) => isUsed(id)),
    transcriptSources: workbook.transcriptSources.filter(({ transcriptId }) => isTranscript(transcriptId)),
    evidence: workbook.evidence.filter(({ callId }) => isOfCall(callId)),
    counts: workbook.counts.filter(({ callId }) => isOfCall(callId)),
    draws: workbook.draws.filter((draw) => draw.repId === repId),
    // A snapshot holds the deals of everybody.
    snapshots: [],
    snapshotDeals: [],
    dealOwners: workbook.dealOwners.filter((owner) => owner.repId === repId),
    selfAssessments,
    questionnaires: workbook.questionnaires.filter(({ id }) => isAnswered(id)),
    leaderGuesses: workbook.leaderGuesses.filter((guess) => guess.repId === repId),
    placements: workbook.placements.filter((placement) => placement.repId === repId),
    contracts: workbook.contracts.filter((contract) => contract.repId === repId),
    assessments,
    frameworks: workbook.frameworks.filter(({ id }) => isAssessed(id)),
    // These are about whole teams.
    quarterlyCycles: [],
    trainingBudgets: [],
    reportPlans: [],
  };
}

/** Whether a value stands in a column of these records. */
function inColumn<R>(records: readonly R[], column: (record: R) => Id | null): (id: Id) => boolean {
  const ids = new Set(records.map(column));
  return (id) => ids.has(id);
}

function withUsedCoaches(workbook: Workbook): Workbook {
  const used = new Set(
    [
      ...workbook.scorecards,
      ...workbook.counts,
      ...workbook.leaderGuesses,
      ...workbook.contracts,
      ...workbook.assessments,
    ].map(({ coachId }) => coachId),
  );
  return { ...workbook, coaches: workbook.coaches.filter(({ id }) => used.has(id)) };
}

function filesOf(recordings: readonly Recording[]): BundleContents['recordings'] {
  const byName = new Map(
    recordings.map((recording) => [
      recordingEntry(recording),
      { name: recordingEntry(recording), hash: recording.hash, bytes: recording.bytes },
    ]),
  );
  return [...byName.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
