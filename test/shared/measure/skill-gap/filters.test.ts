import { describe, expect, test } from 'vitest';
import { fold } from '../../../../shared/lib/fold';
import { noFilter, shownRows } from '../../../../shared/measure/skill-gap/filters';
import { today, names, facts, matrix, named, matrixOf } from './samples';

describe('rows are filtered', () => {
  const texts = ['Cleo North', 'Ánna South', 'Bo', 'Dana North'].map(fold);
  const shown = (given: Partial<typeof noFilter>, of = matrix): string[] =>
    named(shownRows(of, texts, facts.team, { ...noFilter, ...given }, today));

  test('by words of name and team, without accents', () => {
    expect(shown({ text: 'anna' })).toEqual(['Ánna']);
    expect(shown({ text: 'north da' })).toEqual(['Dana']);
    expect(shown({ text: 'nobody' })).toEqual([]);
    expect(shown({})).toEqual(names);
  });

  test('by team and by having none', () => {
    expect(shown({ team: 1 })).toEqual(['Cleo', 'Dana']);
    expect(shown({ team: -1 })).toEqual(['Bo']);
  });

  test('by being under what is required', () => {
    const reached = matrixOf([
      [6, 7],
      [5, 9],
      [undefined, undefined],
      [6, 6],
    ]);
    expect(shown({ isUnder: true }, reached)).toEqual(['Ánna']);
  });

  test('by evidence of half a year ago, or none', () => {
    expect(shown({ isStale: true })).toEqual(['Bo']);
    expect(shown({ isStale: true }, matrixOf([[4], [5], [6], [7]], 183))).toEqual(names);
    expect(shown({ isStale: true }, matrixOf([[4], [5], [6], [7]], 182))).toEqual([]);
  });
});
