import { expect, test } from 'vitest';
import { fold } from '../../../shared/lib/fold';

test.each([
  ['Müller-Łukasz,  J.', 'muller lukasz j'],
  ["Sam O'Neil", 'sam oneil'],
  ['Sam O’Neil', 'sam oneil'],
  ['GROSS Straße', 'gross strasse'],
  ['Zoë', 'zoe'],
  ['Zoe\u0308', 'zoe'],
  ['山田 太郎', '山田 太郎'],
  ['…', ''],
])('“%s” is compared as “%s”', (text, folded) => expect(fold(text)).toBe(folded));
