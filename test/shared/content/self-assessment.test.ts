import { describe, expect, test } from 'vitest';
import {
  answerWords,
  standardQuestionnaire,
  standardQuestions,
} from '../../../shared/content/self-assessment';
import { dimensionKeys } from '../../../shared/model/dimensions';
import { Questionnaire } from '../../../shared/model/questionnaire';
import { clientId, idOf, noon } from '../samples';

describe('the standard questions', () => {
  test('are a sound questionnaire: four on each dimension, two on confidence and two on competence', () => {
    const questionnaire = standardQuestionnaire({ id: idOf(1), clientId, createdAt: noon });
    expect(Questionnaire.safeParse(questionnaire).success).toBe(true);
  });

  test('take turns, so that no two in a row are about the same dimension', () => {
    const dimensions = standardQuestions.map(({ dimension }) => dimension);
    expect(dimensions.filter((one, place) => one === dimensions[place - 1])).toEqual([]);
    expect(new Set(dimensions)).toEqual(new Set(dimensionKeys));
  });

  test('ask how sure a rep is of confidence, and how often he did it of competence', () => {
    for (const { aspect, text } of standardQuestions)
      expect(text).toMatch(aspect === 'confidence' ? /How sure are you/ : /^How often /);
  });

  test('are short, each another one, and name no dimension', () => {
    expect(new Set(standardQuestions.map(({ text }) => text)).size).toBe(20);
    for (const { text } of standardQuestions) {
      expect(text.length).toBeLessThan(140);
      expect(text).not.toMatch(/discovery|value connection|objection|executive presence/i);
    }
  });
});

test('the ends of the scale are read aloud with what they mean, the levels between as numbers', () => {
  expect(answerWords('confidence', 1)).toBe('1, not sure at all');
  expect(answerWords('competence', 5)).toBe('5, nearly always');
  expect(answerWords('competence', 3)).toBe('3');
});
