import { describe, expect, test } from 'vitest';
import { clientReview } from '../../../../shared/report/client-review';
import { reviewOf } from '../../../../shared/report/client-review/review';
import { whereCompetenciesStand } from '../../../../shared/report/client-review/answer-competencies';
import type { ReviewInput } from '../../../../shared/report/client-review/records';
import { reviewInput } from '../../../fixtures/review-input';

const without = (input: ReviewInput, leftOut: readonly string[]): ReviewInput => ({
  ...input,
  records: { ...input.records, plan: { ...input.records.plan, leftOut: [...leftOut] } },
});
const calls = ['calls', 'calls-by-rep'];
const competencies = ['team', 'matrix'];

describe('the first page of a report without the calls', () => {
  const unscored = without(reviewInput({ reps: 12, calls: 0, hasPipeline: false }), calls);

  test('answers by the competencies, in words and in the picture, and says nothing of calls', () => {
    const { answer, sections } = clientReview(unscored).booklet;
    expect(answer.sentences[0]).toBe(
      'The team’s mean is under what its roles ask on 9 of 21 competencies, though on none of them clearly.',
    );
    expect(answer.sentences).toHaveLength(3);
    expect(answer.chart?.name).toBe('Competencies and what is asked');
    expect(answer.chart?.series.map(({ name }) => name)).toEqual(['Team mean', 'Required']);
    const advice = sections.find(({ key }) => key === 'recommendations');
    expect(JSON.stringify([answer, advice])).not.toMatch(/calls?\b|scorecard/i);
  });

  test('says of few people that it is a first look', () => {
    const few = without(reviewInput({ reps: 2, calls: 0, hasPipeline: false }), calls);
    const { sentences, chart } = clientReview(few).booklet.answer;
    expect(sentences[0]).toBe(
      '2 people were assessed, but fewer than 3 on any one competency: this is a first look.',
    );
    expect(chart?.categories).toHaveLength(8);
  });

  test('says so where nobody was assessed', () => {
    const none = without(reviewInput({ reps: 3, calls: 9, isAssessed: false, hasPipeline: false }), calls);
    expect(clientReview(none).booklet.answer).toEqual({
      sentences: [
        'Nobody of the 3 reps was assessed in the quarter, so nothing can be said about their competencies.',
        'How far the best and the worst are apart cannot be told from so few people.',
        'First, assess the team on competencies: nobody was assessed in the quarter.',
      ],
      chart: undefined,
    });
  });

  test('stays with the calls where one of their two sections is in it', () => {
    const one = without(reviewInput({ reps: 12, calls: 0, hasPipeline: false }), ['calls']);
    expect(clientReview(one).booklet.answer.sentences[0]).toMatch(/^No call of the 12 reps is scored yet/);
  });

  test('says what is in it where the competencies are left out too', () => {
    const neither = without(reviewInput({ reps: 12, calls: 0, hasPipeline: false }), [
      ...calls,
      ...competencies,
      ...['validation', 'priorities', 'contracts', 'growth', 'leaders', 'budget'],
    ]);
    const { sentences, chart } = clientReview(neither).booklet.answer;
    expect(sentences[0]).toMatch(/^In this report: “Who was looked at, and how”/);
    expect(sentences.join(' ')).not.toMatch(/tier|scorecard|assess/i);
    expect(chart).toBeUndefined();
  });
});

test('what the roles ask is reached, to the tenth and clearly', () => {
  const review = reviewOf(reviewInput({ reps: 12, calls: 0, hasPipeline: false }));
  const { assessed } = review;
  if (!assessed) throw new Error('the fixture is assessed');
  const figure = (value: number, half?: number) => ({
    ...{ value, n: 12, formula: '', inputs: [] },
    ...(half !== undefined && { band: [value - half, value + half] as const }),
  });
  const saidOf = (...means: readonly number[]): string =>
    whereCompetenciesStand({
      ...review,
      assessed: {
        ...assessed,
        standings: assessed.standings.slice(0, means.length).map((one, place) => ({
          ...one,
          competency: { ...one.competency, name: `Skill ${place + 1}` },
          ...{ n: 12, mean: figure(means[place] ?? 0, 0.5), required: figure(6) },
        })),
      },
    });
  expect(saidOf(6, 7)).toBe('The team’s mean reaches what its roles ask on all 2 competencies.');
  // 5.6 with half a level to both sides reaches 6; 5 and 4 do not.
  expect(saidOf(5.6, 7)).toBe(
    'The team’s mean is under what its roles ask on 1 of 2 competencies, though on none of them clearly.',
  );
  expect(saidOf(5.6, 5, 4)).toBe(
    'The team’s mean is under what its roles ask on 3 of 3 competencies, clearly so on 2, among them Skill 3 (4.0 of the 6.0 asked, 12 people).',
  );
});
