import { describe, expect, test } from 'vitest';
import { budgetSection } from '../../../../shared/report/client-review/budget';
import { recommendations } from '../../../../shared/report/client-review/recommendations';
import { reviewOf } from '../../../../shared/report/client-review/review';
import type { ReviewInput } from '../../../../shared/report/client-review/records';
import { reviewInput, reviewQuarter } from '../../../fixtures/review-input';

const whole = reviewInput({ reps: 12, calls: 6, hasPipeline: false });
const [framework] = whole.records.frameworks;
const focus = framework?.groups[0]?.key ?? '';
const inFocus = new Set(
  framework?.competencies.filter(({ group }) => group === focus).map(({ key }) => key) ?? [],
);

/** The same where some quarters assessed the focus only, as a quarterly cycle does in its second and third. */
const focusOnlyIn = (is: (quarter: string) => boolean): ReviewInput => ({
  ...whole,
  records: {
    ...whole.records,
    assessments: whole.records.assessments.map((one) =>
      is(one.quarter)
        ? {
            ...one,
            levels: Object.fromEntries(Object.entries(one.levels).filter(([key]) => inFocus.has(key))),
          }
        : one,
    ),
  },
});

describe('the training budget in the report', () => {
  test('says its year and the quarter of the shortfall', () => {
    const section = budgetSection.build(reviewOf(whole));
    expect(section?.passages[0]).toEqual({
      is: 'paragraph',
      text: 'The budget of 2026, €180,000 in all, against the shortfall of Q4 2026.',
    });
  });

  test('says its verdict under a heading of that name', () => {
    const { passages = [] } = budgetSection.build(reviewOf(whole)) ?? {};
    const heads = passages.flatMap((one) => (one.is === 'table' ? one.table.sheet.columns : []));
    expect(heads.map(({ name }) => name)).toContain('Verdict');
    expect(heads.map(({ name }) => name)).not.toContain('So');
  });

  test('is judged by the newest quarter that measured every group, and names it', () => {
    const section = budgetSection.build(reviewOf(focusOnlyIn((quarter) => quarter === reviewQuarter)));
    expect(JSON.stringify(section?.passages[0])).toContain(
      'against the shortfall of Q3 2026: in Q4 2026 not every group was measured',
    );
  });

  test('has no verdict, and no advice about money, where no quarter measured every group', () => {
    const review = reviewOf(focusOnlyIn(() => true));
    const section = budgetSection.build(review);
    expect(section?.lead).toMatch(/^Where the team is short is not known: on .+ fewer than three people/);
    expect(JSON.stringify(section)).not.toMatch(/invested|in line"/);
    expect(recommendations(review).some(({ act }) => act.startsWith('Move training money'))).toBe(false);
  });
});
