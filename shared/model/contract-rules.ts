import { canonicalJson, sameJson } from '../lib/canonical-json';
import type { Edit } from './change';
import { skillsInACycle, type Contract } from './contract';

/** What may still change once a contract is signed: how it goes on, never what was agreed. */
const changeableAfterSigning: ReadonlySet<string> = new Set([
  'state',
  'endReason',
  'endedAt',
  'supersededBy',
  'signatures',
]);

/** The fields that both sides put their names to. */
const contentFields = [
  'repId',
  'coachId',
  'cycle',
  'startsOn',
  'skills',
  'mixNote',
  'intensity',
  'repHoursPerWeek',
  'coachHoursPerWeek',
  'repDuties',
  'coachDuties',
  'onLapse',
  'revision',
  'amends',
  'amendReason',
] as const satisfies readonly (keyof Contract)[];

/** What is signed, as a text of which the hash stands under each signature: the same content, the same text. */
export const signedText = (contract: Contract): string =>
  canonicalJson(Object.fromEntries(contentFields.map((field) => [field, contract[field]])));

/** Whether both sides have signed: the rep, and the coach or a manager. */
export const isSigned = ({ signatures }: Pick<Contract, 'signatures'>): boolean =>
  signatures.some(({ party }) => party === 'rep') && signatures.some(({ party }) => party !== 'rep');

/** What the door knows of a contract that is about to change. */
export interface ContractStanding {
  readonly record: Readonly<Record<string, unknown>> | undefined;
  /** The contract as the edit leaves it; undefined where it is deleted. */
  readonly after: Contract | undefined;
  /** The rep's other contracts. */
  readonly others: readonly Contract[];
}

/**
 * Why a contract must not change so. What was signed stays as it was signed; a cycle has one contract, so that
 * no second one brings a third skill; a rep works on one contract at a time. Undefined where nothing is wrong.
 */
export function refuseContract(edit: Edit, { record, after, others }: ContractStanding): string | undefined {
  if (isFrozen(record) && edit.after === null)
    return 'A contract that was signed stays. End it early instead.';
  if (isFrozen(record)) {
    const touched = Object.keys(edit.after ?? {}).filter(
      (field) => !changeableAfterSigning.has(field) && !sameJson(record?.[field], edit.after?.[field]),
    );
    if (touched.length > 0) return 'This contract is signed and stays as it is. Amend it to change it.';
  }
  return after && (refuseSecond(after, others) ?? refuseSignatures(edit, record));
}

const isFrozen = (record: Readonly<Record<string, unknown>> | undefined): boolean =>
  record !== undefined && record['state'] !== 'draft';

function refuseSecond(after: Contract, others: readonly Contract[]): string | undefined {
  if (after.supersededBy !== null) return undefined;
  const standing = others.filter(({ supersededBy, id }) => supersededBy === null && id !== after.amends);
  const sameCycle = standing.some(({ cycle, amends }) => cycle === after.cycle && amends !== after.id);
  if (sameCycle)
    return `Cycle ${after.cycle} of this rep has a contract already. A cycle takes at most ${skillsInACycle} skills: swap one there, or amend it.`;
  const isSecondActive = after.state === 'active' && standing.some(({ state }) => state === 'active');
  return isSecondActive
    ? 'This rep has an active contract already. Complete it or end it early before the next one starts.'
    : undefined;
}

/** Signatures stand under the content that was signed: who changes the content of a draft takes them off. */
function refuseSignatures(
  edit: Edit,
  record: Readonly<Record<string, unknown>> | undefined,
): string | undefined {
  const signed = Array.isArray(record?.['signatures']) && record['signatures'].length > 0;
  if (!signed || edit.after === null) return undefined;
  const touchesContent = contentFields.some(
    (field) => edit.after && field in edit.after && !sameJson(record?.[field], edit.after[field]),
  );
  const keeps = edit.after['signatures'] === undefined || !sameJson(edit.after['signatures'], []);
  return touchesContent && keeps
    ? 'This contract carries signatures. Changing it takes them off, and it has to be signed again.'
    : undefined;
}

/** What is wrong with the contracts of a workbook as a whole, a sentence each: a rep's cycle with two of them. */
export function contractFaults(contracts: readonly Contract[]): readonly string[] {
  const amended = new Set(contracts.flatMap(({ amends }) => amends ?? []));
  const heads = contracts.filter(({ supersededBy, id }) => supersededBy === null && !amended.has(id));
  const seen = new Set<string>();
  return heads.flatMap(({ id, repId, cycle }) => {
    const key = `${repId} ${cycle}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [`contracts: ${id} is the second contract of one rep for cycle ${cycle}`];
  });
}
