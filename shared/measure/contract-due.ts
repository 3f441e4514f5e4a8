import { dayNumber } from '../lib/calendar';
import { lastDayOfCycle, type Contract } from '../model/contract';
import { isSigned } from '../model/contract-rules';
import { missingIn } from './contract-missing';

/** What somebody has to do about a contract now. */
export type ContractDue =
  | { readonly is: 'to fill in'; readonly missing: number }
  | { readonly is: 'to sign'; readonly by: 'both' | 'rep' | 'coach' }
  | { readonly is: 'to start' }
  /** Days until its last day, 0 on the day itself. */
  | { readonly is: 'ends soon'; readonly days: number }
  /** Days since its last day. */
  | { readonly is: 'over'; readonly days: number };

/** So many days before its end a contract is spoken of. */
const soonDays = 14;

/**
 * What is due on a contract on a day: a draft is filled in, signed and started, and one that runs is completed
 * when its eight weeks are over. Undefined where nothing is due.
 */
export function contractDue(contract: Contract, today: string): ContractDue | undefined {
  if (contract.supersededBy !== null) return undefined;
  if (contract.state === 'draft') return dueOfDraft(contract);
  if (contract.state !== 'active' || contract.startsOn === null) return undefined;
  const days = dayNumber(lastDayOfCycle(contract.startsOn)) - dayNumber(today);
  if (days < 0) return { is: 'over', days: -days };
  return days <= soonDays ? { is: 'ends soon', days } : undefined;
}

function dueOfDraft(contract: Contract): ContractDue {
  const missing = missingIn(contract).length;
  if (missing > 0) return { is: 'to fill in', missing };
  if (isSigned(contract)) return { is: 'to start' };
  const [first] = contract.signatures;
  if (!first) return { is: 'to sign', by: 'both' };
  return { is: 'to sign', by: first.party === 'rep' ? 'coach' : 'rep' };
}
