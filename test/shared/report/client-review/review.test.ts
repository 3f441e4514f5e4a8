import { expect, test } from 'vitest';
import { contractsOf } from '../../../../shared/report/client-review/contracts';
import { newestPlacements } from '../../../../shared/report/client-review/priorities';
import { frameworkSaid, reviewOf } from '../../../../shared/report/client-review/review';
import { reviewInput } from '../../../fixtures/review-input';

const input = reviewInput({ reps: 12, calls: 4, hasPipeline: false });
const { records } = input;
const [contract] = records.contracts;
const [placement] = records.placements;
if (!contract || !placement) throw new Error('the fixture has a contract and a placement');

test('a report about a past quarter shows contracts as they stood at its end', () => {
  const of = (changed: Partial<typeof contract>, id: string) => ({ ...contract, id, ...changed });
  const review = reviewOf({
    ...input,
    records: {
      ...records,
      contracts: [
        of({ state: 'completed', endedAt: '2027-01-12T08:00:00.000Z' }, 'ended after'),
        of({ state: 'ended early', endedAt: '2026-12-01T08:00:00.000Z' }, 'ended before'),
        of({ startsOn: '2027-01-04' }, 'begun after'),
        of({ supersededBy: 'amended after' }, 'amended'),
        of({ startsOn: '2027-01-05' }, 'amended after'),
        of({ state: 'draft' }, 'draft'),
      ],
    },
  });
  expect(contractsOf(review).map(({ id, state }) => [id, state])).toEqual([
    ['ended after', 'active'],
    ['amended', 'active'],
    ['ended before', 'ended early'],
  ]);
});

test('it shows the places of the cycle that was the newest by its end', () => {
  const later = { ...placement, id: 'later', cycle: 2, placedAt: '2027-02-01T08:00:00.000Z' };
  const review = reviewOf({ ...input, records: { ...records, placements: [placement, later] } });
  expect(newestPlacements(review).map(({ id }) => id)).toEqual([placement.id]);
});

test('who could teach is told by how old the levels were at its end, however late it is made', () => {
  const teachers = (day: string) =>
    reviewOf({ ...input, day }).assessed?.standings.map((one) => one.teachers.map(({ name }) => name));
  expect(teachers('2028-03-01')).toEqual(teachers('2027-01-02'));
  expect(teachers('2028-03-01')?.flat().length).toBeGreaterThan(0);
});

test('it is told by the newest published version, as in Skills, and names those that were used', () => {
  const [first] = records.frameworks;
  if (!first) throw new Error('the fixture has a framework');
  const second = { ...first, id: 'second', version: 2 };
  const draft = { ...first, id: 'third', version: 3, state: 'draft' as const };
  const published = { ...first, state: 'published' as const };
  const review = reviewOf({
    ...input,
    records: {
      ...records,
      frameworks: [draft, published, { ...second, state: 'published' as const }],
      assessments: records.assessments.map((one, place) =>
        place % 12 === 0 ? { ...one, frameworkId: 'second' } : one,
      ),
    },
  });
  expect(review.assessed?.now.framework.version).toBe(2);
  expect(review.assessed?.people).toBe(12);
  expect(review.assessed && frameworkSaid(review, review.assessed)).toBe(
    'Standard sales framework, version 2 (assessed on versions 1 and 2)',
  );
});
