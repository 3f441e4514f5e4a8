import { beforeAll, describe, expect, test } from 'vitest';
import { clientWorkbook } from '../../../../renderer/data/client-workbook';
import * as history from '../../../../renderer/data/history';
import * as calls from '../../../../renderer/data/queries/calls';
import * as clients from '../../../../renderer/data/queries/clients';
import * as find from '../../../../renderer/data/queries/find';
import * as holdings from '../../../../renderer/data/queries/holdings';
import * as install from '../../../../renderer/data/queries/install';
import * as queue from '../../../../renderer/data/queries/queue';
import * as repCalls from '../../../../renderer/data/queries/rep-calls';
import * as reps from '../../../../renderer/data/queries/reps';
import * as rubrics from '../../../../renderer/data/queries/rubrics';
import * as scoring from '../../../../renderer/data/queries/scoring';
import * as skills from '../../../../renderer/data/queries/skills';
import * as xRay from '../../../../renderer/data/queries/x-ray';
import type { Id } from '../../../../shared/model/fields';
import { openDataRoom, type DataRoom } from '../../../fixtures/data-room';
import { putWorkbook } from '../../../fixtures/fill';
import { seededClient, type SeededClient } from '../../../fixtures/seeded-client';

/** Every file of queries. One that is missing here is found by the first test. */
const files = {
  calls,
  clients,
  find,
  holdings,
  install,
  queue,
  repCalls,
  reps,
  rubrics,
  scoring,
  skills,
  xRay,
};

/** Queries on the install as a whole: they name clients, but return no record of one. */
const ofTheInstall = ['allClients', 'allCoaches', 'installState', 'deletedClients'];

let room: DataRoom;
let mine: SeededClient;
let other: SeededClient;

beforeAll(async () => {
  room = await openDataRoom();
  mine = seededClient({ reps: 2, calls: 3, space: 1, name: 'Mine' });
  other = seededClient({ reps: 2, calls: 3, space: 2, name: 'Other' });
  await putWorkbook(room, mine.client.id, await withPrivateRecords(mine));
  await putWorkbook(room, other.client.id, await withPrivateRecords(other));
});

/**
 * Every query asked for my client: with ids of mine where the query takes only an id of a record that it is
 * opened for, with ids of the other client where it takes both, so that only its own care keeps them apart.
 */
const asked: Readonly<Record<string, (client: Id, foreign: Foreign) => Promise<unknown>>> = {
  newestCalls: (client) => calls.newestCalls(room.db, client, 100),
  allCalls: (client) => calls.allCalls(room.db, client, new AbortController().signal),
  countCalls: (client) => calls.countCalls(room.db, client),
  markedCalls: (client, { coachId }) => calls.markedCalls(room.db, client, coachId),
  scorecardsOf: () => calls.scorecardsOf(room.db, first(mine.workbook.calls).id),
  belongingsOf: () => calls.belongingsOf(room.db, first(mine.workbook.calls)),
  clientSize: (client) => clients.clientSize(room.db, client),
  findInClient: (client) => find.findInClient(room.db, client, 'a'),
  repHoldings: (client, { repId }) => holdings.repHoldings(room.db, client, [repId]),
  queueRecords: (client, { repId }) => queue.queueRecords(room.db, client, repId),
  repCalls: (client, { repId }) => repCalls.repCalls(room.db, client, repId, 100),
  repsOf: (client) => reps.repsOf(room.db, client),
  teamsOf: (client) => reps.teamsOf(room.db, client),
  repOf: (client, { repId }) => reps.repOf(room.db, client, repId),
  privateNotesOn: (client, { repId }) => reps.privateNotesOn(room.db, client, repId),
  rubricsOf: (client) => rubrics.rubricsOf(room.db, client),
  scoringRecords: (client, { callId, coachId }) => scoring.scoringRecords(room.db, client, callId, coachId),
  transcriptOf: () => scoring.transcriptOf(room.db, first(mine.workbook.calls).id),
  transcriptSourcesOf: () => scoring.transcriptSourcesOf(room.db, first(mine.workbook.calls).id),
  rubricVersionsOf: (client) => skills.rubricVersionsOf(room.db, client),
  scoresOf: (client, { repId }) => skills.scoresOf(room.db, client, [repId]),
  evidenceOn: (client, { scorecardId }) => skills.evidenceOn(room.db, client, [scorecardId]),
  xRayRecords: (client, { repId }) => xRay.xRayRecords(room.db, client, repId),
  teamScores: (client, { teamId }) => xRay.teamScores(room.db, client, teamId),
};

interface Foreign {
  readonly repId: Id;
  readonly callId: Id;
  readonly teamId: Id;
  readonly scorecardId: Id;
  readonly coachId: Id;
}

test('every query is asked', () => {
  const queries = Object.values(files).flatMap((file) => Object.keys(file));
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
      coachId: other.coach.id,
    });
    expect(recordsOf(answer).filter(({ clientId }) => clientId !== mine.client.id)).toEqual([]);
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
  return {
    ...workbook,
    privateNotes: [{ ...own, id: room.newId(), repId: rep.id, text: 'Note', createdAt: rep.createdAt }],
    listenings: [{ ...own, id: room.newId(), callId: call.id, positionMs: 1000 }],
  };
}

function first<T>(list: readonly T[]): T {
  const [one] = list;
  if (one === undefined) throw new Error('The list is empty');
  return one;
}
