import { expect, test } from 'vitest';
import { paragraphsOf } from '../../../shared/lib/paragraphs';

test('lines are paragraphs, and empty ones none', () => {
  expect(paragraphsOf('One.\n\n  Two. \n', 100)).toEqual(['One.', 'Two.']);
  expect(paragraphsOf(' \n', 100)).toEqual([]);
});

test('a long line is parted between sentences, and a long sentence wherever it must', () => {
  expect(paragraphsOf('One two. Three four. Five six.', 20)).toEqual([
    'One two.',
    'Three four.',
    'Five six.',
  ]);
  expect(paragraphsOf('One two. Three four. Five six.', 21)).toEqual(['One two. Three four.', 'Five six.']);
  expect(paragraphsOf('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
});
