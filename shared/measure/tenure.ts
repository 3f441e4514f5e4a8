import type { Figure } from './figure';

/**
 * Whole months from a rep's first day in the job to today; undefined where the first day is not known or is
 * still to come. Days as 2026-03-14.
 */
export function tenure(startDate: string | null, today: string): Figure | undefined {
  if (startDate === null || startDate > today) return undefined;
  const [year = 0, month = 0, day = 0] = startDate.split('-').map(Number);
  const [yearNow = 0, monthNow = 0, dayNow = 0] = today.split('-').map(Number);
  const months = (yearNow - year) * 12 + (monthNow - month) - (dayNow < day ? 1 : 0);
  return {
    value: months,
    n: 1,
    formula: 'whole months from the start date to today',
    inputs: [
      { label: 'start date', value: startDate },
      { label: 'today', value: today },
    ],
  };
}
