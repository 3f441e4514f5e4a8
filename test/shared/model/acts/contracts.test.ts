import { describe, expect, test } from 'vitest';
import {
  amendContract,
  blankContract,
  changeContract,
  deleteContract,
  draftContract,
  endContract,
  signContract,
  startContract,
  unsignContract,
  withSkill,
} from '../../../../shared/model/acts/contracts';
import { against, applyEdit, faultOf, type Edit } from '../../../../shared/model/change';
import { skillsInACycle, type Contract, type ContractSkill } from '../../../../shared/model/contract';
import { sampleContract } from '../../diagnosis-samples';
import { clientId, coachId, idOf, noon, repId } from '../../samples';
import { hashOf } from '../../sample-workbook';

const skill = (name: string): ContractSkill => ({
  skill: `dimension.${name}`,
  chosenBy: 'both',
  metrics: [],
});
const signature = (party: 'rep' | 'coach' | 'manager', name = 'Somebody') => ({
  party,
  name,
  drawing: null,
  at: noon,
  contentHash: hashOf(1),
});
/** The contract as the only edit of an act leaves it. */
const after = ({ edits }: { readonly edits: readonly Edit[] }, contract: Contract): Contract => {
  const [edit] = edits;
  if (!edit || edits.length > 1) throw new Error('the act has one edit');
  return applyEdit(contract, edit) as Contract;
};
const signed = sampleContract(1, { signatures: [signature('rep'), signature('coach')] });

describe('a draft', () => {
  test('begins blank with the time of an intensive phase, and fits the schema', () => {
    const given = { id: idOf(1, 27), clientId, repId, coachId, cycle: 2, createdAt: noon };
    const blank = blankContract(given);
    expect(blank).toMatchObject({ state: 'draft', cycle: 2, coachHoursPerWeek: 3.5, skills: [] });
    expect(faultOf('contracts', blank)).toBeUndefined();
    expect(draftContract(blank, 'Dana Fox')).toMatchObject({
      label: 'Draft the contract of Dana Fox',
      about: [repId],
    });
  });

  test('loses its signatures with a change of its content, and none with no change', () => {
    expect(after(changeContract(signed, { onLapse: 'Talk' }, 'what follows a lapse'), signed)).toMatchObject({
      onLapse: 'Talk',
      signatures: [],
    });
    const same = changeContract(signed, { onLapse: signed.onLapse }, 'what follows a lapse');
    expect(same.edits.flatMap((edit) => against(edit, signed) ?? [])).toEqual([]);
  });

  test('folds the typing of one field into one step of undo', () => {
    expect(changeContract(signed, { onLapse: 'T' }, 'it', 'onLapse').fold).toBe(`${signed.id}.onLapse`);
    expect(changeContract(signed, { onLapse: 'T' }, 'it')).not.toHaveProperty('fold');
  });

  test('is deleted whole', () => expect(deleteContract(signed).edits).toMatchObject([{ after: null }]));
});

describe('taking a skill in', () => {
  const two = [skill('discoveryQuality'), skill('objectionResponse')];

  test('fills a free slot', () => {
    const [first] = two;
    expect(withSkill(two.slice(0, 1), skill('objectionResponse'))).toEqual({
      is: 'taken',
      skills: [first, skill('objectionResponse')],
    });
  });

  test('refuses a third and names the two that it could be swapped for', () =>
    expect(withSkill(two, skill('valueConnection'))).toEqual({ is: 'full', swapFor: two }));

  test('swaps one out', () => {
    const swapped = withSkill(two, skill('valueConnection'), 'dimension.discoveryQuality');
    expect(swapped).toEqual({
      is: 'taken',
      skills: [skill('objectionResponse'), skill('valueConnection')],
    });
    expect(swapped.is === 'taken' && swapped.skills.length).toBe(skillsInACycle);
  });

  test('takes no skill twice', () =>
    expect(withSkill(two, skill('discoveryQuality'))).toEqual({ is: 'there already' }));
});

describe('signing', () => {
  test('puts one signature for each party, the last one', () => {
    const once = after(signContract(signed, signature('rep', 'Dana Fox')), signed);
    expect(once.signatures.map(({ party, name }) => [party, name])).toEqual([
      ['coach', 'Somebody'],
      ['rep', 'Dana Fox'],
    ]);
  });

  test('can be taken back', () =>
    expect(after(unsignContract(signed, 'rep'), signed).signatures).toEqual([signature('coach')]));

  test('is needed from the rep and from the coach or a manager before the start', () => {
    const halves = [[], [signature('rep')], [signature('coach'), signature('manager')]];
    for (const signatures of halves)
      expect(startContract({ ...signed, signatures }, undefined)).toBeUndefined();
    const both = [signature('rep'), signature('manager')];
    expect(startContract({ ...signed, signatures: both }, undefined)?.edits).toMatchObject([
      { after: { state: 'active' } },
    ]);
  });
});

describe('a signed contract', () => {
  const active = { ...signed, state: 'active' as const };

  test('is amended by a draft that keeps its baselines and has no signatures', () => {
    const [edit] = amendContract(active, 'More time', { at: noon, newId: () => idOf(2, 27) }).edits;
    expect(edit?.after).toMatchObject({
      id: idOf(2, 27),
      state: 'draft',
      revision: 2,
      amends: active.id,
      amendReason: 'More time',
      signatures: [],
      skills: active.skills,
    });
  });

  test('gives way when its amendment starts, in one act', () => {
    const amendment = { ...signed, id: idOf(2, 27), amends: active.id };
    expect(startContract(amendment, active)?.edits).toMatchObject([
      { id: active.id, after: { supersededBy: amendment.id } },
      { id: amendment.id, after: { state: 'active' } },
    ]);
  });

  test('is completed, or ended early and why', () => {
    expect(after(endContract(active, 'completed', '', noon), active).state).toBe('completed');
    expect(after(endContract(active, 'ended early', 'Left the team', noon), active)).toMatchObject({
      state: 'ended early',
      endReason: 'Left the team',
      endedAt: noon,
    });
  });
});
