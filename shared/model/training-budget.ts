import { z } from 'zod';
import { Day, Id, Instant } from './fields';
import { CompetencyKey } from './framework';

/** The share of the spend that goes to each skill group, in per cent. */
const Shares = z.record(CompetencyKey, z.number().min(0).max(100));
export type BudgetShares = Readonly<z.infer<typeof Shares>>;

/** What shares of a budget come to: 100 but for the rounding of what was typed. */
export const sumOfShares = (shares: BudgetShares): number =>
  Math.round(Object.values(shares).reduce((sum, share) => sum + share, 0) * 100) / 100;

/** What a client spends on training in a fiscal year, by skill group, and how it is to be moved. */
export const TrainingBudget = z
  .strictObject({
    id: Id,
    clientId: Id,
    frameworkId: Id,
    /** The first day of the fiscal year. */
    year: Day,
    /** The whole spend in the client's currency; null where only the shares are known. */
    amount: z.number().min(0).nullable(),
    spent: Shares,
    /** Null until somebody has moved a share. */
    planned: Shares.nullable(),
    createdAt: Instant,
  })
  .refine(({ spent }) => sumOfShares(spent) === 100, 'has shares that do not sum to 100%')
  .refine(
    ({ planned }) => planned === null || sumOfShares(planned) === 100,
    'has planned shares that do not sum to 100%',
  );
export type TrainingBudget = Readonly<z.infer<typeof TrainingBudget>>;
