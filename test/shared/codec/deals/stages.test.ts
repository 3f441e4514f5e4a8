import { expect, test } from 'vitest';
import { guessStages } from '../../../../shared/codec/deals/stages';

const found = (name: string, step: number, fields: { won?: number; lost?: number } = {}) => ({
  name,
  deals: 10,
  probability: undefined,
  won: 0,
  lost: 0,
  step,
  ...fields,
});

test('deals count as qualified from the stage that says so on, whatever the later ones are called', () => {
  const stages = guessStages(
    [
      found('Prospecting', 0),
      found('Qualified', 1),
      found('Discovery', 2),
      found('Demo', 3),
      found('Closed won', 5, { won: 10 }),
      found('Closed lost', 5, { lost: 10 }),
    ],
    [],
  );
  expect(stages.map(({ name, isQualified }) => [name, isQualified])).toEqual([
    ['Prospecting', false],
    ['Qualified', true],
    ['Discovery', true],
    ['Demo', true],
    ['Closed won', true],
    ['Closed lost', false],
  ]);
});

test('deals count as qualified from presenting on where no stage says so', () => {
  const stages = guessStages([found('First call', 0), found('Discovery', 1), found('Demo', 2)], []);
  expect(stages.filter(({ isQualified }) => isQualified).map(({ name }) => name)).toEqual(['Demo']);
});

test('a name that says won or lost comes before what the file says of its deals', () => {
  const stages = guessStages([found('Closed Won', 0, { lost: 10 }), found('Fin', 1, { lost: 6 })], []);
  expect(stages.map(({ name, is }) => [name, is])).toEqual([
    ['Closed Won', 'won'],
    ['Fin', 'lost'],
  ]);
});

test('what the client said of its stages stays as it was', () => {
  const known = [{ name: 'Demo', is: 'presenting' as const, isQualified: false }];
  expect(guessStages([found('Demo', 1)], known)).toEqual(known);
});
