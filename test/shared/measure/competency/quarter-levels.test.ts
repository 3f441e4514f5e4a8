import { describe, expect, test } from 'vitest';
import { levelsOfQuarter, standingOn } from '../../../../shared/measure/competency/quarter-levels';
import { assessment, quarter, today } from '../../../fixtures/assessed';

const question = { quarter, frameworkIds: new Set(['framework', 'framework-2']), today };
const levelOf = (...given: Parameters<typeof levelsOfQuarter>[0]) =>
  levelsOfQuarter(given, question).get('rep-1')?.get('hunting');

describe('the level of a rep on a competency in a quarter', () => {
  test('is what one assessor says, without a band', () => {
    const found = levelOf(assessment(1, { hunting: 7 }));
    expect(found?.level).toMatchObject({ value: 7, n: 1, inputs: [{ label: 'Kim', value: 7 }] });
    expect(found?.level.band).toBeUndefined();
  });

  test('is the mean of several assessors, with their number and the band of t', () => {
    // By hand: mean of 4, 6 and 5 is 5, s = 1, t(2) = 4.303: 5 ± 4.303 ÷ √3 = 2.516 to 7.484.
    const found = levelOf(
      assessment(1, { hunting: 4 }),
      assessment(1, { hunting: 6 }, { assessor: 'Ana' }),
      assessment(1, { hunting: 5 }, { assessor: 'Bo' }),
    );
    expect(found?.level).toMatchObject({ value: 5, n: 3 });
    expect(found?.level.band?.[0]).toBeCloseTo(2.516, 3);
    expect(found?.level.band?.[1]).toBeCloseTo(7.484, 3);
  });

  test('has a band that ends at 1 and 10, and none where the assessors agree', () => {
    // 8 and 10: 9 ± 12.706 × √2 ÷ √2 goes far over both ends.
    const two = (first: number, second: number) =>
      levelOf(assessment(1, { hunting: first }), assessment(1, { hunting: second }, { assessor: 'Ana' }));
    expect(two(8, 10)?.level.band).toEqual([1, 10]);
    expect(two(8, 8)?.level).toMatchObject({ value: 8, withoutBand: 'no spread' });
  });

  test('takes the last completed of one assessor, however his name is written', () => {
    const later = { completedAt: '2026-11-20T09:00:00.000Z', id: 'later' };
    expect(
      levelOf(assessment(1, { hunting: 9 }, { ...later, assessor: ' kim' }), assessment(1, { hunting: 3 }))
        ?.level,
    ).toMatchObject({ value: 9, n: 1 });
  });

  test('leaves what a second assessment of one assessor did not come to as the first has it', () => {
    const first = assessment(1, { hunting: 3, farming: 4, closing: 5 }, { assessedOn: '2026-10-12' });
    const second = assessment(
      1,
      { hunting: 9, closing: null },
      { id: 'later', completedAt: '2026-11-20T09:00:00.000Z' },
    );
    const levels = levelsOfQuarter([second, first], question).get('rep-1');
    expect(levels?.get('hunting')?.level).toMatchObject({ value: 9, n: 1 });
    expect(levels?.get('farming')).toMatchObject({ level: { value: 4, n: 1 }, assessedOn: '2026-10-12' });
    // He could not judge it the second time: the first judgement is not taken instead.
    expect(levels?.has('closing')).toBe(false);
    expect(standingOn([second, first], 'hunting')).toEqual([second]);
    expect(standingOn([second, first], 'farming')).toEqual([first]);
  });

  test('keeps two coaches of the same name apart', () =>
    expect(
      levelOf(
        assessment(1, { hunting: 4 }, { coachId: 'a' }),
        assessment(1, { hunting: 8 }, { coachId: 'b', id: 'other' }),
      )?.level,
    ).toMatchObject({ value: 6, n: 2 }));

  test('leaves out drafts, other quarters, other frameworks and what could not be judged', () => {
    expect(levelOf(assessment(1, { hunting: 5 }, { state: 'draft', completedAt: null }))).toBeUndefined();
    expect(levelOf(assessment(1, { hunting: 5 }, { quarter: '2026-07-01' }))).toBeUndefined();
    expect(levelOf(assessment(1, { hunting: 5 }, { frameworkId: 'leaders' }))).toBeUndefined();
    expect(levelOf(assessment(1, { hunting: null }))).toBeUndefined();
    expect(
      levelOf(assessment(1, { hunting: null }), assessment(1, { hunting: 4 }, { assessor: 'Ana' }))?.level,
    ).toMatchObject({ value: 4, n: 1 });
  });

  test('holds assessments of every version of the framework', () =>
    expect(levelOf(assessment(1, { hunting: 5 }, { frameworkId: 'framework-2' }))?.level.value).toBe(5));

  test('tells the sources and the age of the newest evidence in days', () => {
    // From 2026-11-12 to 2026-11-22 are ten days.
    const found = levelOf(
      assessment(1, { hunting: 4 }, { sources: { hunting: 'data' } }),
      assessment(1, { hunting: 6 }, { assessor: 'Ana', assessedOn: '2026-11-12' }),
      assessment(1, { hunting: 6 }, { assessor: 'Bo' }),
    );
    expect(found).toMatchObject({
      sources: ['data', 'observation'],
      assessedOn: '2026-11-12',
      ageInDays: 10,
    });
  });

  test('is nought days old where its day is still to come', () =>
    expect(levelOf(assessment(1, { hunting: 4 }, { assessedOn: '2026-12-01' }))?.ageInDays).toBe(0));
});
