import { expect, test } from 'vitest';
import { usualView } from '../../../../../renderer/features/skills/matrix/matrix-ui';
import {
  narrowingIn,
  sortsFor,
  viewInWords,
} from '../../../../../renderer/features/skills/matrix/view-words';

const columns = [{ key: 'hunting', name: 'Hunting' }];

test('the usual view is everybody by name', () =>
  expect(viewInWords(usualView, undefined, columns)).toBe('All teams, sorted by name'));

test('every choice of a view is said', () =>
  expect(
    viewInWords(
      { sort: 'skill hunting', grouping: 'tenure', isByTier: true, isUnder: true, isStale: false },
      'New business',
      columns,
    ),
  ).toBe('New business, under required, by time in the job, skills by tier, sorted by Hunting'));

test('a skill that this matrix does not have sorts nothing', () =>
  expect(viewInWords({ ...usualView, sort: 'skill closing', isStale: true }, undefined, columns)).toBe(
    'All teams, stale, sorted by name',
  ));

test('both narrowings together are one choice', () => {
  expect(narrowingIn({ isUnder: true, isStale: true }).value).toBe('both');
  expect(narrowingIn(usualView).value).toBe('all');
});

test('rows are sorted by what is known of the rep, or by a skill', () =>
  expect(sortsFor(columns).map(({ value }) => value)).toEqual([
    'name',
    'total gap',
    'tenure',
    'band',
    'skill hunting',
  ]));
