import { expect, test } from 'vitest';
import { clientReview } from '../../../../shared/report/client-review';
import { sheetsOf } from '../../../../shared/report/booklet';
import { reviewInput } from '../../../fixtures/review-input';

const input = reviewInput({ reps: 12, calls: 2, hasPipeline: false });
const { records } = input;
const sheetIn = (given: typeof input, name: string) =>
  sheetsOf(clientReview(given).booklet).find((one) => one.name === name);

test('coverage is told team by team and of all, where there are teams', () => {
  const rows = sheetIn(input, 'Coverage by team')?.rows ?? [];
  expect(rows).toHaveLength(5);
  expect(rows.at(-1)?.slice(0, 2)).toEqual(['All', { value: 12, as: 'count' }]);
});

test('where nobody has a team there is no table of teams; by role it is told all the same', () => {
  const alone = {
    ...input,
    records: { ...records, teams: [], reps: records.reps.map((rep) => ({ ...rep, teamId: null })) },
  };
  expect(sheetIn(alone, 'Coverage by team')).toBeUndefined();
  expect(JSON.stringify(clientReview(alone).booklet)).not.toContain('No team');
  expect(sheetIn(alone, 'Coverage by role')?.rows.length).toBeGreaterThan(0);
});
