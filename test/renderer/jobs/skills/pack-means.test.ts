import { expect, test } from 'vitest';
import { packMeans } from '../../../../renderer/jobs/skills/pack-means';
import { skillsProfile } from '../../../../shared/measure/skills-profile';
import { seededClient } from '../../../fixtures/seeded-client';

const { workbook } = seededClient({ reps: 3, calls: 12, scored: 1 });
const repIds = workbook.reps.map(({ id }) => id);
const rep = repIds[2] ?? '';

test('the means are those of each rep’s profile, in the order of the reps', () => {
  const packed = packMeans(workbook, repIds, '2100-01-01');
  const profile = skillsProfile({
    ...workbook,
    calls: workbook.calls.filter(({ repId }) => repId === rep),
    evidence: [],
  });
  const { mean, n } = profile?.dimensions.objectionResponse ?? {};
  expect(packed.level[2 * 5 + 2]).toBe(mean?.value);
  expect(packed.n[2 * 5 + 2]).toBe(n);
});

test('calls after the day are not counted, and a rep without any has no figure', () => {
  const days = workbook.calls.map(({ date }) => date).toSorted();
  expect([...packMeans(workbook, repIds, '2000-01-01').n]).toEqual(Array.from({ length: 15 }, () => 0));
  const early = packMeans(workbook, repIds, days[8] ?? '');
  expect(Math.max(...early.n)).toBeLessThan(9);
  expect(early.n.some((n) => n > 0)).toBe(true);
});
