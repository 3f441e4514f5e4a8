import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import {
  looksLikeAnswers,
  readAnswerFile,
  refusalOfAnswers,
  type AnswerFile,
} from '../../../shared/codec/answer-file';
import type { SelfAssessment } from '../../../shared/model/self-assessment';
import { sampleQuestionnaire } from '../diagnosis-samples';
import { clientId, idOf, noon, repId } from '../samples';

const questionnaire = sampleQuestionnaire();
const answers = Object.fromEntries(questionnaire.questions.map(({ key }) => [key, 4 as const]));
const file: AnswerFile = {
  format: 'benchcoach-answers',
  formatVersion: 1,
  selfAssessmentId: idOf(1, 25),
  repId,
  repName: 'Dana Fox',
  round: 1,
  answers,
};
const round: SelfAssessment = {
  id: idOf(1, 25),
  clientId,
  repId,
  questionnaireId: questionnaire.id,
  round: 1,
  via: 'file',
  state: 'draft',
  answers: {},
  startedAt: noon,
  completedAt: null,
};

describe('an answer file', () => {
  test('is read as it was saved, with a byte order mark too', () => {
    const text = JSON.stringify(file, null, 2);
    expect(readAnswerFile(text)).toEqual({ ok: true, value: file });
    expect(readAnswerFile(`\uFEFF${text}`).ok).toBe(true);
    expect(looksLikeAnswers(text)).toBe(true);
    expect(looksLikeAnswers('[{"start":0,"text":"Good morning"}]')).toBe(false);
  });

  test.each([
    ['breaks off', JSON.stringify(file).slice(0, -20), /breaks off/],
    ['has a level outside of the scale', JSON.stringify({ ...file, answers: { a: 6 } }), /answers\.a is not/],
    ['names no round', JSON.stringify({ ...file, selfAssessmentId: 'x' }), /selfAssessmentId is not/],
    ['is no object', '[]', /damaged/],
    ['is of a newer program', JSON.stringify({ ...file, formatVersion: 2 }), /newer program/],
  ])('that %s is refused with a sentence', (_, text, why) => {
    const read = readAnswerFile(text);
    expect(read).toMatchObject({ ok: false, error: expect.stringMatching(why) });
  });

  test('of any content is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(typeof readAnswerFile(text).ok).toBe('boolean');
      }),
    );
  });
});

describe('answers against the round that they name', () => {
  const why = (fields: Partial<Parameters<typeof refusalOfAnswers>[0]>) =>
    refusalOfAnswers({ file, round, questionnaire, isElsewhere: false, ...fields });

  test('are taken once all twenty are there', () => expect(why({})).toBeUndefined());

  test('are refused the second time', () =>
    expect(why({ round: { ...round, state: 'complete', answers, completedAt: noon } })).toBe(
      'Round 1 of this rep was taken in already. A file counts once; write a form for the next round.',
    ));

  test('are not needed where the rep filled it in here meanwhile', () =>
    expect(
      why({ round: { ...round, via: 'hand-over', state: 'complete', answers, completedAt: noon } }),
    ).toMatch(/filled in on this machine/));

  test('are refused where no such round is', () =>
    expect(why({ round: undefined })).toMatch(/No self-assessment here waits for this file/));

  test('are refused for another rep', () =>
    expect(why({ file: { ...file, repId: idOf(2, 2) } })).toMatch(/names another rep/));

  test('are refused while another client is open, without naming it', () =>
    expect(why({ round: undefined, questionnaire: undefined, isElsewhere: true })).toBe(
      'This file belongs to a rep of another client. Open that client and drop it again.',
    ));

  test('are refused half filled, with how many are there', () => {
    const some = Object.fromEntries(Object.entries(answers).slice(0, 12));
    expect(why({ file: { ...file, answers: some } })).toMatch(/^Only 12 of 20 questions are answered/);
  });

  test('are refused with a question that was not asked', () =>
    expect(why({ file: { ...file, answers: { ...answers, 'extra.1': 5 } } })).toMatch(/extra\.1/));
});
