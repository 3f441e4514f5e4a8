import { describe, expect, test } from 'vitest';
import { formatsFor } from '../../../shared/lib/formats';
import {
  changesBetween,
  contractState,
  endDay,
  inUnit,
  skillNames,
} from '../../../shared/report/contract-words';
import { sampleContract } from '../diagnosis-samples';
import { idOf } from '../samples';

const formats = formatsFor('en-GB', 'EUR');
const contract = sampleContract(1);

test('a value carries its unit, and a decimal only where it has one', () => {
  expect(inUnit(6.25, 'questions', formats)).toBe('6.3 questions');
  expect(inUnit(40, '% of calls', formats)).toBe('40% of calls');
  expect(inUnit(12, '', formats)).toBe('12');
});

test('the cycle ends on day 56', () => {
  // Day 1 is 16 March 2026, day 16 is the 31st, day 46 is 30 April, day 56 is 10 May.
  expect(endDay(contract)).toBe('2026-05-10');
  expect(endDay({ startsOn: null })).toBeUndefined();
});

test('a contract that gave way says so before anything else', () => {
  expect(contractState({ state: 'active', supersededBy: idOf(2, 27) })).toBe('Replaced');
  expect(contractState({ state: 'ended early', supersededBy: null })).toBe('Ended early');
});

test('skills are named in a row', () => expect(skillNames(contract)).toBe('Discovery quality'));

describe('what an amendment changes', () => {
  test('is nothing where nothing differs', () =>
    expect(changesBetween(contract, { ...contract, revision: 2 }, formats)).toEqual([]));

  test('is told in words, from top to bottom', () => {
    const [skill] = contract.skills;
    const [metric] = skill?.metrics ?? [];
    if (!skill || !metric) throw new Error('the sample has a metric');
    const amended = {
      ...contract,
      skills: [
        { ...skill, metrics: [{ ...metric, target: 12 }] },
        { skill: 'pipeline.closing', chosenBy: 'rep' as const, metrics: [] },
      ],
      startsOn: '2026-03-23',
      coachHoursPerWeek: 2,
      repDuties: [...contract.repDuties, { id: idOf(9, 28), text: 'Write the recap' }],
      coachDuties: [],
    };
    expect(changesBetween(contract, amended, formats)).toEqual([
      {
        what: 'Discovery quality, Questions a discovery call',
        before: 'from 6 questions to 10 questions by 11 May 2026',
        after: 'from 6 questions to 12 questions by 11 May 2026',
      },
      { what: 'Skill', before: '', after: 'Closing' },
      { what: 'Start', before: '16 Mar 2026', after: '23 Mar 2026' },
      {
        what: 'Time',
        before: 'Intensive phase: 3 h a week of the rep, 3.5 h a week of the coach.',
        after: 'Intensive phase: 3 h a week of the rep, 2 h a week of the coach.',
      },
      { what: 'Duty of the rep', before: '', after: 'Write the recap' },
      { what: 'Duty of the coach', before: 'Answer within a day', after: '' },
    ]);
  });
});
