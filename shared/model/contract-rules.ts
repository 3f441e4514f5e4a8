import { canonicalJson, sameJson } from '../lib/canonical-json';
import type { Edit } from './change';
import { Contract, skillsInACycle } from './contract';

/** What may still change once a contract is signed: how it goes on, never what was agreed. */
const changeableAfterSigning: ReadonlySet<string> = new Set([
  'state',
  'endReason',
  'endedAt',
  'supersededBy',
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
  /** Whether the same act deletes the rep: then everything that is kept on him goes. */
  readonly goesWithRep: boolean;
  /** Whether the edit takes back an earlier act: undo brings back what was there before it was signed. */
  readonly isUndo: boolean;
}

/**
 * Why a contract must not change so: what was signed stays as it was signed, and a draft that changes loses its
 * signatures. Undefined where nothing is wrong.
 */
export function refuseContract(
  edit: Edit,
  { record, goesWithRep, isUndo }: ContractStanding,
): string | undefined {
  if (goesWithRep || isUndo) return undefined;
  if (record === undefined) return refuseUnsigned(edit, {});
  if (record['state'] === 'draft') return refuseSignatures(edit, record) ?? refuseUnsigned(edit, record);
  if (edit.after === null) return 'A contract that was signed stays. End it early instead.';
  if (endedStates.has(record['state']) && (edit.after['state'] ?? record['state']) !== record['state'])
    return 'This contract is over. Draft the next one.';
  const touched = Object.keys(edit.after).filter(
    (field) => !changeableAfterSigning.has(field) && !sameJson(record[field], edit.after?.[field]),
  );
  return touched.length > 0 || edit.after['state'] === 'draft'
    ? 'This contract is signed and stays as it is. Amend it to change it.'
    : undefined;
}

const endedStates: ReadonlySet<unknown> = new Set(['completed', 'ended early']);

/** Whether a contract runs, or ran, that both sides never signed. */
const runsUnsigned = (contract: Contract): boolean => contract.state !== 'draft' && !isSigned(contract);

const startsSigned = 'This contract starts when the rep and the coach have signed it.';

/** A draft becomes a contract by the signatures of both sides, and so does one that comes in from elsewhere. */
function refuseUnsigned(edit: Edit, record: Readonly<Record<string, unknown>>): string | undefined {
  const { success, data } = Contract.safeParse({ ...record, ...edit.after });
  return success && runsUnsigned(data) ? startsSigned : undefined;
}

/** Signatures stand under the content that was signed: who changes the content of a draft takes them off. */
function refuseSignatures(edit: Edit, record: Readonly<Record<string, unknown>>): string | undefined {
  const signed = Array.isArray(record['signatures']) && record['signatures'].length > 0;
  if (!signed || edit.after === null) return undefined;
  const touchesContent = contentFields.some(
    (field) => edit.after && field in edit.after && !sameJson(record[field], edit.after[field]),
  );
  const keeps = edit.after['signatures'] === undefined || !sameJson(edit.after['signatures'], []);
  return touchesContent && keeps
    ? 'This contract carries signatures. Changing it takes them off, and it has to be signed again.'
    : undefined;
}

/**
 * Why the contracts of one rep cannot stand beside each other. A cycle has one contract, so that no second one
 * brings a third skill; an amendment stands beside the contract it amends only until it is signed, and takes its
 * place then; a rep works on one contract at a time. Undefined where nothing is wrong.
 */
export function refuseTogether(contracts: readonly Contract[]): string | undefined {
  const misled = contracts.find((one) => !isPutOverRightly(one, contracts));
  if (misled)
    return `Cycle ${misled.cycle} of this rep names a contract that does not follow another rightly.`;
  const standing = contracts.filter(({ supersededBy }) => supersededBy === null);
  const waits = (one: Contract): boolean =>
    one.state === 'draft' && standing.some(({ id }) => id === one.amends);
  const second =
    repeated(
      standing.filter((one) => !waits(one)),
      ({ cycle }) => String(cycle),
    ) ?? repeated(standing.filter(waits), ({ amends }) => amends ?? '');
  if (second)
    return `Cycle ${second.cycle} of this rep has a contract already. A cycle takes at most ${skillsInACycle} skills: swap one there, or amend it.`;
  return standing.filter(({ state }) => state === 'active').length > 1
    ? 'This rep has an active contract already. Complete it or end it early before the next one starts.'
    : undefined;
}

/** Who amends names a contract of the same cycle; who gave way, gave way to a signed amendment of itself. */
function isPutOverRightly({ id, cycle, amends, supersededBy }: Contract, all: readonly Contract[]): boolean {
  const amended = amends === null ? undefined : all.find((one) => one.id === amends);
  const next = supersededBy === null ? undefined : all.find((one) => one.id === supersededBy);
  const amendsRightly = amends === null || (amends !== id && amended?.cycle === cycle);
  const gaveWayRightly =
    supersededBy === null || (next?.amends === id && next.state !== 'draft' && next.cycle === cycle);
  return amendsRightly && gaveWayRightly;
}

/** The first one that has the same key as an earlier one. */
function repeated(contracts: readonly Contract[], keyOf: (one: Contract) => string): Contract | undefined {
  const seen = new Set<string>();
  return contracts.find((one) => seen.size === seen.add(keyOf(one)).size);
}

/** What is wrong with the contracts of a workbook, a sentence for each rep of whom something is. */
export function contractFaults(contracts: readonly Contract[]): readonly string[] {
  const ofRep = Map.groupBy(contracts, ({ repId }) => repId);
  return [...ofRep].flatMap(([repId, own]) => {
    const refused = refuseTogether(own) ?? (own.some(runsUnsigned) ? startsSigned : undefined);
    return refused === undefined ? [] : [`contracts of rep ${repId}: ${refused}`];
  });
}
