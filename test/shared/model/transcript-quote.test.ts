import { expect, test } from 'vitest';
import { quoteOf, turnAt } from '../../../shared/model/transcript-quote';
import { sampleTranscript } from './sample-transcript';

const words = sampleTranscript([
  ['Rep', 1, 4, 'One.'],
  ['Customer', 4, 9, 'Two.'],
  ['Rep', 9, 12, 'Three.'],
]);

test('the turn at a time is the last that has begun', () => {
  expect([500, 1000, 3999, 4000, 60_000].map((ms) => turnAt(words, ms))).toEqual([undefined, 0, 0, 1, 2]);
});

test('a span that only brushes a turn does not quote it', () => {
  expect(quoteOf(words, 3900, 8000)).toEqual({ quote: 'Two.', speaker: 'Customer' });
});

test('without times nothing is quoted', () => {
  expect(quoteOf({ ...words, isTimed: false }, 0, 9000).quote).toBe('');
  expect(quoteOf(words, null, null).quote).toBe('');
});

test('a very long quote is cut at a word', () => {
  const long = sampleTranscript([['Rep', 0, 900, 'word '.repeat(2000)]]);
  const { quote } = quoteOf(long, 0, 900_000);
  expect(quote.length).toBeLessThanOrEqual(4002);
  expect(quote.endsWith('word …')).toBe(true);
});
