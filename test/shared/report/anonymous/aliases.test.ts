import { expect, test } from 'vitest';
import { repAliases, teamAliases } from '../../../../shared/report/anonymous/aliases';

test('reps are numbered once each, the same whatever the order in which they come', () => {
  const ids = Array.from({ length: 120 }, (_, place) => `rep-${place}`);
  const names = repAliases('client', ids);
  expect(new Set(names.values()).size).toBe(120);
  expect([...names.values()].every((name) => /^Rep \d{3}$/.test(name))).toBe(true);
  expect(repAliases('client', ids.toReversed())).toEqual(names);
});

test('teams are letters, after Z two of them', () => {
  const ids = Array.from({ length: 28 }, (_, place) => `team-${place}`);
  expect([...teamAliases(ids).values()].slice(-3)).toEqual(['Team Z', 'Team AA', 'Team AB']);
});
