import { describe, expect, test } from 'vitest';
import { clientReview } from '../../../../shared/report/client-review';
import type { ReviewInput } from '../../../../shared/report/client-review/records';
import { reviewInput } from '../../../fixtures/review-input';

const leadOf = (input: ReviewInput): string | undefined =>
  clientReview(input).booklet.sections.find(({ key }) => key === 'validation')?.lead;

const input = reviewInput({ reps: 12, hasPipeline: false });
/** The levels of the quarter before, all so much higher than they were. */
const before = (more: number): ReviewInput => ({
  ...input,
  records: {
    ...input.records,
    assessments: input.records.assessments.map((one) =>
      one.quarter === input.quarter
        ? one
        : {
            ...one,
            levels: Object.fromEntries(
              Object.entries(one.levels).map(([key, level]) => [
                key,
                level === null ? null : Math.max(1, Math.min(10, level + more)),
              ]),
            ),
          },
    ),
  },
});

test('what can be told and what cannot stand in a sentence each', () => {
  expect(leadOf(before(-3))).toBe(
    'The score improved. Whether the behaviour and the outcome improved cannot be told.',
  );
  expect(leadOf(before(5))).toBe(
    'The score got worse. Whether the behaviour and the outcome improved cannot be told.',
  );
});

const textOf = (input: ReviewInput): string =>
  JSON.stringify(clientReview(input).booklet.sections.find(({ key }) => key === 'validation')?.passages);

describe('what the questions are asked about', () => {
  const [framework] = input.records.frameworks;
  const [first, second] = framework?.competencies ?? [];
  if (!framework || !first || !second) throw new Error('the fixture has a framework');
  const cycle = {
    id: 'cycle-of-the-year-01',
    clientId: input.records.client.id,
    teamId: null,
    frameworkId: framework.id,
    template: 'tier by tier' as const,
    startsOn: '2026-07-01',
    focus: [[], [first.key, second.key], [], []],
    endedAt: null,
    createdAt: '2026-07-01T08:00:00.000Z',
  };
  const withCycles = (cycles: ReviewInput['records']['cycles']): ReviewInput => ({
    ...input,
    records: { ...input.records, cycles },
  });

  test('is what the quarter worked on, by name, and the table has no other competency', () => {
    const text = textOf(withCycles([cycle]));
    expect(text).toContain(`Asked about what the quarter worked on: ${first.name} and ${second.name}.`);
    const third = framework.competencies[2]?.name ?? '';
    expect(textOf(input)).toContain(third);
    expect(text).not.toContain(third);
  });

  test.each([
    ['no cycle goes', []],
    ['the cycle has ended', [{ ...cycle, endedAt: '2026-12-01T08:00:00.000Z' }]],
    ['the cycle is one of another year', [{ ...cycle, startsOn: '2025-07-01' }]],
    ['the cycle is that of one team', [{ ...cycle, teamId: 'some-team' }]],
  ])('is every competency where %s, and says so', (_, cycles) => {
    expect(textOf(withCycles(cycles))).toContain('Asked over every competency.');
  });
});

describe('the outcome', () => {
  const deals = reviewInput({ reps: 12 });

  test('is none while the quarter runs', () => {
    const text = textOf({ ...deals, day: '2026-12-31' });
    expect(text).toContain('The quarter runs until 31 Dec 2026: half a quarter is no outcome.');
    expect(text).not.toContain('Revenue per rep');
  });

  test('is told the day after', () => {
    const text = textOf({ ...deals, day: '2027-01-01' });
    expect(text).not.toContain('The quarter runs until');
    expect(text).toContain('Revenue per rep');
  });

  test('is not told by a snapshot from before the end, nor without deals', () => {
    const over = { ...deals, day: '2027-01-01', outcomes: undefined };
    // The fixture's deals are as they stood on 30 June.
    expect(textOf(over)).toContain(
      'The newest snapshot is of 30 Jun 2026, before the quarter ended on 31 Dec 2026. Import a later export.',
    );
    expect(textOf({ ...over, pipeline: undefined })).toContain('No deals are imported yet.');
  });
});
