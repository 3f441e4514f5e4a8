import { expect, test } from 'vitest';
import { pairFrom } from '../../../../shared/measure/priority/pair';
import { quadrantOf } from '../../../../shared/measure/priority/quadrant';

const placed = (skill: string, impact: number, difficulty: number, isRepsChoice = false) => ({
  skill,
  impact,
  difficulty,
  isRepsChoice,
});

test('the threshold of both axes is 3, and 3 itself counts as high', () => {
  expect(quadrantOf({ impact: 3, difficulty: 2.9 })).toBe('quick win');
  expect(quadrantOf({ impact: 3, difficulty: 3 })).toBe('long-term priority');
  expect(quadrantOf({ impact: 2.9, difficulty: 2.9 })).toBe('nice to have');
  expect(quadrantOf({ impact: 2.9, difficulty: 3 })).toBe('ignore for now');
});

test('proposes one foundational and one advanced skill, of each the one with the greatest impact', () => {
  const pair = pairFrom([
    placed('dimension.discoveryQuality', 4.5, 2.5),
    placed('dimension.valueConnection', 4.8, 2),
    placed('dimension.executivePresence', 3.2, 4),
    placed('dimension.objectionResponse', 3.9, 3.5),
  ]);
  expect(pair?.foundational?.skill).toBe('dimension.valueConnection');
  expect(pair?.advanced?.skill).toBe('dimension.objectionResponse');
  expect(pair?.why).toContain('Value connection');
});

test('puts the rep’s own choice first where its impact is high', () => {
  const pair = pairFrom([
    placed('dimension.valueConnection', 4.8, 2),
    placed('dimension.discoveryQuality', 3.1, 2.5, true),
  ]);
  expect(pair?.foundational?.skill).toBe('dimension.discoveryQuality');
});

test('never proposes what is to be ignored, and says which slot stays empty', () => {
  const pair = pairFrom([
    placed('dimension.discoveryQuality', 4, 2),
    placed('dimension.executivePresence', 2, 4),
  ]);
  expect(pair?.advanced).toBeUndefined();
  expect(pair?.why).toMatch(/No advanced skill/);
});

test('has nothing to propose for an empty matrix', () => expect(pairFrom([])).toBeUndefined());
