import { expect, test } from 'vitest';
import { requiredLevel } from '../../../../shared/measure/competency/required-level';
import { requiredLevels } from '../../../../shared/measure/skill-gap/required';

test('what is asked of all cells is what is asked of each', () => {
  const competencies = ['hunting', 'farming'].map((key) => ({ key }));
  const framework = {
    required: [{ role: 'AE' as const, levels: { hunting: 9 }, rampMonths: 9, rampFrom: 0.5 }],
    competencies,
  };
  const reps = [
    { role: 'AE' as const, startDate: '2026-08-20' },
    { role: 'SDR' as const, startDate: null },
  ];
  const cells = requiredLevels(framework, reps, '2026-11-22');
  // 9 × (0.5 + 0.5 × 3 ÷ 9)
  expect(cells[0]).toBeCloseTo(6, 10);
  reps.forEach((rep, row) =>
    competencies.forEach(({ key }, column) =>
      expect(cells[row * 2 + column]).toEqual(requiredLevel(framework, key, rep, '2026-11-22')?.value ?? NaN),
    ),
  );
});
