import { expect, test } from 'vitest';
import {
  callKindTerms,
  callOutcomeTerms,
  callSourceTerms,
  counterTerms,
  objectionTypeTerms,
} from '../../../shared/content/kinds-of-calls';

test.each([
  ['kinds', callKindTerms],
  ['outcomes', callOutcomeTerms],
  ['sources', callSourceTerms],
  ['counters', counterTerms],
  ['objections', objectionTypeTerms],
])('every one of the %s has a name of its own and a line that says when it applies', (_, terms) => {
  const all = Object.values(terms);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  expect(all.every(({ description }) => /^\p{Lu}.*[.?”]$/u.test(description))).toBe(true);
});
