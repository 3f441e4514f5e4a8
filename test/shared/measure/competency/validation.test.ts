import { describe, expect, test } from 'vitest';
import { improved, scoreImproved, type Readings } from '../../../../shared/measure/competency/validation';
import { team } from '../../../fixtures/assessed';

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
      why: 'Nobody has a reading in both quarters.',
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

  test('is yes where one got clearly better and none clearly worse', () =>
    expect(improved([up, flat], '')).toMatchObject({
      answer: 'yes',
      why: '1 of 2 figures got clearly better, none clearly worse.',
    }));

  test('is no the other way round', () => expect(improved([flat, down], '').answer).toBe('no'));

  test('cannot be told where they disagree, or where all is noise', () => {
    expect(improved([up, down], '').answer).toBe('cannot be told');
    expect(improved([flat], '')).toMatchObject({
      answer: 'cannot be told',
      why: 'None of 1 figure changed by more than the noise.',
    });
  });

  test('says what is missing where there is no reading', () =>
    expect(improved([], 'No call was scored in both quarters.')).toEqual({
      answer: 'cannot be told',
      why: 'No call was scored in both quarters.',
      findings: [],
    }));
});
