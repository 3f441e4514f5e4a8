import { dayNumber } from '../../lib/calendar';
import { noDay, type Deals } from '../../model/deals';
import type { Snapshot } from '../../model/snapshot';

/** The days that an import takes. */
const firstDay = dayNumber('1900-01-01');
const lastDay = dayNumber('2200-12-31');

/**
 * What is wrong with the columns of a snapshot that comes from elsewhere, in words that follow “its deals”; undefined
 * where they are sound. That places lie inside their columns was checked when the columns were read.
 */
export function faultOfColumns(deals: Deals, { deals: told }: Pick<Snapshot, 'deals'>): string | undefined {
  if (deals.count !== told) return `are ${deals.count} where it tells of ${told}`;
  const days = [deals.created, deals.closed, deals.lastActivity, deals.nextStep, deals.history?.entered];
  if (days.some((column) => column?.some(isNoRealDay))) return 'hold a day outside the years 1900 to 2200';
  const amounts = [deals.amount, deals.margin, deals.acquisitionCost];
  return amounts.some((column) => column?.some(isEndless)) ? 'hold an amount without end' : undefined;
}

const isNoRealDay = (day: number): boolean => day !== noDay && (day < firstDay || day > lastDay);

const isEndless = (amount: number): boolean => Math.abs(amount) === Infinity;
