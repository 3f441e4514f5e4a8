import { expect, test } from 'vitest';
import {
  competencyFinder,
  guessScores,
  looksLikeScores,
  withCompetency,
  withField,
} from '../../../../shared/codec/scores/columns';

const competencies = [
  { key: 'social-selling', name: 'Social Selling' },
  { key: 'closing', name: 'Closing and Commitment' },
];

test('competencies are found by name or key, however they are written', () => {
  const find = competencyFinder(competencies);
  expect(
    [
      'SOCIAL SELLING',
      'social-selling',
      'Social  selling.',
      'Closing',
      'closing AND commitment',
      'Farming',
    ].map(find),
  ).toEqual(['social-selling', 'social-selling', 'social-selling', 'closing', 'closing', undefined]);
});

test('a wide table and a long one are told apart', () => {
  expect(guessScores(['Name', 'E-Mail', 'social_selling', 'Closing', 'Notes'], competencies)).toEqual({
    rows: 'a rep',
    fields: { rep: 0, email: 1 },
    competencies: { 'social-selling': 2, closing: 3 },
  });
  expect(guessScores(['Rep', 'Skill', 'Rating', 'Assessed by', 'Date'], competencies)).toEqual({
    rows: 'a level',
    fields: { rep: 0, assessor: 3, day: 4, competency: 1, level: 2 },
    competencies: {},
  });
});

test('a table of levels is known by its columns, a roster is none', () => {
  expect(looksLikeScores(['Rep', 'Social Selling', 'Closing'], competencies)).toBe(true);
  expect(looksLikeScores(['Rep', 'Competency', 'Score'], competencies)).toBe(true);
  expect(looksLikeScores(['Name', 'E-mail', 'Role', 'Team', 'Closing'], competencies)).toBe(false);
  expect(looksLikeScores(['Deal', 'Social Selling', 'Closing'], competencies)).toBe(false);
  expect(looksLikeScores(['Rep', 'Social Selling', 'Closing'], [])).toBe(false);
});

test('a column that is chosen for something leaves what it held', () => {
  const guess = guessScores(['Rep', 'Closing', 'Points'], competencies);
  const chosen = withCompetency(guess, 'social-selling', 1);
  expect(chosen.competencies).toEqual({ 'social-selling': 1 });
  expect(withField(chosen, 'email', 1)).toMatchObject({ fields: { rep: 0, email: 1 }, competencies: {} });
  expect(withCompetency(chosen, 'social-selling', undefined).competencies).toEqual({});
});
