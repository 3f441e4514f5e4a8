import { expect, test } from 'vitest';
import { firstLetters } from '../../../shared/lib/first-letters';

test.each([
  ['Dana Fox', ['D', 'F']],
  ['  Alexandre-Emmanuel   de Rochebrune ', ['A', 'd', 'R']],
  ['Ana “Bee” – Brandt', ['A', 'B', 'B']],
  ['🙂 Ana Brandt', ['A', 'B']],
  // An emoji takes two code units: half of one is no character.
  ['🙂 🙂', ['🙂']],
  ['محمد علي', ['م', 'ع']],
  ['', []],
])('%s begins with %j', (name, letters) => expect(firstLetters(name)).toEqual(letters));
