import { describe, expect, test } from 'vitest';
import { bandLift } from '../../../../shared/measure/competency/band-lift';

const reps = (...revenues: readonly number[]) =>
  revenues.map((revenue, place) => ({ name: `Rep ${place}`, revenue }));

describe('lifting the bottom quartile one band', () => {
  // field.md X-10: of ten people a quartile is three; +400,000 each is 1.2 million, not 4.
  const ten = reps(1600e3, 1500e3, 1400e3, 1200e3, 800e3, 800e3, 800e3, 400e3, 400e3, 400e3);

  test('moves a quartile, rounded up, to the mean of the quartile above', () => {
    const found = bandLift(ten);
    expect(found.ok && found.value.size).toBe(3);
    expect(found.ok && found.value.bottom.value).toBe(1_200_000);
  });

  test('has everybody moved as its upper bound', () => {
    const found = bandLift(ten);
    expect(found.ok && found.value.everybody.value).toBe(4_000_000);
  });

  test('stands beside the top selling more by the share assumed', () => {
    // Top three 1.6, 1.5 and 1.4 million: 4.5 million × 10%, × 20% where that is assumed.
    const [usual, more] = [bandLift(ten), bandLift(ten, { topRise: 0.2 })];
    expect(usual.ok && usual.value.top.value).toBeCloseTo(450_000, 6);
    expect(more.ok && more.value.top.value).toBeCloseTo(900_000, 6);
  });

  test('moves as many as somebody wants to', () => {
    const two = bandLift(ten, { moved: 2 });
    expect(two.ok && two.value.bottom.value).toBe(800_000);
    const all = bandLift(ten, { moved: 99 });
    expect(all.ok && all.value.assumptions.moved).toBe(10);
  });

  test('says every assumption among its inputs', () => {
    const found = bandLift(ten);
    expect(found.ok && found.value.bottom.inputs).toContainEqual({ label: 'assumed: reps moved', value: 3 });
    expect(found.ok && found.value.top.inputs).toContainEqual({
      label: 'assumed: rise of the top, per cent',
      value: 10,
    });
  });

  test('is not worked out of seven reps', () =>
    expect(bandLift(ten.slice(0, 7))).toEqual({
      ok: false,
      error:
        'It takes 8 reps with won revenue over the whole period, so that a quartile is more than one; there are 7.',
    }));
});
