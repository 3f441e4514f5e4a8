import { against, altered, deleted, made } from '../change';
import {
  skillsInACycle,
  type Contract,
  type ContractSkill,
  type Signature,
  type SigningParty,
} from '../contract';
import { isSigned } from '../contract-rules';
import type { Id } from '../fields';
import type { ClientAct, Making } from './making';

/** The fields of a draft that a person fills in. */
export type ContractFields = Partial<
  Pick<
    Contract,
    | 'startsOn'
    | 'skills'
    | 'mixNote'
    | 'intensity'
    | 'repHoursPerWeek'
    | 'coachHoursPerWeek'
    | 'repDuties'
    | 'coachDuties'
    | 'onLapse'
    | 'amendReason'
  >
>;

/** Drafts the contract of a rep's cycle. */
export const draftContract = (contract: Contract, repName: string): ClientAct => ({
  label: `Draft the contract of ${repName}`,
  about: [contract.repId],
  edits: [made('contracts', contract)],
});

/** Changes a draft. Signatures that stood under the old content come off. */
export function changeContract(
  contract: Contract,
  fields: ContractFields,
  what: string,
  fold?: string,
): ClientAct {
  const edit = altered('contracts', contract, fields);
  const voids = contract.signatures.length > 0 && against(edit, contract) !== undefined;
  return {
    label: `Change ${what} of the contract`,
    about: [contract.repId],
    edits: [voids ? altered('contracts', contract, { ...fields, signatures: [] }) : edit],
    ...(fold === undefined ? {} : { fold: `${contract.id}.${fold}` }),
  };
}

/** What taking a skill into a contract comes to: the skills, or that one of two would have to go. */
export type SkillsAfter =
  | { readonly is: 'taken'; readonly skills: readonly ContractSkill[] }
  | { readonly is: 'there already' }
  | { readonly is: 'full'; readonly swapFor: readonly ContractSkill[] };

/** The two-skill rule: a third skill comes in only for one of the two. */
export function withSkill(
  skills: readonly ContractSkill[],
  skill: ContractSkill,
  swapOut?: string,
): SkillsAfter {
  if (skills.some((one) => one.skill === skill.skill)) return { is: 'there already' };
  const kept = skills.filter((one) => one.skill !== swapOut);
  if (kept.length >= skillsInACycle) return { is: 'full', swapFor: skills };
  return { is: 'taken', skills: [...kept, skill] };
}

/** Puts a signature under a draft, in place of an earlier one of the same party. */
export const signContract = (contract: Contract, signature: Signature): ClientAct => ({
  label: `Sign the contract as ${signature.name}`,
  about: [contract.repId],
  edits: [
    altered('contracts', contract, {
      signatures: [...contract.signatures.filter(({ party }) => party !== signature.party), signature],
    }),
  ],
});

/** Takes a signature off a draft. */
export const unsignContract = (contract: Contract, party: SigningParty): ClientAct => ({
  label: 'Take a signature off the contract',
  about: [contract.repId],
  edits: [
    altered('contracts', contract, {
      signatures: contract.signatures.filter((one) => one.party !== party),
    }),
  ],
});

/**
 * Starts the cycle of a contract that both sides have signed. The contract that it amends gives way to it but
 * stays readable. Undefined where a signature is missing.
 */
export function startContract(contract: Contract, amended: Contract | undefined): ClientAct | undefined {
  if (!isSigned(contract)) return undefined;
  return {
    label: amended ? 'Start the amended contract' : 'Start the contract',
    about: [contract.repId],
    edits: [
      ...(amended ? [altered('contracts', amended, { supersededBy: contract.id })] : []),
      altered('contracts', contract, { state: 'active' }),
    ],
  };
}

/** A draft that takes a signed contract further, to be signed again. Its baselines stay as they were signed. */
export const amendContract = (contract: Contract, reason: string, { at, newId }: Making): ClientAct => {
  const next: Contract = {
    ...contract,
    id: newId(),
    state: 'draft',
    signatures: [],
    revision: contract.revision + 1,
    amends: contract.id,
    amendReason: reason,
    createdAt: at,
  };
  return { label: 'Amend the contract', about: [contract.repId], edits: [made('contracts', next)] };
};

/** Ends an active contract: completed, or early and why. */
export const endContract = (
  contract: Contract,
  how: 'completed' | 'ended early',
  reason: string,
  at: string,
): ClientAct => ({
  label: how === 'completed' ? 'Complete the contract' : 'End the contract early',
  about: [contract.repId],
  edits: [altered('contracts', contract, { state: how, endReason: reason, endedAt: at })],
});

/** Deletes a draft. */
export const deleteContract = (contract: Contract): ClientAct => ({
  label: 'Delete the draft of the contract',
  about: [contract.repId],
  edits: [deleted('contracts', contract)],
});

/** A new draft for a rep's cycle: the time of an intensive phase, no skills yet. */
export const blankContract = (given: {
  readonly id: Id;
  readonly clientId: Id;
  readonly repId: Id;
  readonly coachId: Id;
  readonly cycle: number;
  readonly createdAt: string;
}): Contract => ({
  state: 'draft',
  endReason: '',
  endedAt: null,
  startsOn: null,
  skills: [],
  mixNote: '',
  intensity: 'intensive',
  repHoursPerWeek: 3.5,
  coachHoursPerWeek: 3.5,
  repDuties: [],
  coachDuties: [],
  onLapse: '',
  signatures: [],
  revision: 1,
  amends: null,
  amendReason: '',
  supersededBy: null,
  ...given,
});
