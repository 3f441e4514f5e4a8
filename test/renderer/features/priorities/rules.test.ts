import { describe, expect, test } from 'vitest';
import { readCost } from '../../../../renderer/features/priorities/panel/cost-rules';
import {
  axisValue,
  draftOfPlace,
  placeFaults,
} from '../../../../renderer/features/priorities/panel/place-rules';
import { formatsFor } from '../../../../shared/lib/formats';
import { samplePlacement } from '../../../shared/diagnosis-samples';

const formats = formatsFor('en-GB', 'GBP');
const draft = (fields: object = {}) => ({ ...draftOfPlace(samplePlacement(1), formats), ...fields });

describe('an exact place', () => {
  test('is a number from 1 to 5 with a point or a comma, kept to a tenth', () => {
    expect(['4', '4.25', '4,2', ' 3.0 '].map(axisValue)).toEqual([4, 4.3, 4.2, 3]);
    expect(['', '0.9', '5.1', '4.', 'four', '12', '-2'].map(axisValue)).toEqual(Array(7).fill(undefined));
  });

  test('off what is proposed needs a reason, each axis its own', () => {
    const proposed = { impact: 3.84, difficulty: 2.5 };
    expect(placeFaults(draft({ impact: '4.6', difficulty: '2.5' }), proposed, formats)).toEqual({
      impactReason: 'Say why it is not the proposed 3.8.',
    });
    expect(placeFaults(draft({ impact: '3.8', difficulty: '4' }), proposed, formats)).toEqual({
      difficultyReason: 'Say why it is not the proposed 2.5.',
    });
    const said = draft({ impact: '4.6', impactReason: 'Two deals lost', difficulty: '2.5' });
    expect(placeFaults(said, proposed, formats)).toEqual({});
  });

  test('needs none where nothing is proposed, and blanks are no reason', () => {
    expect(placeFaults(draft(), { impact: undefined, difficulty: undefined }, formats)).toEqual({});
    const blank = draft({ impact: '5', impactReason: '  ' });
    expect(placeFaults(blank, { impact: 3, difficulty: 2 }, formats)).toHaveProperty('impactReason');
  });

  test('off the axis is refused before any reason is asked for', () =>
    expect(placeFaults(draft({ impact: '7' }), { impact: 3, difficulty: 2 }, formats)).toEqual({
      impact: 'Write a number from 1 to 5.',
    }));

  test('stands in the form in the client’s way to write numbers', () =>
    expect(draftOfPlace(samplePlacement(1, { impact: 4.2 }), formatsFor('de-DE', 'EUR')).impact).toBe('4,2'));
});

describe('a cost of one’s own', () => {
  test('is a range with its reason', () =>
    expect(readCost({ low: '12 000', high: '30000', reason: ' Two deals ' })).toEqual({
      ok: true,
      cost: { low: 12_000, high: 30_000, reason: 'Two deals' },
    }));

  test('without a reason is refused', () =>
    expect(readCost({ low: '1', high: '2', reason: ' ' })).toEqual({
      ok: false,
      faults: { reason: 'Say what you know that the figures do not.' },
    }));

  test('that runs backwards or is no amount is refused, field by field', () => {
    expect(readCost({ low: '5', high: '2', reason: 'x' })).toMatchObject({
      faults: { high: expect.stringContaining('lower') },
    });
    expect(readCost({ low: '', high: '1,5', reason: 'x' })).toMatchObject({
      faults: { low: expect.stringContaining('amount'), high: expect.stringContaining('amount') },
    });
  });
});
