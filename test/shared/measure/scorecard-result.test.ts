import { describe, expect, test } from 'vitest';
import { dimensionKeys } from '../../../shared/model/dimensions';
import { missingFrom, overallOf } from '../../../shared/measure/scorecard-result';
import { sampleCard, sampleEvidence, sampleRubric, scoreOf } from '../samples';

const rubric = sampleRubric();

describe('what a scorecard comes to', () => {
  test('is the mean of its levels where all weigh alike', () => {
    // (3 + 4 + 2 + 5 + 3) ÷ 5 = 3.4; (3.4 − 1) ÷ 4 × 100 = 60
    const overall = overallOf(sampleCard(1, [3, 4, 2, 5, 3]), 'other', rubric);
    expect(overall?.mean.value).toBeCloseTo(3.4, 12);
    expect(overall?.hundred.value).toBeCloseTo(60, 12);
    expect(overall?.mean.n).toBe(5);
  });

  test('3 of 5 everywhere is 50 of 100', () =>
    expect(overallOf(sampleCard(1, [3, 3, 3, 3, 3]), 'demo', rubric)?.hundred.value).toBe(50));

  test('the kind of call weighs: discovery quality counts twice on a discovery call', () =>
    // (5·2 + 1 + 1 + 1 + 1) ÷ 6 = 14 ÷ 6
    expect(overallOf(sampleCard(1, [5, 1, 1, 1, 1]), 'discovery', rubric)?.mean.value).toBeCloseTo(
      14 / 6,
      12,
    ));

  test('no opportunity leaves its weight to the others', () => {
    // negotiation doubles objections and next step; objections had no opportunity: (3 + 4 + 5·2 + 3) ÷ 5 = 4
    const overall = overallOf(sampleCard(1, [3, 4, 'o', 5, 3]), 'negotiation', rubric);
    expect(overall?.mean.value).toBeCloseTo(4, 12);
    expect(overall?.mean.inputs).toContainEqual({ label: 'Next step clarity', value: '5 × 2' });
    expect(overall?.mean.inputs).toHaveLength(4);
  });

  test('is nothing while nothing is scored, or where only weightless dimensions are', () => {
    expect(overallOf(sampleCard(1, [null, 'o', null, null, null]), 'other', rubric)).toBeUndefined();
    const weightless = sampleRubric({ weights: { ...rubric.weights, discoveryQuality: 0 } });
    expect(overallOf(sampleCard(1, [4]), 'other', weightless)).toBeUndefined();
  });
});

describe('what is missing', () => {
  const full = sampleCard(1, [3, 4, 2, 'o', 3]);

  test('every open dimension is named', () => {
    const missing = missingFrom(sampleCard(1, [null, 4, 2, 'o', null]), [], rubric, 'encouraged');
    expect(missing.map(({ sentence }) => sentence)).toEqual([
      'Discovery quality is not scored yet.',
      'Executive presence is not scored yet.',
    ]);
  });

  test('a level needs evidence or a reason; no opportunity needs neither', () => {
    const evidence = [
      sampleEvidence(1, 1, 'discoveryQuality'),
      sampleEvidence(2, 1, 'valueConnection', { polarity: 'absence' }),
    ];
    const card = { ...full, objectionResponse: scoreOf(2, 'Heard in the meeting room') };
    expect(missingFrom(card, evidence, rubric, 'required')).toEqual([
      {
        dimension: 'executivePresence',
        what: 'evidence',
        sentence: 'Executive presence needs evidence, or a reason for having none.',
      },
    ]);
  });

  test('evidence of another scorecard proves nothing here, and a blank reason is none', () => {
    const elsewhere = dimensionKeys.map((key, n) => sampleEvidence(n, 2, key));
    const blank = { ...full, discoveryQuality: scoreOf(3, '  ') };
    expect(missingFrom(blank, elsewhere, rubric, 'required')).toHaveLength(4);
  });

  test('nothing, where evidence is only encouraged and every dimension is settled', () =>
    expect(missingFrom(full, [], rubric, 'encouraged')).toEqual([]));
});
