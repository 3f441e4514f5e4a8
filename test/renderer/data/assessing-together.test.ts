import { describe, expect, test } from 'vitest';
import { clientWorkbook } from '../../../renderer/data/client-workbook';
import { deleteAssessment, rate } from '../../../shared/model/acts/assessments';
import { changeClient } from '../../../shared/model/acts/clients';
import { alterFramework } from '../../../shared/model/acts/frameworks';
import { chooseFocus, deleteCycle } from '../../../shared/model/acts/quarterly-cycles';
import { takeBack } from '../../../shared/model/acts/take-back';
import { made } from '../../../shared/model/change';
import { faultsOf } from '../../../shared/model/integrity';
import type { Workbook } from '../../../shared/model/workbook';
import { openDataRoom } from '../../fixtures/data-room';
import { putWorkbook } from '../../fixtures/fill';
import { sampleAssessment, sampleCompetency, sampleFramework } from '../../shared/competency-samples';
import { sampleWorkbook } from '../../shared/sample-workbook';
import { clientId } from '../../shared/samples';

const sample = sampleWorkbook();
const first = <T>([record]: readonly T[]): T => {
  if (!record) throw new Error('the sample has one');
  return record;
};

async function openRoom(change: Partial<Workbook> = {}) {
  const room = await openDataRoom();
  await putWorkbook(room, clientId, { ...sample, ...change });
  const commit = (act: Omit<Parameters<typeof room.door.commit>[0], 'clientId'>) =>
    room.door.commit({ ...act, clientId });
  return { room, commit };
}

const client = first(sample.clients);
const cycle = first(sample.quarterlyCycles);
const toFebruary = changeClient(client, 'fiscalYearStartMonth', 2);

describe('the start of the fiscal year', () => {
  test.each([
    ['assessments', { quarterlyCycles: [] }],
    ['a cycle', { assessments: [] }],
  ])('stays while %s would belong to no quarter', async (_, change) => {
    const { room, commit } = await openRoom(change);
    expect(await commit(toFebruary)).toMatchObject({
      ok: false,
      error: expect.stringContaining('The fiscal year cannot start in this month'),
    });
    expect((await room.db.clients.get(clientId))?.fiscalYearStartMonth).toBe(1);
  });

  test('moves where nothing is assessed, and where the quarters begin on the same days', async () => {
    const { commit } = await openRoom({ assessments: [], quarterlyCycles: [] });
    expect((await commit(toFebruary)).ok).toBe(true);
    const assessed = await openRoom();
    expect((await assessed.commit(changeClient(client, 'fiscalYearStartMonth', 4))).ok).toBe(true);
  });

  test('stays moved when an assessment deleted before is to be brought back', async () => {
    const { room, commit } = await openRoom({ quarterlyCycles: [] });
    const [assessment, ...others] = sample.assessments;
    if (!assessment) throw new Error('there is an assessment');
    for (const one of others) await commit(deleteAssessment(first(sample.reps), one));
    const gone = await commit(deleteAssessment(first(sample.reps), assessment));
    expect((await commit(toFebruary)).ok).toBe(true);
    if (!gone.ok || !gone.value) throw new Error('the act says something');
    expect(await room.door.commit(takeBack(gone.value))).toMatchObject({
      ok: false,
      error: expect.stringContaining('none of the client’s quarters'),
    });
    expect(faultsOf(await clientWorkbook(room.db, clientId))).toEqual([]);
  });
});

test('an assessment of a day within a quarter is refused', async () => {
  const { commit } = await openRoom();
  const astray = sampleAssessment(7, { quarter: '2026-02-01' });
  expect((await commit({ label: 'Make', edits: [made('assessments', astray)] })).ok).toBe(false);
});

describe('the levels of an assessment', () => {
  const draft = sampleAssessment(7, { levels: {}, sources: {}, notes: {} });
  const making = (fields: Parameters<typeof sampleAssessment>[1]) => ({
    label: 'Make',
    edits: [made('assessments', sampleAssessment(7, fields))],
  });

  test.each([
    ['a level', { levels: { dancing: 4 } }],
    ['what a level rests on', { sources: { dancing: 'data' as const } }],
    ['a note', { notes: { dancing: 'Leads well' } }],
  ])(
    'are of competencies that its version has: %s of another is refused when it is made',
    async (_, fields) => {
      const { room, commit } = await openRoom();
      expect(await commit(making(fields))).toMatchObject({
        ok: false,
        error: expect.stringContaining('does not have. Nothing was changed.'),
      });
      expect(await room.db.assessments.get(draft.id)).toBeUndefined();
    },
  );

  test('are refused one by one too, and those of the version are taken', async () => {
    const { room, commit } = await openRoom();
    expect((await commit({ label: 'Begin', edits: [made('assessments', draft)] })).ok).toBe(true);
    expect((await commit(rate(draft, 'dancing', 4))).ok).toBe(false);
    expect((await commit(rate(draft, 'hunting', 4))).ok).toBe(true);
    expect((await room.db.assessments.get(draft.id))?.levels).toEqual({ hunting: 4 });
  });

  test.each([0, 11, 4.5])('go from 1 to 10 in whole steps: %d is refused', async (level) => {
    const { room, commit } = await openRoom();
    await commit({ label: 'Begin', edits: [made('assessments', draft)] });
    expect((await commit(rate(draft, 'hunting', level))).ok).toBe(false);
    expect((await room.db.assessments.get(draft.id))?.levels).toEqual({});
  });

  test('are of the version that the assessment names: one that lacks the competency takes it in no act', async () => {
    const { room, commit } = await openRoom();
    const next = sampleFramework({
      id: room.newId(),
      version: 2,
      competencies: [sampleCompetency('hunting')],
      required: [],
    });
    const both = {
      label: 'Make',
      edits: [made('frameworks', next), made('assessments', { ...draft, frameworkId: next.id })],
    };
    expect((await commit(both)).ok).toBe(true);
    expect((await commit(rate({ ...draft, frameworkId: next.id }, 'negotiating', 4))).ok).toBe(false);
  });
});

describe('a plan', () => {
  test('takes no competency that its framework does not have', async () => {
    const { commit } = await openRoom();
    expect(await commit(chooseFocus(cycle, 1, ['dancing']))).toMatchObject({
      ok: false,
      error: expect.stringContaining('A quarterly cycle works on a competency'),
    });
    expect((await commit(chooseFocus(cycle, 1, ['negotiating']))).ok).toBe(true);
  });

  test('holds what it names in a draft of the framework', async () => {
    const { commit } = await openRoom({ assessments: [], trainingBudgets: [] });
    const framework = sampleFramework();
    const competencies = framework.competencies.filter(({ key }) => key !== 'hunting');
    const cut = alterFramework(framework, { competencies, required: [] });
    expect((await commit(cut)).ok).toBe(false);
    expect((await commit(deleteCycle(cycle))).ok).toBe(true);
    expect((await commit(cut)).ok).toBe(true);
  });
});
