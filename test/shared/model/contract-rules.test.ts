import { describe, expect, test } from 'vitest';
import { Contract } from '../../../shared/model/contract';
import { altered, made } from '../../../shared/model/change';
import {
  contractFaults,
  isSigned,
  refuseContract,
  refuseTogether,
  signedText,
} from '../../../shared/model/contract-rules';
import { sampleContract } from '../diagnosis-samples';
import { idOf, noon } from '../samples';
import { hashOf } from '../sample-workbook';

const skill = (name: string) => ({ skill: `dimension.${name}`, chosenBy: 'both' as const, metrics: [] });
const signature = (party: 'rep' | 'coach') => ({
  party,
  name: 'Somebody',
  drawing: null,
  at: noon,
  contentHash: hashOf(1),
});
const refused = (record: Contract | undefined, after: Contract, others: readonly Contract[] = []) => {
  const edit = record ? altered('contracts', record, after) : made('contracts', after);
  return (
    edit &&
    (refuseContract(edit, { record, goesWithRep: false, isUndo: false }) ??
      refuseTogether([...others, after]))
  );
};

describe('the two-skill rule', () => {
  test('holds in the record itself: three skills are no contract', () => {
    const three = ['discoveryQuality', 'valueConnection', 'executivePresence'].map(skill);
    expect(Contract.safeParse(sampleContract(1, { skills: three })).success).toBe(false);
    expect(Contract.safeParse(sampleContract(1, { skills: three.slice(0, 2) })).success).toBe(true);
  });

  test('counts a skill that stands there twice as wrong', () => {
    const twice = [skill('discoveryQuality'), skill('discoveryQuality')];
    expect(Contract.safeParse(sampleContract(1, { skills: twice })).success).toBe(false);
  });

  test('refuses a second contract for the cycle, which would bring a third skill', () =>
    expect(refused(undefined, sampleContract(2), [sampleContract(1)])).toMatch(/Cycle 1 .* has a contract/));

  test('lets an amendment stand beside the contract it amends until it is signed', () => {
    const old = sampleContract(1, { state: 'active' });
    expect(refused(undefined, sampleContract(2, { amends: old.id }), [old])).toBeUndefined();
  });

  test('refuses two amendments of one contract at once', () => {
    const old = sampleContract(1, { state: 'active' });
    const first = sampleContract(2, { amends: old.id });
    expect(refused(undefined, sampleContract(3, { amends: old.id }), [old, first])).toMatch(/Cycle 1/);
  });

  test('refuses an amendment that started without taking the place of what it amends', () => {
    const old = sampleContract(1, { state: 'active' });
    const next = sampleContract(2, { amends: old.id, state: 'active' });
    expect(refuseTogether([old, next])).toMatch(/Cycle 1/);
    expect(refuseTogether([{ ...old, supersededBy: next.id }, next])).toBeUndefined();
  });

  test('refuses a contract that is hidden behind itself, behind a draft or behind a stranger', () => {
    const old = sampleContract(1, { state: 'active' });
    const draft = sampleContract(2, { amends: old.id });
    const hidden = [
      [{ ...old, supersededBy: old.id }],
      [{ ...old, supersededBy: draft.id }, draft],
      [{ ...old, supersededBy: draft.id }, sampleContract(2, { state: 'active' })],
      [{ ...old, supersededBy: idOf(9, 27) }],
      [{ ...old, amends: old.id }],
    ];
    for (const contracts of hidden) expect(refuseTogether(contracts)).toMatch(/follow another rightly/);
  });

  test('finds two contracts of one cycle in a workbook, amendments apart', () => {
    const old = sampleContract(1, { state: 'active' });
    expect(contractFaults([old, sampleContract(2, { amends: old.id })])).toEqual([]);
    expect(contractFaults([old, sampleContract(2)])).toHaveLength(1);
    expect(contractFaults([old, sampleContract(2, { cycle: 2 })])).toEqual([]);
  });
});

describe('a rep works on one contract at a time', () => {
  const running = sampleContract(1, { state: 'active' });

  test('so the next cycle may be drafted but not started', () => {
    const next = sampleContract(2, { cycle: 2, signatures: [signature('rep'), signature('coach')] });
    expect(refused(undefined, next, [running])).toBeUndefined();
    expect(refused(next, { ...next, state: 'active' }, [running])).toMatch(/has an active contract/);
  });

  test('and starts once the other one is completed', () => {
    const next = sampleContract(2, { cycle: 2, signatures: [signature('rep'), signature('coach')] });
    const over = { ...running, state: 'completed' as const };
    expect(refused(next, { ...next, state: 'active' }, [over])).toBeUndefined();
  });
});

test('a draft that nobody or one side alone has signed does not start', () => {
  const draft = sampleContract(1);
  const half = sampleContract(1, { signatures: [signature('rep')] });
  expect(refused(draft, { ...draft, state: 'active' })).toMatch(/when the rep and the coach have signed/);
  expect(refused(half, { ...half, state: 'active' })).toMatch(/when the rep and the coach have signed/);
  const running = { ...half, state: 'active' as const };
  expect(refused(undefined, running)).toMatch(/when the rep and the coach have signed/);
  expect(contractFaults([running])).toHaveLength(1);
  expect(
    refused(undefined, { ...running, signatures: [signature('rep'), signature('coach')] }),
  ).toBeUndefined();
});

describe('what was signed', () => {
  const signed = sampleContract(1, { state: 'active', signatures: [signature('rep'), signature('coach')] });

  test('stays as it is', () => {
    expect(refused(signed, { ...signed, onLapse: 'Nothing' })).toMatch(/signed and stays/);
    expect(refused(signed, { ...signed, state: 'completed' })).toBeUndefined();
    const { id } = signed;
    const deletion = { table: 'contracts' as const, id, before: { ...signed }, after: null };
    expect(refuseContract(deletion, { record: signed, goesWithRep: false, isUndo: false })).toMatch(/stays/);
    expect(refuseContract(deletion, { record: signed, goesWithRep: true, isUndo: false })).toBeUndefined();
    expect(refused(signed, { ...signed, state: 'draft' })).toMatch(/stays/);
  });

  test('loses its signatures when a draft changes under them', () => {
    const draft = { ...signed, state: 'draft' as const };
    expect(refused(draft, { ...draft, onLapse: 'Talk' })).toMatch(/signatures/);
    expect(refused(draft, { ...draft, onLapse: 'Talk', signatures: [] })).toBeUndefined();
  });

  test('keeps its signatures, and what is over stays over', () => {
    expect(refused(signed, { ...signed, signatures: [] })).toMatch(/signed and stays/);
    const over = { ...signed, state: 'completed' as const };
    expect(refused(over, { ...over, state: 'active' })).toMatch(/is over/);
  });

  test('is told by the content alone: signing and ending leave the text as it was', () => {
    expect(signedText({ ...signed, state: 'completed', endReason: 'Done' })).toBe(signedText(signed));
    expect(signedText({ ...signed, onLapse: 'Talk' })).not.toBe(signedText(signed));
    expect(signedText({ ...signed, id: idOf(9, 27) })).toBe(signedText(signed));
  });

  test('needs the rep and somebody of the other side', () => {
    expect(isSigned({ signatures: [signature('rep')] })).toBe(false);
    expect(isSigned({ signatures: [signature('rep'), signature('coach')] })).toBe(true);
  });
});
