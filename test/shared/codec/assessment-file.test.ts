import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  looksLikeAssessment,
  readAssessmentFile,
  refusalOfAssessment,
  type AssessmentFile,
} from '../../../shared/codec/assessment-file';
import { sampleAssessment, sampleFramework } from '../competency-samples';
import { idOf, noon, repId } from '../samples';

const framework = sampleFramework();
const assessment = sampleAssessment(1, { via: 'form', levels: {} });
const file: AssessmentFile = {
  format: 'benchcoach-assessment',
  formatVersion: 1,
  assessmentId: assessment.id,
  repId,
  repName: 'Dana Fox',
  quarter: '2026-01-01',
  assessor: 'Kim Reed',
  assessedOn: '2026-03-10',
  levels: { hunting: 10, negotiating: null },
  sources: { hunting: 'data' },
  notes: { hunting: 'Two meetings a week' },
};

describe('a file of levels', () => {
  test('is read as it was saved, with a byte order mark too', () => {
    const text = JSON.stringify(file, null, 2);
    expect(readAssessmentFile(text)).toEqual({ ok: true, value: file });
    expect(readAssessmentFile(`\uFEFF${text}`).ok).toBe(true);
    expect(looksLikeAssessment(text)).toBe(true);
    expect(looksLikeAssessment('{"format":"benchcoach-answers"}')).toBe(false);
  });

  test('may leave out sources and notes, and say more than this program knows', () => {
    const { sources, notes, ...rest } = file;
    expect([sources, notes]).not.toContain(undefined);
    expect(readAssessmentFile(JSON.stringify({ ...rest, mood: 'good' }))).toMatchObject({
      value: { sources: {}, notes: {} },
    });
  });

  test.each([
    ['breaks off', JSON.stringify(file).slice(0, -20), /breaks off/],
    [
      'has a level outside of the scale',
      JSON.stringify({ ...file, levels: { hunting: 11 } }),
      /levels\.hunting/,
    ],
    ['has a level between two', JSON.stringify({ ...file, levels: { hunting: 4.5 } }), /levels\.hunting/],
    [
      'has a strange key',
      '{"format":"benchcoach-assessment","formatVersion":1,"levels":{"a b":3}}',
      /damaged/,
    ],
    [
      'rests on something else',
      JSON.stringify({ ...file, sources: { hunting: 'rumour' } }),
      /sources\.hunting/,
    ],
    ['names nobody who assessed', JSON.stringify({ ...file, assessor: '' }), /assessor is not/],
    ['names no assessment', JSON.stringify({ ...file, assessmentId: 'x' }), /assessmentId is not/],
    ['is no object', '[]', /damaged/],
    ['is of a newer program', JSON.stringify({ ...file, formatVersion: 2 }), /newer program/],
  ])('that %s is refused with a sentence', (_, text, why) =>
    expect(readAssessmentFile(text)).toMatchObject({ ok: false, error: expect.stringMatching(why) }),
  );

  test('of any content is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(typeof readAssessmentFile(text).ok).toBe('boolean');
      }),
    );
  });
});

describe('levels against the assessment that they name', () => {
  const why = (fields: Partial<Parameters<typeof refusalOfAssessment>[0]>) =>
    refusalOfAssessment({ file, assessment, framework, isElsewhere: false, ...fields });
  const complete = { state: 'complete', completedAt: noon } as const;

  test('are taken once every competency is settled', () => expect(why({})).toBeUndefined());

  test('are refused the second time', () =>
    expect(why({ assessment: { ...assessment, ...complete } })).toBe(
      'This assessment was taken in already. A file counts once; write a form for another assessment.',
    ));

  test('are not needed where it was completed here meanwhile', () =>
    expect(why({ assessment: { ...assessment, ...complete, via: 'program' } })).toMatch(
      /completed on this machine in the meantime/,
    ));

  test('are refused where no such assessment is', () =>
    expect(why({ assessment: undefined, framework: undefined })).toMatch(/No assessment here waits/));

  test.each([
    ['rep', { repId: idOf(2, 2) }],
    ['quarter', { quarter: '2025-10-01' }],
  ])('are refused for another %s', (_, fields) =>
    expect(why({ file: { ...file, ...fields } })).toMatch(/names another rep or quarter/),
  );

  test('are refused while another client is open, without naming it', () =>
    expect(why({ assessment: undefined, framework: undefined, isElsewhere: true })).toBe(
      'This file belongs to a rep of another client. Open that client and drop it again.',
    ));

  test('are refused half filled, with how many are settled', () =>
    expect(why({ file: { ...file, levels: { hunting: 3 } } })).toMatch(
      /^Only 1 of 2 competencies are settled/,
    ));

  test('are refused with a competency that was not asked', () =>
    expect(why({ file: { ...file, levels: { ...file.levels, juggling: 9 } } })).toMatch(/\(juggling\)/));
});
