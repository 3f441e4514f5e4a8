import { describe, expect, test } from 'vitest';
import { contractDue } from '../../../shared/measure/contract-due';
import { sampleContract } from '../diagnosis-samples';
import { idOf, noon } from '../samples';
import { hashOf } from '../sample-workbook';

const signature = (party: 'rep' | 'coach') => ({
  party,
  name: 'Somebody',
  drawing: null,
  at: noon,
  contentHash: hashOf(1),
});
const draft = sampleContract(1, { onLapse: 'Both talk.' });
const today = '2026-03-14';

describe('a draft', () => {
  test.each([
    [
      { onLapse: '', startsOn: null },
      { is: 'to fill in', missing: 2 },
    ],
    [{}, { is: 'to sign', by: 'both' }],
    [{ signatures: [signature('rep')] }, { is: 'to sign', by: 'coach' }],
    [{ signatures: [signature('coach')] }, { is: 'to sign', by: 'rep' }],
    [{ signatures: [signature('rep'), signature('coach')] }, { is: 'to start' }],
  ])('%#', (fields, due) => expect(contractDue({ ...draft, ...fields }, today)).toEqual(due));
});

describe('a contract that runs from 16 March', () => {
  // Its last day, day 56, is 10 May 2026.
  const running = { ...draft, state: 'active' as const };
  test.each([
    ['2026-04-25', undefined],
    ['2026-04-26', { is: 'ends soon', days: 14 }],
    ['2026-05-10', { is: 'ends soon', days: 0 }],
    ['2026-05-12', { is: 'over', days: 2 }],
  ])('on %s', (day, due) => expect(contractDue(running, day)).toEqual(due));

  test('is no matter any more once it is completed or replaced', () => {
    expect(contractDue({ ...running, state: 'completed' }, '2026-06-01')).toBeUndefined();
    expect(contractDue({ ...running, supersededBy: idOf(2, 27) }, '2026-06-01')).toBeUndefined();
  });
});
