import { expect, test } from 'vitest';
import {
  countsInWords,
  suggestionWords,
  teamAnswer,
} from '../../../../../renderer/features/skills/team/words';
import { formatsFor } from '../../../../../shared/lib/formats';
import { competencyStandings } from '../../../../../shared/measure/competency/competency-standing';
import { team } from '../../../../fixtures/assessed';

const formats = formatsFor('en-GB', 'EUR');
/** A team of three that is under the six that are asked in each of these. */
const under = (...keys: readonly string[]): string =>
  teamAnswer(competencyStandings(team(Object.fromEntries(keys.map((key) => [key, [4, 4, 4]])))), formats);

test('four competencies are all named: one more is no longer than the words for it', () =>
  expect(under('closing', 'farming', 'hunting', 'social')).toContain(
    'the whole team: Closing, Farming, Hunting and Social.',
  ));

test('of five or more the first three are named, and how many there are besides', () =>
  expect(under('closing', 'demo', 'farming', 'hunting', 'social')).toContain(
    'the whole team: Closing, Demo, Farming and 2 more.',
  ));

test('competencies that too few were judged on are not among those that could be gaps', () => {
  const standings = competencyStandings(team({ hunting: [4, 4, 4], farming: [4, 4], closing: [7, 7, 7] }));
  expect(teamAnswer(standings, formats)).toMatch(
    /^1 of the 2 competencies with enough people to say is a gap of the whole team: Hunting\./,
  );
});

test('a competency that nobody is under, and one that too few were judged on', () => {
  expect(suggestionWords({ reach: 'nobody', remedies: [] })).toBe('Nobody under');
  expect(suggestionWords({ reach: undefined, remedies: [] })).toBe('–');
});

test('a picture of levels is read out level by level', () => {
  expect(countsInWords([0, 2, 0, 1, 0, 0, 0, 0, 0, 0])).toBe('2 at 2 and 1 at 4');
  expect(countsInWords([])).toBe('nobody assessed');
});
