import type { Contract } from '../model/contract';
import type { Figure } from './figure';

/** What coaching takes of a coach's week, against what he has for it. */
export interface CoachLoad {
  /** Hours a week over all his contracts that run, and the one that is asked about. */
  readonly hours: Figure;
  /** Hours a week that he has for coaching. */
  readonly available: number;
  /** Hours a week that are missing; 0 where the week is long enough. */
  readonly over: number;
}

type Timed = Pick<Contract, 'id' | 'coachId' | 'repId' | 'state' | 'supersededBy' | 'coachHoursPerWeek'>;

/**
 * The hours a week that a contract's coach spends on coaching once it runs: the sum over his active contracts and
 * this one. One that this one amends, or that ran for the same rep before it, gives way to it and is not counted
 * twice. `nameOf` names a rep.
 */
export function coachLoad(
  contract: Timed,
  others: readonly Timed[],
  available: number,
  nameOf: (repId: string) => string,
): CoachLoad {
  const running = others.filter(
    (one) =>
      one.coachId === contract.coachId &&
      one.state === 'active' &&
      one.supersededBy === null &&
      one.repId !== contract.repId,
  );
  const counted = [...running, contract];
  const value = counted.reduce((sum, { coachHoursPerWeek }) => sum + coachHoursPerWeek, 0);
  return {
    hours: {
      value,
      n: counted.length,
      formula: 'sum of the coach’s hours a week over the contracts that run and this one',
      inputs: counted.map((one) => ({ label: nameOf(one.repId), value: one.coachHoursPerWeek })),
    },
    available,
    over: Math.max(0, value - available),
  };
}
