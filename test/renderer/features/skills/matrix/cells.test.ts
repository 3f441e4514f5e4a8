import { describe, expect, test } from 'vitest';
import { cellsOf } from '../../../../../renderer/features/skills/matrix/cells';
import { columnsOf } from '../../../../../renderer/features/skills/matrix/subject';
import { formatsFor } from '../../../../../shared/lib/formats';
import {
  matrixOfAssessments,
  matrixOfMeans,
  type BuiltMatrix,
} from '../../../../../shared/measure/skill-gap/build';
import { assessment, framework, quarter, rep, today } from '../../../../fixtures/assessed';

const formats = formatsFor('en-GB', 'EUR');
const summer = { quarter: '2026-07-01' };
const competencies = {
  is: 'competencies' as const,
  framework: framework(['hunting', 'farming']),
  versionIds: ['framework'],
};
const dimensions = { is: 'dimensions' as const, targetLevel: 4 };
const subject = { clientId: 'client', reps: [rep(1)], quarter, today };
const cells = (asked: Parameters<typeof columnsOf>[0], built: BuiltMatrix) =>
  cellsOf(
    {
      ...built,
      subject: asked,
      columns: columnsOf(asked),
      rows: { nameRank: new Int32Array(1), tenure: new Float64Array(1), folded: ['rep 01'] },
      version: 1,
    },
    formats,
    1,
  );

test('levels of dimensions are means: each has one decimal, so that they stand under each other', () => {
  const asked = { ...subject, comparedTo: undefined, of: dimensions };
  const means = [3, 4.5].map((level) => ({ level, n: 6, lastCall: 20_000 }));
  const { text, sentence } = cells(
    asked,
    matrixOfMeans(asked, () => [means]),
  );
  expect([text(0, 0), text(0, 1)]).toEqual(['3.0', '4.5']);
  expect(sentence(0, 0)).toMatch(/: 3\.0 of 4\.0 required, mean of 6 scores/);
});

describe('levels of competencies', () => {
  const asked = { ...subject, comparedTo: undefined, of: competencies };

  test('are as they were given', () =>
    expect(cells(asked, matrixOfAssessments(asked, [assessment(1, { hunting: 4 })])).text(0, 0)).toBe('4'));

  test('that are carried over say from when, and that no figure counts them', () => {
    const { sentence, aside, rowSentence, text, age } = cells(
      asked,
      matrixOfAssessments(asked, [assessment(1, { hunting: 4 }, { ...summer, assessedOn: '2026-09-20' })]),
    );
    expect(sentence(0, 0)).toMatch(/carried over from Q3 2026 and counted in no figure$/);
    expect([text(0, 0), age(0, 0)]).toEqual(['(4)', 1]);
    expect(aside(0)).toBe('');
    expect(rowSentence(0)).toBe('Rep 01, not assessed in this quarter');
  });
});

describe('a change', () => {
  const asked = { ...subject, comparedTo: '2026-07-01', of: competencies };
  const { text, sentence } = cells(
    asked,
    matrixOfAssessments(asked, [
      assessment(1, { hunting: 4, farming: 4 }, summer),
      assessment(1, { hunting: 9, farming: 9 }, { ...summer, assessor: 'Bo' }),
      assessment(1, { hunting: 5 }),
      assessment(1, { farming: 8 }, { assessor: 'Ruth' }),
    ]),
  );

  test('is that of the assessors who judged both times', () => {
    // Kim alone judged hunting both times: 4 → 5. With Bo’s 9 the mean would have fallen from 6.5.
    expect(text(0, 0)).toBe('+1↑');
    expect(sentence(0, 0)).toBe('Rep 01, Hunting: up 1, from 4 to 5');
  });

  test('is none where nobody judged both times, and says so', () => {
    expect(text(0, 1)).toBe('≠');
    expect(sentence(0, 1)).toBe(
      'Rep 01, Farming: judged in both quarters, but by nobody who judged in both: no change can be told',
    );
  });
});
