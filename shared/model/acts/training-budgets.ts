import { altered, deleted, made } from '../change';
import { sumOfShares, type BudgetShares, type TrainingBudget } from '../training-budget';
import type { ClientAct, Making } from './making';

/** Whether shares can be kept: they sum to 100%. */
export const areWhole = (shares: BudgetShares): boolean => sumOfShares(shares) === 100;

/** Notes what a client spends on training in a fiscal year. Refused by the door unless the shares sum to 100%. */
export const startBudget = (
  given: Pick<TrainingBudget, 'clientId' | 'frameworkId' | 'year' | 'amount' | 'spent'>,
  { at, newId }: Making,
): ClientAct => ({
  label: 'Note the training budget',
  edits: [made('trainingBudgets', { ...given, id: newId(), planned: null, createdAt: at })],
});

/** Corrects what is spent: the amount, the shares, or both. */
export const changeSpend = (
  budget: TrainingBudget,
  spend: Partial<Pick<TrainingBudget, 'amount' | 'spent'>>,
): ClientAct => ({
  label: 'Change what is spent on training',
  edits: [altered('trainingBudgets', budget, spend)],
});

/** Keeps how the budget is to be moved; null takes the plan away. */
export const planBudget = (budget: TrainingBudget, planned: BudgetShares | null): ClientAct => ({
  label: planned ? 'Plan the training budget anew' : 'Drop the plan of the training budget',
  edits: [altered('trainingBudgets', budget, { planned })],
});

/** Deletes a budget with its plan. */
export const deleteBudget = (budget: TrainingBudget): ClientAct => ({
  label: 'Delete the training budget',
  edits: [deleted('trainingBudgets', budget)],
});
