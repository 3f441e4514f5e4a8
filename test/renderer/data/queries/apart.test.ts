import { beforeAll, describe, expect, test } from 'vitest';
import { clientWorkbook } from '../../../../renderer/data/client-workbook';
import * as history from '../../../../renderer/data/history';
import * as assessments from '../../../../renderer/data/queries/assessments';
import * as calls from '../../../../renderer/data/queries/calls';
import * as competencies from '../../../../renderer/data/queries/competencies';
import * as coaches from '../../../../renderer/data/queries/coaches';
import * as clientReview from '../../../../renderer/data/queries/client-review';
import * as clients from '../../../../renderer/data/queries/clients';
import * as diagnosis from '../../../../renderer/data/queries/diagnosis';
import * as contractReport from '../../../../renderer/data/queries/contract-report';
import * as contracts from '../../../../renderer/data/queries/contracts';
import * as find from '../../../../renderer/data/queries/find';
import * as frameworks from '../../../../renderer/data/queries/frameworks';
import * as holdings from '../../../../renderer/data/queries/holdings';
import * as imports from '../../../../renderer/data/queries/imports';
import * as install from '../../../../renderer/data/queries/install';
import * as pipeline from '../../../../renderer/data/queries/pipeline';
import * as priorities from '../../../../renderer/data/queries/priorities';
import * as queue from '../../../../renderer/data/queries/queue';
import * as recordings from '../../../../renderer/data/queries/recordings';
import * as repCalls from '../../../../renderer/data/queries/rep-calls';
import * as repTimeline from '../../../../renderer/data/queries/rep-timeline';
import * as reps from '../../../../renderer/data/queries/reps';
import * as rubrics from '../../../../renderer/data/queries/rubrics';
import * as scorecardReport from '../../../../renderer/data/queries/scorecard-report';
import * as scoring from '../../../../renderer/data/queries/scoring';
import * as skillMatrix from '../../../../renderer/data/queries/skill-matrix';
import * as skills from '../../../../renderer/data/queries/skills';
import * as snapshots from '../../../../renderer/data/queries/snapshots';
import * as today from '../../../../renderer/data/queries/today';
import * as xRay from '../../../../renderer/data/queries/x-ray';
import * as xRayReport from '../../../../renderer/data/queries/x-ray-report';
import { standardFramework } from '../../../../shared/content/frameworks/standard-framework';
import { standardQuestionnaire } from '../../../../shared/content/self-assessment';
import { formatsFor } from '../../../../shared/lib/formats';
import { blankAssessment } from '../../../../shared/model/assessment';
import { blankCoachingSettings } from '../../../../shared/model/coaching-settings';
import type { Id } from '../../../../shared/model/fields';
import type { Recording } from '../../../../shared/model/recording';
import { blankRound } from '../../../../shared/model/self-assessment';
import { openDataRoom, type DataRoom } from '../../../fixtures/data-room';
import { putWorkbook } from '../../../fixtures/fill';
import { seededClient, type SeededClient } from '../../../fixtures/seeded-client';
import { sampleContract, samplePlacement } from '../../../shared/diagnosis-samples';

/** Every file of queries. One that is missing here is found by the first test. */
const files = {
  assessments,
  calls,
  clientReview,
  clients,
  coaches,
  competencies,
  diagnosis,
  contractReport,
  contracts,
  find,
  frameworks,
  holdings,
  imports,
  install,
  pipeline,
  priorities,
  queue,
  recordings,
  repCalls,
  repTimeline,
  reps,
  rubrics,
  scorecardReport,
  scoring,
  skillMatrix,
  skills,
  snapshots,
  today,
  xRay,
  xRayReport,
};

/** Queries on the install as a whole: they return no record of a client but its name and settings. */
const ofTheInstall = [
  'install.allClients',
  'install.allCoaches',
  'install.installState',
  'clients.deletedClients',
  'coaches.isKnownElsewhere',
  'recordings.unusedHashes',
  'recordings.deletedHashes',
];

let room: DataRoom;
let mine: SeededClient;
let other: SeededClient;
let othersRound: Id;

beforeAll(async () => {
  room = await openDataRoom();
  mine = seededClient({ reps: 2, calls: 3, space: 1, name: 'Mine' });
  other = seededClient({ reps: 2, calls: 3, space: 2, name: 'Other' });
  await putWorkbook(room, mine.client.id, await withPrivateRecords(mine));
  const others = await withPrivateRecords(other);
  othersRound = first(others.selfAssessments).id;
  await putWorkbook(room, other.client.id, others);
});

/**
 * Every query asked for my client: with ids of mine where the query takes only an id of a record that it is
 * opened for, with ids of the other client where it takes both, so that only its own care keeps them apart.
 */
const asked: Readonly<Record<string, (client: Id, foreign: Foreign) => Promise<unknown>>> = {
  'assessments.assessmentsOfRep': (client, { repId }) => assessments.assessmentsOfRep(room.db, client, repId),
  'assessments.assessmentById': (client, { assessmentId }) =>
    assessments.assessmentById(room.db, client, assessmentId),
  'assessments.assessmentsOn': (client) =>
    assessments.assessmentsOn(room.db, client, first(skillsOf(other).frameworks).id),
  'assessments.assessingRecords': (client) =>
    assessments.assessingRecords(room.db, client, '2026-10-01', '2026-07-01'),
  'calls.newestCalls': (client) => calls.newestCalls(room.db, client, 100),
  'calls.allCalls': (client) => calls.allCalls(room.db, client, new AbortController().signal),
  'calls.countCalls': (client) => calls.countCalls(room.db, client),
  'calls.markedCalls': (client, { coachId }) => calls.markedCalls(room.db, client, coachId),
  'calls.scorecardsOf': () => calls.scorecardsOf(room.db, first(mine.workbook.calls).id),
  'calls.belongingsOf': () => calls.belongingsOf(room.db, first(mine.workbook.calls)),
  'clientReview.namesKnownOf': (client) => clientReview.namesKnownOf(room.db, client),
  'clientReview.clientReviewRecords': (client) =>
    clientReview.clientReviewRecords(room.db, client, '2026-11-22'),
  'clients.clientSize': (client) => clients.clientSize(room.db, client),
  'competencies.skillsBasis': (client) => competencies.skillsBasis(room.db, client),
  'competencies.skillsPeople': (client) => competencies.skillsPeople(room.db, client),
  'competencies.assessmentsIn': (client) => competencies.assessmentsIn(room.db, client, '2026-10-01'),
  'competencies.cyclesOf': (client) => competencies.cyclesOf(room.db, client),
  'competencies.budgetsOf': (client) => competencies.budgetsOf(room.db, client),
  'competencies.heardIn': (client) => competencies.heardIn(room.db, client, '2020-01-01', '2030-01-01'),
  'diagnosis.coachingSettingsOf': (client) => diagnosis.coachingSettingsOf(room.db, client),
  'diagnosis.questionnairesOf': (client) => diagnosis.questionnairesOf(room.db, client),
  'diagnosis.roundsOf': (client, { repId }) => diagnosis.roundsOf(room.db, client, repId),
  'diagnosis.roundById': (client, { roundId }) => diagnosis.roundById(room.db, client, roundId),
  'diagnosis.diagnosisOf': (client, { repId }) => diagnosis.diagnosisOf(room.db, client, repId),
  'contractReport.contractReport': (client, { contractId }) =>
    contractReport.contractReport(room.db, contractId, making(client)),
  'contracts.contractsOf': (client) => contracts.contractsOf(room.db, client),
  'contracts.contractsAtWork': (client) => contracts.contractsAtWork(room.db, client),
  'contracts.repAgreements': (client, { repId }) => contracts.repAgreements(room.db, client, repId),
  'contracts.contractRecords': (client, { contractId }) =>
    contracts.contractRecords(room.db, client, contractId),
  'contracts.baselineRecords': (client, { repId }) => contracts.baselineRecords(room.db, client, repId),
  'find.findInClient': (client) => find.findInClient(room.db, client, 'a'),
  'frameworks.frameworksOf': (client) => frameworks.frameworksOf(room.db, client),
  'holdings.repHoldings': (client, { repId }) => holdings.repHoldings(room.db, client, [repId]),
  'imports.recordingsOfSizes': (client, { recording }) =>
    imports.recordingsOfSizes(room.db, client, [recording.bytes]),
  'imports.recordingOfHash': (client, { recording }) =>
    imports.recordingOfHash(room.db, client, recording.hash),
  'imports.callOfRecording': () => imports.callOfRecording(room.db, first(mine.workbook.recordings).id),
  'imports.callsWithoutTranscript': (client) => imports.callsWithoutTranscript(room.db, client, null),
  'imports.callsOfFileName': (client, { recording }) =>
    imports.callsOfFileName(room.db, client, recording.fileName.replace(/\.mp3$/, '')),
  'pipeline.pipelineRecords': (client) => pipeline.pipelineRecords(room.db, client),
  'priorities.matrixRecords': (client, { repId }) => priorities.matrixRecords(room.db, client, repId),
  'priorities.gapRecords': (client, { repId }) => priorities.gapRecords(room.db, client, repId),
  'priorities.prioritiesOfClient': (client) => priorities.prioritiesOfClient(room.db, client),
  'queue.queueRecords': (client, { repId }) => queue.queueRecords(room.db, client, repId),
  'repCalls.repCalls': (client, { repId }) => repCalls.repCalls(room.db, client, repId, 100),
  'repTimeline.repTimeline': (client, { repId }) => repTimeline.repTimeline(room.db, client, repId, 100),
  'reps.repsOf': (client) => reps.repsOf(room.db, client),
  'reps.teamsOf': (client) => reps.teamsOf(room.db, client),
  'reps.repOf': (client, { repId }) => reps.repOf(room.db, client, repId),
  'reps.privateNotesOn': (client, { repId }) => reps.privateNotesOn(room.db, client, repId),
  'rubrics.rubricsOf': (client) => rubrics.rubricsOf(room.db, client),
  'scorecardReport.scorecardReportOf': (client, { scorecardId }) =>
    scorecardReport.scorecardReportOf(room.db, scorecardId, making(client)),
  'scoring.scoringRecords': (client, { callId, coachId }) =>
    scoring.scoringRecords(room.db, client, callId, coachId),
  'scoring.transcriptOf': () => scoring.transcriptOf(room.db, first(mine.workbook.calls).id),
  'scoring.transcriptSourcesOf': () => scoring.transcriptSourcesOf(room.db, first(mine.workbook.calls).id),
  'skillMatrix.assessmentsFromTo': (client) =>
    skillMatrix.assessmentsFromTo(room.db, client, ['2000-01-01', '2100-01-01'], () => undefined),
  'skillMatrix.scoredUpTo': (client) =>
    skillMatrix.scoredUpTo(room.db, client, '2100-01-01', () => undefined),
  'skillMatrix.assessmentsOnRep': (client, { repId }) => skillMatrix.assessmentsOnRep(room.db, client, repId),
  'skillMatrix.repScoredUpTo': (client, { repId }) =>
    skillMatrix.repScoredUpTo(room.db, client, repId, '2100-01-01'),
  'skillMatrix.changesUpTo': () => skillMatrix.changesUpTo(room.db),
  'skillMatrix.matrixChangesAfter': (client) => skillMatrix.matrixChangesAfter(room.db, client, 0),
  'skillMatrix.placingRecords': (client, { repId }) => skillMatrix.placingRecords(room.db, client, [repId]),
  'skills.rubricVersionsOf': (client) => skills.rubricVersionsOf(room.db, client),
  'skills.scoresOf': (client, { repId }) => skills.scoresOf(room.db, client, [repId]),
  'skills.evidenceOn': (client, { scorecardId }) => skills.evidenceOn(room.db, client, [scorecardId]),
  'snapshots.snapshotsOf': (client) => snapshots.snapshotsOf(room.db, client),
  'snapshots.dealsOfSnapshot': () => snapshots.dealsOfSnapshot(room.db, first(pipelineOf(mine).snapshots).id),
  'snapshots.pipelineSettingsOf': (client) => snapshots.pipelineSettingsOf(room.db, client),
  'snapshots.dealOwnersOf': (client) => snapshots.dealOwnersOf(room.db, client),
  'snapshots.columnMappingOf': (client) => snapshots.columnMappingOf(room.db, client, 'deals'),
  'today.todayRecords': (client, { coachId }) =>
    today.todayRecords(room.db, client, coachId, '2026-11-22', 12),
  'xRay.xRayRecords': (client, { repId }) => xRay.xRayRecords(room.db, client, repId),
  'xRay.teamScores': (client, { teamId }) => xRay.teamScores(room.db, client, teamId),
  'xRayReport.xRayReport': (client, { repId }) => xRayReport.xRayReport(room.db, repId, making(client)),
};

interface Foreign {
  readonly repId: Id;
  readonly callId: Id;
  readonly teamId: Id;
  readonly scorecardId: Id;
  readonly contractId: Id;
  readonly coachId: Id;
  readonly roundId: Id;
  readonly assessmentId: Id;
  readonly recording: Recording;
}

const making = (clientId: Id) => ({
  clientId,
  coach: mine.coach,
  formats: formatsFor('en-GB', 'EUR'),
  day: '2026-11-22',
  programVersion: '1',
});

test('every query is asked', () => {
  const queries = Object.entries(files).flatMap(([file, exported]) =>
    Object.keys(exported).map((name) => `${file}.${name}`),
  );
  expect(new Set([...Object.keys(asked), ...ofTheInstall])).toEqual(new Set(queries));
});

test('every file of queries is here', () => {
  const found = Object.keys(import.meta.glob('../../../../renderer/data/queries/*.ts'));
  expect(found).toHaveLength(Object.keys(files).length);
});

describe('asked for one client with the ids of another', () => {
  test.each(Object.keys(asked))('%s gives no record of the other', async (name) => {
    const answer = await asked[name]?.(mine.client.id, {
      repId: first(other.workbook.reps).id,
      callId: first(other.workbook.calls).id,
      teamId: first(other.workbook.teams).id,
      scorecardId: first(other.workbook.scorecards).id,
      contractId: contractIdOf(other),
      coachId: other.coach.id,
      roundId: othersRound,
      assessmentId: first(skillsOf(other).assessments).id,
      recording: first(other.workbook.recordings),
    });
    expect(recordsOf(answer).filter(({ clientId }) => clientId !== mine.client.id)).toEqual([]);
    expect(JSON.stringify(answer) ?? '').not.toContain(other.client.id);
  });
});

test('the workbook of a client has no record of another', async () => {
  const { clients: own, ...rest } = await clientWorkbook(room.db, mine.client.id);
  expect(own.map(({ id }) => id)).toEqual([mine.client.id]);
  expect(recordsOf(rest).every(({ clientId }) => clientId === mine.client.id)).toBe(true);
});

test('history, undo and the timeline stay with the client', async () => {
  const repId = first(other.workbook.reps).id;
  const change = { clientId: other.client.id, label: 'Other', about: [repId], edits: [] };
  const [rep] = other.workbook.reps;
  if (!rep) throw new Error('there are reps');
  await room.door.commit({
    ...change,
    edits: [{ table: 'reps', id: repId, before: { territory: '' }, after: { territory: 'x' } }],
  });
  const { id } = mine.client;
  expect(await history.changesAbout(room.db, id, repId, 10)).toEqual([]);
  expect(await history.changesAbout(room.db, other.client.id, repId, 10)).toHaveLength(1);
  expect(await history.undoAct(room.db, id)).toBeUndefined();
});

/** Everything in an answer that names its client, however deep it lies. */
function recordsOf(answer: unknown): readonly { readonly clientId: unknown }[] {
  if (answer instanceof Map) return [...answer.values()].flatMap(recordsOf);
  if (typeof answer !== 'object' || answer === null) return [];
  const inside = Object.values(answer).flatMap(recordsOf);
  return 'clientId' in answer ? [answer, ...inside] : inside;
}

async function withPrivateRecords(client: SeededClient): Promise<SeededClient['workbook']> {
  const { workbook } = client;
  const [rep] = workbook.reps;
  const [call] = workbook.calls;
  if (!rep || !call) throw new Error('there are reps and calls');
  const own = { clientId: client.client.id, coachId: client.coach.id };
  const given = { id: room.newId(), clientId: client.client.id, createdAt: rep.createdAt };
  const questionnaire = standardQuestionnaire(given);
  const round = blankRound({
    id: room.newId(),
    clientId: client.client.id,
    repId: rep.id,
    questionnaireId: questionnaire.id,
    startedAt: rep.createdAt,
  });
  const guess = { levels: {}, observed: {}, revealedAt: null, createdAt: rep.createdAt };
  return {
    ...workbook,
    questionnaires: [questionnaire],
    selfAssessments: [round],
    leaderGuesses: [{ ...own, ...guess, id: room.newId(), repId: rep.id }],
    privateNotes: [{ ...own, id: room.newId(), repId: rep.id, text: 'Note', createdAt: rep.createdAt }],
    listenings: [{ ...own, id: room.newId(), callId: call.id, positionMs: 1000 }],
    contracts: [sampleContract(1, { ...own, id: contractIdOf(client), repId: rep.id })],
    placements: [samplePlacement(0, { id: room.newId(), clientId: own.clientId, repId: rep.id })],
    coachingSettings: [blankCoachingSettings(own.clientId)],
    ...pipelineOf(client),
    ...skillsOf(client),
  };
}

/** A pipeline with one snapshot, whose records take their ids from the client's. */
function pipelineOf({ client, workbook }: SeededClient) {
  const { id: clientId } = client;
  const idOf = (kind: string): Id => clientId.replace(/.{4}$/, kind);
  return {
    pipelineSettings: [{ id: clientId, clientId, stages: [] }],
    columnMappings: [{ id: idOf('0004'), clientId, kind: 'deals' as const, columns: [] }],
    dealOwners: [{ id: idOf('0001'), clientId, owner: 'Dana', repId: first(workbook.reps).id }],
    snapshots: [
      {
        id: idOf('0002'),
        clientId,
        takenOn: '2026-03-13',
        source: 'hubspot' as const,
        fileName: 'deals.csv',
        fileHash: '0'.repeat(64),
        rowsRead: 1,
        rowsStored: 1,
        rowsReported: 0,
        deals: 1,
        has: [],
        importedAt: client.createdAt,
      },
    ],
    snapshotDeals: [
      { id: idOf('0003'), clientId, snapshotId: idOf('0002'), form: 1 as const, columns: 'AAAA' },
    ],
  };
}

/** A framework with an assessment, a cycle and a budget on it, whose records take their ids from the client's. */
function skillsOf({ client, workbook }: SeededClient) {
  const { id: clientId, createdAt } = client;
  const id = clientId.replace(/.{4}$/, '0005');
  const framework = standardFramework({ id, clientId, family: id, createdAt });
  const about = { id, clientId, frameworkId: id };
  return {
    frameworks: [framework],
    assessments: [
      blankAssessment({
        ...about,
        repId: first(workbook.reps).id,
        quarter: '2026-10-01',
        assessor: 'Kim',
        assessedOn: '2026-11-02',
        startedAt: createdAt,
      }),
    ],
    quarterlyCycles: [
      {
        ...about,
        teamId: null,
        template: 'tier by tier' as const,
        startsOn: '2026-10-01',
        focus: [[], [], [], []],
        endedAt: null,
        createdAt,
      },
    ],
    trainingBudgets: [
      { ...about, year: '2026-01-01', amount: null, spent: { negotiation: 100 }, planned: null, createdAt },
    ],
  };
}

/** Ids are apart within a table only, so a contract may have the id of a call. */
const contractIdOf = ({ workbook }: SeededClient): Id => first(workbook.calls).id;

function first<T>(list: readonly T[]): T {
  const [one] = list;
  if (one === undefined) throw new Error('The list is empty');
  return one;
}
