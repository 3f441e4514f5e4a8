import { growthStages, type GrowthStage } from '../../content/growth-stages';
import type { Client } from '../../model/client';
import type { Figure } from '../figure';

/** The stage that a company is in by its revenue. */
export interface StageFound {
  readonly stage: GrowthStage;
  /** Yearly revenue in millions of the client's currency. */
  readonly revenue: Figure;
  /** The limits were written for US dollars, and the client reckons in something else: compared as it is. */
  readonly isComparedAsIs: boolean;
}

/**
 * The growth stage of a client by its yearly revenue: a stage begins at its lower limit and ends before its upper
 * one, in millions. Undefined where the revenue is not known. Revenue in another currency than US dollars is
 * compared as it is, because there is no rate of exchange without a network.
 */
export function growthStageOf({
  yearlyRevenue,
  currency,
}: Pick<Client, 'yearlyRevenue' | 'currency'>): StageFound | undefined {
  if (yearlyRevenue === null) return undefined;
  const millions = yearlyRevenue / 1_000_000;
  const stage = growthStages.find(({ from, to }) => millions >= from && (to === undefined || millions < to));
  if (!stage) return undefined;
  return {
    stage,
    isComparedAsIs: currency !== 'USD',
    revenue: {
      value: millions,
      n: 1,
      formula: 'yearly revenue ÷ 1,000,000, against the limits of the stages',
      inputs: [
        { label: `yearly revenue, ${currency}`, value: yearlyRevenue },
        { label: 'from, millions', value: stage.from },
        { label: 'to under, millions', value: stage.to ?? 'no upper end' },
      ],
    },
  };
}
