import { describe, expect, test } from 'vitest';
import { lineNamed, spaceGoesOn, typedOn } from '../../../../renderer/ui/matrix-grid/type-ahead';

const names = ['Dana Fox', 'Ánna Dahl', 'Dan Ode', 'Bo Fox'];
const lines = Int32Array.from([-1, 0, 1, -2, 2, 3]);
const found = (from: number, typed: string): number | undefined =>
  lineNamed(lines, (row) => names[row] ?? '', from, typed);

describe('typing a name', () => {
  test('goes to the next rep whose name begins so, and on from there with more letters', () => {
    expect(found(0, 'd')).toBe(1);
    expect(found(1, 'd')).toBe(4);
    expect(found(4, 'dana')).toBe(1);
    expect(found(0, 'anna')).toBe(2);
  });

  test('goes round with the same letter over and over', () => {
    expect(found(4, 'dd')).toBe(1);
  });

  test('finds last names where no first name begins so', () => {
    expect(found(0, 'od')).toBe(4);
    expect(found(0, 'zz')).toBeUndefined();
  });

  test('goes on with a space after a whole word, and only then', () => {
    const typed = { text: 'dana', at: 1000 };
    expect(spaceGoesOn(typed, 'Dana Fox', 1500)).toBe(true);
    expect(found(1, 'dana f')).toBe(1);
    expect(spaceGoesOn({ text: 'd', at: 1000 }, 'Dana Fox', 1500)).toBe(false);
    expect(spaceGoesOn(typed, 'Dana Fox', 2500)).toBe(false);
    expect(spaceGoesOn(undefined, 'Dana Fox', 1500)).toBe(false);
  });

  test('begins anew after a pause', () => {
    const one = typedOn(undefined, 'd', 1000);
    expect(typedOn(one, 'a', 1500).text).toBe('da');
    expect(typedOn(one, 'a', 2500).text).toBe('a');
  });
});
