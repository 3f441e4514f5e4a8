import { describe, expect, test } from 'vitest';
import { improved, scoreImproved, type Readings } from '../../../../shared/measure/competency/validation';
import { team } from '../../../fixtures/assessed';
import { diceOf } from '../../../fixtures/random';

describe('did the score improve?', () => {
  test('is answered by the mean of each person over what was judged in both quarters', () => {
    // By hand: +1, +1.5, +2 per person: 1.5 ± 4.303 × 0.5 ÷ √3 = 0.258 to 2.742.
    const found = scoreImproved(
      team({ hunting: [4, 4, 4], farming: [5, 5, 5] }),
      team({ hunting: [5, 5, 6], farming: [6, 7, 7] }),
      ['hunting', 'farming'],
    );
    const [deciding] = found.findings;
    expect(found.answer).toBe('yes');
    expect(deciding?.change.mean).toMatchObject({ value: 1.5, n: 3 });
    expect(deciding?.change.mean?.band?.[0]).toBeCloseTo(0.258, 3);
    expect(deciding?.change.mean?.band?.[1]).toBeCloseTo(2.742, 3);
    expect(found.findings.map(({ name }) => name)).toEqual(['Mean of each person', 'Hunting', 'Farming']);
  });

  test('cannot be told where nobody was assessed twice', () =>
    expect(scoreImproved(team({ hunting: [4] }), team({ hunting: [null] }), ['hunting'])).toMatchObject({
      answer: 'cannot be told',
      why: 'Nobody was judged by the same assessor in both quarters.',
    }));
});

describe('an answer from several figures', () => {
  const reading = (name: string, ...changes: readonly number[]): Readings => ({
    name,
    unit: 'share',
    better: 'more',
    pairs: changes.map((by, place) => ({ name: `${place}`, before: 0, after: by })),
  });
  const up = reading('up', 1, 2, 1, 2);
  const down = reading('down', -1, -2, -1, -2);
  const flat = reading('flat', 1, -1, 1, -1);

  test('is that of the first, whatever the others do', () => {
    expect(improved([up, flat, down], '')).toMatchObject({ answer: 'yes' });
    expect(improved([down, up, up], '')).toMatchObject({ answer: 'no' });
    expect(improved([flat, up, up], '')).toMatchObject({
      answer: 'cannot be told',
      why: 'The 95% band over 4 people includes no change: what is seen lies within the noise.',
    });
    expect(improved([flat, up], '').findings.map(({ change }) => change.answer)).toEqual([
      'cannot be told',
      'yes',
    ]);
  });

  test('answers pure noise by yes or no in about one of twenty quarters', () => {
    const dice = diceOf(7);
    const noise = () =>
      Array.from({ length: 14 }, () =>
        reading('noise', ...Array.from({ length: 12 }, () => dice.whole(-50, 50))),
      );
    const told = Array.from({ length: 400 }, () => improved(noise(), '').answer).filter(
      (answer) => answer !== 'cannot be told',
    );
    // 5% of 400 are 20; four deviations of √(400 × 0.05 × 0.95) = 4.4 are 17 more. By any of 14 it would be 205.
    expect(told.length).toBeLessThan(38);
  });

  test('says what is missing where there is no reading', () =>
    expect(improved([], 'No call was scored in both quarters.')).toEqual({
      answer: 'cannot be told',
      why: 'No call was scored in both quarters.',
      findings: [],
    }));
});
