import { describe, expect, test } from 'vitest';
import { faultsOf } from '../../../shared/model/integrity';
import type { Workbook } from '../../../shared/model/workbook';
import { sampleAssessment, sampleCompetency, sampleFramework } from '../competency-samples';
import { idOf, noon } from '../samples';
import { sampleWorkbook } from '../sample-workbook';

const sample = sampleWorkbook();
const faults = (change: Partial<Workbook>): readonly string[] => faultsOf({ ...sample, ...change });

test('the sample is sound', () => expect(faults({})).toEqual([]));

describe('quarters', () => {
  test('begin where the client’s do: 1 January is no first day when the fiscal year starts in February', () => {
    const clients = sample.clients.map((one) => ({ ...one, fiscalYearStartMonth: 2 }));
    expect(faults({ clients })).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^assessments: the quarter of/),
        expect.stringMatching(/^quarterlyCycles: .* begins on no first day/),
      ]),
    );
    // April begins the same quarters as January.
    expect(faults({ clients: sample.clients.map((one) => ({ ...one, fiscalYearStartMonth: 4 })) })).toEqual(
      [],
    );
  });
});

describe('an assessment', () => {
  test.each([
    ['a level', { levels: { dancing: 4 } }],
    ['a source', { sources: { dancing: 'data' as const } }],
    ['a note', { notes: { dancing: 'Well' } }],
  ])('has %s of the competencies of its framework only', (_, fields) =>
    expect(faults({ assessments: [sampleAssessment(1, fields)] })).toEqual([
      expect.stringContaining('does not fit the framework'),
    ]),
  );

  test('is complete only on a framework that was published', () => {
    const frameworks = [sampleFramework({ state: 'draft' })];
    const complete = sampleAssessment(1, { state: 'complete', completedAt: noon });
    expect(faults({ frameworks, assessments: [complete] })).toEqual([
      expect.stringContaining('does not fit the framework'),
    ]);
    expect(faults({ frameworks, assessments: [sampleAssessment(1)] })).toEqual([]);
  });
});

describe('a plan', () => {
  const [cycle] = sample.quarterlyCycles;
  const [budget] = sample.trainingBudgets;
  if (!cycle || !budget) throw new Error('the sample has both');
  const focused = { ...cycle, focus: [['dancing'], [], [], []] };
  const spent = { ...budget, spent: { dancing: 100 } };

  test('names what its framework has', () => {
    expect(faults({ quarterlyCycles: [focused] })).toEqual([
      expect.stringContaining('works on a competency'),
    ]);
    expect(faults({ trainingBudgets: [spent] })).toEqual([
      expect.stringContaining('a share of a skill group'),
    ]);
  });

  test('may name what a later version of it brought', () => {
    const next = sampleFramework({
      id: idOf(2, 31),
      version: 2,
      groups: [{ key: 'dancing', name: 'Dancing', reference: null }],
      competencies: [sampleCompetency('dancing', { group: 'dancing' })],
      required: [],
    });
    const frameworks = [...sample.frameworks, next];
    expect(faults({ frameworks, quarterlyCycles: [focused], trainingBudgets: [spent] })).toEqual([]);
  });
});
