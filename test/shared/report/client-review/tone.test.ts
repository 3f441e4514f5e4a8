import { expect, test } from 'vitest';
import { clientReview } from '../../../../shared/report/client-review';
import { legendOf, steps, toneOf } from '../../../../shared/report/client-review/tone';
import { reviewInput } from '../../../fixtures/review-input';

const input = reviewInput({ reps: 12, hasPipeline: false });

// The same limits as the fills of the Skills matrix on screen.
test.each([
  [3, 'far under'],
  [2.9, 'under'],
  [1, 'under'],
  [0.9, 'just under'],
  [0, 'at'],
  [-0.9, 'at'],
  [-1, 'over'],
])('%d levels under what is asked are tinted as %s', (gap, tone) => {
  expect(toneOf(gap, steps.competency)).toBe(tone);
  // A dimension of the calls has half the steps.
  expect(toneOf(gap / 2, steps.dimension)).toBe(tone);
});

test('the legend says in levels what each tint is', () => {
  const words = (step: number) => legendOf(step, input.formats).map((one) => one.words);
  expect(words(steps.competency)).toEqual([
    ...['3 or more under', '1 to 3 under', 'less than 1 under', 'reached', '1 or more above'],
  ]);
  expect(words(steps.dimension)[1]).toBe('0.5 to 1.5 under');
});

test('every table that is tinted has its legend', () => {
  const tables = clientReview(reviewInput({ reps: 12, leaders: 4 })).booklet.sections.flatMap(
    ({ passages }) => passages.flatMap((passage) => (passage.is === 'table' ? passage.table : [])),
  );
  const tinted = tables.filter(({ sheet }) => JSON.stringify(sheet.rows).includes('"tone"'));
  expect(tinted.map(({ sheet }) => sheet.name)).toEqual([
    ...['Calls by rep', 'Skill gap matrix', 'Levels of those who lead'],
  ]);
  expect(tinted.every(({ legend }) => legend?.length === 5)).toBe(true);
});

test('the overall mean of a rep says that it is not the mean of its row', () => {
  const { sections } = clientReview(input).booklet;
  const [passage] = sections.find(({ key }) => key === 'calls-by-rep')?.passages ?? [];
  expect(passage?.is === 'table' ? passage.table.note : '').toContain('Overall is not the mean of its row');
});
