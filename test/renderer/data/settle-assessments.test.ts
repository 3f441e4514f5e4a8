import { describe, expect, test } from 'vitest';
import { planBundle } from '../../../renderer/data/bundle-import';
import { clientWorkbook } from '../../../renderer/data/client-workbook';
import { faultsOf } from '../../../shared/model/integrity';
import type { Workbook } from '../../../shared/model/workbook';
import { openDataRoom, put } from '../../fixtures/data-room';
import { putWorkbook } from '../../fixtures/fill';
import { sampleAssessment, sampleFramework } from '../../shared/competency-samples';
import { sampleWorkbook } from '../../shared/sample-workbook';
import { clientId, noon } from '../../shared/samples';

const sample = sampleWorkbook();
const plans = { quarterlyCycles: sample.quarterlyCycles, trainingBudgets: sample.trainingBudgets };
const bare = { assessments: [], quarterlyCycles: [], trainingBudgets: [] };
const complete = sampleAssessment(5, { state: 'complete', completedAt: noon });

/** Takes in a bundle of a client that is here without assessments and plans. */
async function takeIn(here: Partial<Workbook>, bundled: Partial<Workbook>) {
  const room = await openDataRoom();
  await putWorkbook(room, clientId, { ...sample, ...bare, ...here });
  const workbook = { ...sample, ...bare, ...bundled };
  const plan = await planBundle(room.db, { workbook });
  await put(room, clientId, plan.edits);
  const after = await clientWorkbook(room.db, clientId);
  expect(faultsOf(after)).toEqual([]);
  return { plan, after };
}

describe('what a bundle has assessed and planned', () => {
  test('comes in on the same framework, retired here or not', async () => {
    const here = { frameworks: [sampleFramework({ state: 'retired' })] };
    const { plan, after } = await takeIn(here, { assessments: [complete], ...plans });
    expect([after.assessments, after.quarterlyCycles.length, after.trainingBudgets.length]).toEqual([
      [complete],
      1,
      1,
    ]);
    expect(plan.differing).toBe(1);
  });

  test('stays out and is counted where the framework has another text here', async () => {
    const here = { frameworks: [sampleFramework({ name: 'Our own words' })] };
    const { plan, after } = await takeIn(here, { assessments: [complete], ...plans });
    expect([after.assessments, after.quarterlyCycles, after.trainingBudgets]).toEqual([[], [], []]);
    // The framework itself and the three that stand on it.
    expect(plan.differing).toBe(4);
  });

  test('stays out where the framework is a draft here', async () => {
    const here = { frameworks: [sampleFramework({ state: 'draft' })] };
    const { after } = await takeIn(here, { assessments: [complete, sampleAssessment(6)] });
    expect(after.assessments.map(({ state }) => state)).toEqual(['draft']);
  });

  test('stays out where the fiscal year here starts in another month', async () => {
    const here = { clients: sample.clients.map((one) => ({ ...one, fiscalYearStartMonth: 2 })) };
    const { after } = await takeIn(here, { assessments: [complete], ...plans });
    expect([after.assessments, after.quarterlyCycles, after.trainingBudgets.length]).toEqual([[], [], 1]);
  });
});
