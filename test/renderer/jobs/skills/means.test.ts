import { expect, test } from 'vitest';
import { meansOf } from '../../../../renderer/jobs/skills/means';
import { skillsProfile } from '../../../../shared/measure/skills-profile';
import { seededClient } from '../../../fixtures/seeded-client';

const { workbook } = seededClient({ reps: 3, calls: 12, scored: 1 });
const rep = workbook.reps[2]?.id ?? '';

test('the means are those of the rep’s profile, for each of the days', () => {
  const days = workbook.calls.map(({ date }) => date).toSorted();
  const [all, early] = meansOf(workbook, ['2100-01-01', days[8] ?? ''])(rep);
  const profile = skillsProfile({
    ...workbook,
    calls: workbook.calls.filter(({ repId }) => repId === rep),
    evidence: [],
  });
  const { mean, n } = profile?.dimensions.objectionResponse ?? {};
  expect(all?.[2]).toMatchObject({ level: mean?.value, n });
  expect(early?.[2]?.n ?? 0).toBeLessThan(n ?? 0);
});

test('a rep without a call up to the day has no figure', () => {
  expect(meansOf(workbook, ['2000-01-01'])(rep)).toEqual([[]]);
  expect(meansOf(workbook, ['2100-01-01'])('somebody else')).toEqual([[]]);
});
