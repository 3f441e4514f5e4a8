import { recordOf } from '../lib/record-of';
import { counterKeys, type Count, type CounterKey } from '../model/count';
import type { Figure } from './figure';

/** How often something happened on one call. */
export interface CounterFigures {
  /** How many on this call. */
  readonly perCall: Figure;
  /** The same for half an hour of talk; undefined where the length of the call is not known. */
  readonly perHalfHour: Figure | undefined;
}

const halfHourMs = 1_800_000;

/**
 * What was counted on one call by one coach, per counter. Only ask where the coach counted on this call at
 * all: none counted and nobody counted look the same here.
 */
export function countersOf(
  counts: readonly Count[],
  durationMs: number | null,
): Readonly<Record<CounterKey, CounterFigures>> {
  return recordOf(counterKeys, (counter) => {
    const value = counts.filter((one) => one.counter === counter).length;
    return { perCall: perCall(value), perHalfHour: perHalfHour(value, durationMs) };
  });
}

const perCall = (value: number): Figure => ({
  value,
  n: value,
  formula: 'counted while listening',
  inputs: [{ label: 'counted', value }],
});

function perHalfHour(value: number, durationMs: number | null): Figure | undefined {
  if (durationMs === null || durationMs <= 0) return undefined;
  return {
    value: (value * halfHourMs) / durationMs,
    n: value,
    formula: 'counted ÷ minutes of the call × 30',
    inputs: [
      { label: 'counted', value },
      { label: 'minutes of the call', value: durationMs / 60_000 },
    ],
  };
}

/** Share of the objections of which something is said, 0 to 1; objections without a word on it are left out. */
export function objectionShare(
  counts: readonly Count[],
  what: 'clarified' | 'evidenceUsed' | 'resolved',
): Figure | undefined {
  const answers = counts
    .map((one) => one.objection?.[what])
    .filter((answer) => answer !== null && answer !== undefined);
  if (answers.length === 0) return undefined;
  const yes = answers.filter(Boolean).length;
  return {
    value: yes / answers.length,
    n: answers.length,
    formula: 'objections with yes ÷ objections with yes or no',
    inputs: [
      { label: 'yes', value: yes },
      { label: 'yes or no', value: answers.length },
    ],
  };
}
