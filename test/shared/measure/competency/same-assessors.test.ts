import { expect, test } from 'vitest';
import { bySameAssessors } from '../../../../shared/measure/competency/same-assessors';

const said = (answers: Readonly<Record<string, number>>) => new Map(Object.entries(answers));

test('those who judged both times are compared, whoever came and went is not', () =>
  // Kim and Bo judged both times: (4 + 6) ÷ 2 = 5 before, (5 + 8) ÷ 2 = 6.5 after. Ruth and Ole judged once.
  expect(bySameAssessors(said({ Kim: 4, Bo: 6, Ruth: 1 }), said({ Ole: 10, Kim: 5, Bo: 8 }))).toEqual({
    before: 5,
    after: 6.5,
    n: 2,
  }));

test('where nobody judged both times there is nothing to compare', () =>
  expect(bySameAssessors(said({ Kim: 4 }), said({ Bo: 8 }))).toBeUndefined());
