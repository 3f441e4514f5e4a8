import { expect, test } from 'vitest';
import { appendLines } from '../../../renderer/data/append-lines';
import type { JournalLine } from '../../../shared/bridge/bridge';
import { fail, ok } from '../../../shared/lib/result';

const lineOf = (seq: number, letters: number): JournalLine => ({
  seq,
  hash: '0'.repeat(64),
  counts: {},
  schemaVersion: 1,
  change: 'x'.repeat(letters),
});
const lines = [lineOf(1, 3e6), lineOf(2, 1e6), lineOf(3, 6e6), lineOf(4, 10), lineOf(5, 10)];

/** A journal that takes so many messages, and what it was sent. */
function journalThatTakes(messages: number) {
  const sent: number[][] = [];
  const append = async (message: readonly JournalLine[]) => {
    sent.push(message.map(({ seq }) => seq));
    return sent.length > messages ? fail('The disk is full.') : ok(undefined);
  };
  return { sent, append };
}

test('lines go in their order, in messages of a bearable size; a larger line goes alone', async () => {
  const journal = journalThatTakes(9);
  expect(await appendLines(journal, lines)).toEqual({ result: ok(undefined), left: [] });
  expect(journal.sent).toEqual([[1, 2], [3], [4, 5]]);
});

test('what was not taken is left, from the message on that failed', async () => {
  const journal = journalThatTakes(1);
  const { result, left } = await appendLines(journal, lines);
  expect(result).toEqual(fail('The disk is full.'));
  expect(left.map(({ seq }) => seq)).toEqual([3, 4, 5]);
  expect(journal.sent).toEqual([[1, 2], [3]]);
});

test('a journal that cannot be reached leaves everything and says so; without lines nobody is asked', async () => {
  const gone = { append: () => Promise.reject(new Error('gone')) };
  expect(await appendLines(gone, lines)).toEqual({
    result: fail('The journal could not be reached (Error: gone).'),
    left: lines,
  });
  expect(await appendLines(gone, [])).toEqual({ result: ok(undefined), left: [] });
});
