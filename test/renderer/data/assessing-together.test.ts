import { describe, expect, test } from 'vitest';
import { clientWorkbook } from '../../../renderer/data/client-workbook';
import { deleteAssessment } from '../../../shared/model/acts/assessments';
import { changeClient } from '../../../shared/model/acts/clients';
import { alterFramework } from '../../../shared/model/acts/frameworks';
import { chooseFocus, deleteCycle } from '../../../shared/model/acts/quarterly-cycles';
import { takeBack } from '../../../shared/model/acts/take-back';
import { made } from '../../../shared/model/change';
import { faultsOf } from '../../../shared/model/integrity';
import type { Workbook } from '../../../shared/model/workbook';
import { openDataRoom } from '../../fixtures/data-room';
import { putWorkbook } from '../../fixtures/fill';
import { sampleAssessment, sampleFramework } from '../../shared/competency-samples';
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
