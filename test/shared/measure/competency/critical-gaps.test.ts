import { expect, test } from 'vitest';
import { criticalGaps } from '../../../../shared/measure/competency/critical-gaps';
import { team } from '../../../fixtures/assessed';

test('counts the people with one critical gap and with three, of those judged on three competencies', () => {
  // Asked for 6 of each: 4 is two levels under it and critical, 5 is not.
  const found = criticalGaps(
    team({ hunting: [4, 5, 4, 6], farming: [4, 5, 6, 6], closing: [3, 5, 6, 6], presenting: [6, 6, 6, 6] }),
  );
  expect(found?.one).toMatchObject({ value: 0.5, n: 4 });
  expect(found?.several).toMatchObject({ value: 0.25, n: 4 });
  // Wilson for 2 of 4 at 95%: 0.150 to 0.850.
  expect(found?.one.band?.[0]).toBeCloseTo(0.15, 2);
});

test('is not known where nobody was judged on three', () =>
  expect(criticalGaps(team({ hunting: [1, 1], farming: [1, 1] }))).toBeUndefined());
