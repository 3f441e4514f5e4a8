import { expect, test } from 'vitest';
import { peopleAliases, teamAliases } from '../../../../shared/report/anonymous/aliases';

test('reps are numbered once each, the same whatever the order in which they come', () => {
  const reps = Array.from({ length: 120 }, (_, place) => ({ id: `rep-${place}`, role: 'AE' as const }));
  const names = peopleAliases('client', reps);
  expect(new Set(names.values()).size).toBe(120);
  expect([...names.values()].every((name) => /^Rep \d{3}$/.test(name))).toBe(true);
  expect(peopleAliases('client', reps.toReversed())).toEqual(names);
});

test('those who lead are numbered apart, so that no rep’s number says how many there are', () => {
  const names = peopleAliases('client', [
    { id: 'a', role: 'AE' },
    { id: 'b', role: 'manager' },
    { id: 'c', role: 'SDR' },
  ]);
  expect([...names.values()].toSorted()).toEqual(['Leader 01', 'Rep 01', 'Rep 02']);
  expect(names.get('b')).toBe('Leader 01');
});

test('teams are letters, after Z two of them', () => {
  const ids = Array.from({ length: 28 }, (_, place) => `team-${place}`);
  expect([...teamAliases(ids).values()].slice(-3)).toEqual(['Team Z', 'Team AA', 'Team AB']);
});
