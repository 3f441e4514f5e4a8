import { dayNumber, dayOfNumber } from '../../../shared/lib/calendar';
import { spanAt } from '../../../shared/lib/spans';
import type { TrainingBudget } from '../../../shared/model/training-budget';
import { budgetsOf } from '../../data/queries/competencies';
import { useLive } from '../../platform/use-live';
import { useWorkspace } from '../../platform/workspace';
import type { Skills } from './use-skills';

/** The training budget on the chosen framework, and the fiscal year that a new one would be for. */
export interface BudgetView {
  /** The one of the running fiscal year, else the newest; undefined where there is none. */
  readonly budget: TrainingBudget | undefined;
  /** The first day of the running fiscal year. */
  readonly year: string;
}

/** The training budget of a client. Undefined until it is read. */
export function useBudget({ versions, framework, today }: Skills): BudgetView | undefined {
  const { client } = useWorkspace();
  const budgets = useLive(budgetsOf, client.id);
  if (!budgets) return undefined;
  const ids = new Set(versions.filter(({ family }) => family === framework?.family).map(({ id }) => id));
  const own = budgets.filter(({ frameworkId }) => ids.has(frameworkId));
  const year = dayOfNumber(spanAt(dayNumber(today), 12, client.fiscalYearStartMonth, 0).from);
  return { budget: own.find((one) => one.year === year) ?? own[0], year };
}
