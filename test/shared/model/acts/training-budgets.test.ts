import { expect, test } from 'vitest';
import {
  areWhole,
  changeSpend,
  planBudget,
  startBudget,
} from '../../../../shared/model/acts/training-budgets';
import { TrainingBudget } from '../../../../shared/model/training-budget';
import { clientId, idOf, noon } from '../../samples';

const given = {
  clientId,
  frameworkId: idOf(1, 20),
  year: '2026-01-01',
  amount: 50_000,
  spent: { system: 40, talk: 60 },
};
const started = startBudget(given, { at: noon, newId: () => idOf(1, 22) });
const budget = TrainingBudget.parse(started.edits[0]?.after);

test('a budget starts with what is spent and without a plan', () =>
  expect(budget).toMatchObject({ ...given, planned: null }));

test('a plan is kept and dropped, and the spend corrected, each as one act', () => {
  expect(planBudget(budget, { system: 70, talk: 30 }).edits[0]?.after).toEqual({
    planned: { system: 70, talk: 30 },
  });
  expect(planBudget(budget, null).label).toBe('Drop the plan of the training budget');
  expect(changeSpend(budget, { amount: null }).edits[0]?.after).toEqual({ amount: null });
});

test('shares are whole at 100%, but for what typing rounds', () => {
  expect(areWhole({ a: 33.33, b: 33.33, c: 33.34 })).toBe(true);
  expect(areWhole({ a: 50, b: 49 })).toBe(false);
});
