import { describe, expect, test } from 'vitest';
import {
  answerQuestions,
  completeRound,
  discardRound,
  endHandOver,
  firstQuestions,
  handOver,
  nextQuestions,
  openRound,
  prepareFile,
  rewordQuestion,
  takeInAnswers,
  type Answers,
} from '../../../../shared/model/acts/self-assessments';
import { against } from '../../../../shared/model/change';
import { faultOf } from '../../../../shared/model/change';
import { blankRep } from '../../../../shared/model/rep';
import type { SelfAssessment } from '../../../../shared/model/self-assessment';
import { countingIds } from '../../../fixtures/counting-ids';
import { sampleQuestionnaire } from '../../diagnosis-samples';
import { clientId, idOf, noon } from '../../samples';

const rep = blankRep({ id: idOf(1, 2), clientId, name: 'Dana Fox', createdAt: noon });
const questionnaire = sampleQuestionnaire();
const making = () => ({ at: noon, newId: countingIds() });
const pin = { pinSalt: '0123456789abcdef', pinHash: 'a'.repeat(64) };
const all: Answers = Object.fromEntries(questionnaire.questions.map(({ key }) => [key, 3 as const]));

const round = (fields: Partial<SelfAssessment> = {}): SelfAssessment => ({
  id: idOf(1, 25),
  clientId,
  repId: rep.id,
  questionnaireId: questionnaire.id,
  round: 1,
  via: 'hand-over',
  state: 'draft',
  answers: {},
  startedAt: noon,
  completedAt: null,
  ...fields,
});
const complete = round({ state: 'complete', answers: all, completedAt: noon });

describe('handing over', () => {
  test('begins round 1 with the first questions of the client, and locks, all in one act', () => {
    const act = handOver({ rep, rounds: [], questionnaire, isKept: false }, pin, making());
    expect(act.edits.map(({ table }) => table)).toEqual(['questionnaires', 'selfAssessments', 'handOvers']);
    expect(act.edits[1]?.after).toMatchObject({ round: 1, via: 'hand-over', state: 'draft', answers: {} });
    expect(act.edits[2]?.after).toMatchObject({ selfAssessmentId: act.edits[1]?.id, since: noon, ...pin });
    for (const { table, after } of act.edits) expect(faultOf(table, after)).toBeUndefined();
  });

  test('goes on with the round that waits, its answers kept', () => {
    const waiting = round({ via: 'file', answers: { 'discoveryQuality.confidence.1': 4 } });
    const act = handOver({ rep, rounds: [waiting], questionnaire, isKept: true }, pin, making());
    expect(act.edits[0]).toMatchObject({ id: waiting.id, after: { via: 'hand-over' } });
    expect(act.edits.map(({ table }) => table)).toEqual(['selfAssessments', 'handOvers']);
  });

  test('begins the round after the last complete one', () => {
    const act = handOver({ rep, rounds: [complete], questionnaire, isKept: true }, pin, making());
    expect(act.edits[0]?.after).toMatchObject({ round: 2 });
  });

  test('ends by deleting the lock and nothing else', () => {
    const lock = { id: idOf(9), clientId, selfAssessmentId: round().id, since: noon, ...pin };
    expect(endHandOver(lock).edits).toEqual([expect.objectContaining({ table: 'handOvers', after: null })]);
  });
});

test('what the rep does is quiet, so that the coach’s undo does not reach it', () => {
  const desk = { rep, rounds: [], questionnaire, isKept: true };
  const acts = [
    handOver(desk, pin, making()),
    prepareFile(desk, making()).act,
    answerQuestions(round(), all),
    completeRound(round(), all, noon),
  ];
  expect(acts.map(({ quiet }) => quiet)).toEqual([true, true, true, true]);
  // Taking in a file is the coach's act: one import is one undo step.
  expect(takeInAnswers(rep, round(), all, noon).quiet).toBeUndefined();
});

describe('a form as a file', () => {
  test('names the round that waits for it', () => {
    const { roundId, act } = prepareFile({ rep, rounds: [complete], questionnaire, isKept: true }, making());
    expect(act.edits[0]).toMatchObject({ id: roundId, after: { round: 2, via: 'file' } });
  });

  test('is the same round when it is written again', () => {
    const waiting = round({ via: 'file' });
    const { roundId, act } = prepareFile({ rep, rounds: [waiting], questionnaire, isKept: true }, making());
    expect(roundId).toBe(waiting.id);
    expect(act.edits.map((edit) => against(edit, waiting))).toEqual([undefined]);
  });

  test('comes back as one act that completes the round', () =>
    expect(takeInAnswers(rep, round({ via: 'file' }), all, noon)).toMatchObject({
      label: 'Take in the self-assessment of Dana Fox, round 1',
      edits: [{ after: { state: 'complete', answers: all, completedAt: noon } }],
    }));
});

test('the round that waits is the one that is not complete', () => {
  expect(openRound([complete])).toBeUndefined();
  expect(openRound([complete, round({ id: idOf(2, 25), round: 2 })])?.round).toBe(2);
});

test('a discarded round is deleted and can be brought back', () =>
  expect(discardRound(rep, round()).edits[0]).toMatchObject({ before: round(), after: null }));

describe('the questions', () => {
  test('get a next version with the same words', () => {
    const act = nextQuestions(questionnaire, [questionnaire], making());
    expect(act.edits[0]?.after).toMatchObject({ version: 2, questions: questionnaire.questions });
    expect(firstQuestions(questionnaire).edits).toHaveLength(1);
  });

  test('are reworded one at a time, the key and the others untouched', () => {
    const key = 'valueConnection.competence.2';
    const { next, act } = rewordQuestion(questionnaire, key, 'New words?');
    expect(act.edits[0]?.after).toEqual({ questions: next.questions });
    expect(next.questions.filter((one, place) => one !== questionnaire.questions[place])).toEqual([
      { key, dimension: 'valueConnection', aspect: 'competence', text: 'New words?' },
    ]);
  });

  test('of one kind of typing are undone as one', () => {
    const [one, two] = ['Ne', 'New'].map(
      (text) => rewordQuestion(questionnaire, 'valueConnection.competence.2', text).act,
    );
    expect(one?.fold).toBe(two?.fold);
  });
});
