import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moveShare, spreadShares } from '../../../../shared/measure/competency/reallocate';
import { sumOfShares } from '../../../../shared/model/training-budget';

const shares = { hunting: 50, farming: 30, closing: 20 };
const none = new Set<string>();

describe('moving a share', () => {
  test('is paid by the others in proportion', () =>
    // 10 points from farming and closing, 3 to 2.
    expect(moveShare(shares, 'hunting', 60, none)).toEqual({ hunting: 60, farming: 24, closing: 16 }));

  test('leaves locked ones alone, and stops where the others are at nothing', () => {
    expect(moveShare(shares, 'hunting', 60, new Set(['closing']))).toEqual({
      hunting: 60,
      farming: 20,
      closing: 20,
    });
    expect(moveShare(shares, 'hunting', 95, new Set(['closing']))).toEqual({
      hunting: 80,
      farming: 0,
      closing: 20,
    });
  });

  test('does nothing where it or all others are locked', () => {
    expect(moveShare(shares, 'hunting', 60, new Set(['hunting']))).toEqual(shares);
    expect(moveShare(shares, 'hunting', 60, new Set(['farming', 'closing']))).toEqual(shares);
  });

  test('gives to others that are at nothing evenly', () =>
    expect(moveShare({ hunting: 100, farming: 0, closing: 0 }, 'hunting', 40, none)).toEqual({
      hunting: 40,
      farming: 30,
      closing: 30,
    }));
});

test('spreading a budget over weights leaves locked shares and gives tenths to the largest remainders', () => {
  // 80 over 1:1:1 is 26.67 each: 26.7, 26.7, 26.6.
  expect(spreadShares({ a: 0, b: 0, c: 80, locked: 20 }, { a: 1, b: 1, c: 1 }, new Set(['locked']))).toEqual({
    a: 26.7,
    b: 26.7,
    c: 26.6,
    locked: 20,
  });
});

const some = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 12 });

test('whatever is moved, the sum stays 100, nothing falls under 0 and locked shares stay', () =>
  fc.assert(
    fc.property(
      some,
      fc.nat(),
      fc.double({ min: -20, max: 150, noNaN: true }),
      fc.nat(),
      (weights, which, to, lock) => {
        const keys = weights.map((_, place) => `group-${place}`);
        const start = spreadShares(
          Object.fromEntries(keys.map((key) => [key, 0])),
          Object.fromEntries(keys.map((key, place) => [key, weights[place] ?? 0])),
          none,
        );
        const locked = new Set([keys[lock % keys.length] ?? '']);
        const moved = moveShare(start, keys[which % keys.length] ?? '', to, locked);
        expect(sumOfShares(moved)).toBe(100);
        expect(Object.values(moved).every((share) => share >= 0)).toBe(true);
        for (const key of locked) expect(moved[key]).toBe(start[key]);
      },
    ),
    { seed: 4 },
  ));
