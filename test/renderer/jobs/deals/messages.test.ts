import { expect, test } from 'vitest';
import { dealsAnswers, DealsRequest } from '../../../../renderer/jobs/deals/messages';

const isTaken = (request: unknown): boolean => DealsRequest.safeParse(request).success;
const piece = { is: 'piece', bytes: new Uint8Array(3), from: 2, size: 5 };

test('a piece is bytes that lie inside a file of a bearable size', () => {
  expect(isTaken(piece)).toBe(true);
  expect(isTaken({ ...piece, size: 4 })).toBe(false);
  expect(isTaken({ ...piece, from: -1 })).toBe(false);
  expect(isTaken({ ...piece, bytes: [1, 2, 3] })).toBe(false);
  expect(isTaken({ ...piece, size: 1e12 })).toBe(false);
});

test('the bytes of a piece pass as they are, not copied', () =>
  expect(DealsRequest.parse(piece)).toMatchObject({
    bytes: expect.toSatisfy((given) => given === piece.bytes),
  }));

test('a question of another kind, or with more in it, is none', () => {
  expect(isTaken({ is: 'pack' })).toBe(true);
  expect(isTaken({ is: 'pack', all: true })).toBe(false);
  expect(isTaken({ is: 'delete' })).toBe(false);
  expect(isTaken({ is: 'plan', sheet: 0, reading: null, today: 20_000 })).toBe(false);
});

test('an opened file has a list of sheets and a hash', () => {
  const opened = { sheets: [], hash: 'a'.repeat(64) };
  expect(dealsAnswers.open.safeParse(opened).success).toBe(true);
  expect(dealsAnswers.open.safeParse({ ...opened, hash: 'a' }).success).toBe(false);
  expect(dealsAnswers.open.safeParse({ ...opened, sheets: {} }).success).toBe(false);
});
