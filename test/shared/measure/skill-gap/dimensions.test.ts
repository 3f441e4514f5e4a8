import { expect, test } from 'vitest';
import { dayNumber } from '../../../../shared/lib/calendar';
import { dimensionMeans, fillDimensions } from '../../../../shared/measure/skill-gap/dimensions';
import { cellAt, emptyMatrix } from '../../../../shared/measure/skill-gap/matrix';
import { skillsProfile } from '../../../../shared/measure/skills-profile';
import { dimensionKeys } from '../../../../shared/model/dimensions';
import { seededClient } from '../../../fixtures/seeded-client';

const { workbook } = seededClient({ reps: 3, calls: 14, scored: 1 });
const recordsOf = (place: number, calls = workbook.calls) => ({
  calls: calls.filter(({ repId }) => repId === workbook.reps[place]?.id),
  scorecards: workbook.scorecards,
  rubrics: workbook.rubrics,
});

test('the means of the dimensions are those of the skills profile', () => {
  const records = recordsOf(1);
  const profile = skillsProfile({ ...records, evidence: [] });
  const means = dimensionMeans(records);
  dimensionKeys.forEach((key, place) => {
    expect(means[place]?.level).toBe(profile?.dimensions[key].mean?.value);
    expect(means[place]?.n).toBe(profile?.dimensions[key].n);
  });
});

test('a row of dimensions has its gap to the target; fewer than five scores prove none', () => {
  const matrix = emptyMatrix(2, 5, new Float64Array(10).fill(4), 7);
  fillDimensions(matrix, 0, dimensionMeans(recordsOf(0)));
  const { level, gap, n } = cellAt(matrix, 0, 0);
  expect(n).toBeGreaterThanOrEqual(5);
  expect(gap).toBe(4 - (level ?? NaN));
  const few = recordsOf(0).calls.slice(0, 3);
  fillDimensions(matrix, 1, dimensionMeans(recordsOf(0, few)));
  const thin = cellAt(matrix, 1, 4);
  expect(thin.n).toBeLessThan(5);
  expect(thin.level).toBeDefined();
  expect(thin.gap).toBeUndefined();
  expect(thin.assessedOn).toBe(Math.max(...few.map(({ date }) => dayNumber(date))));
  expect(dimensionMeans(recordsOf(0, []))).toEqual(dimensionKeys.map(() => undefined));
});
