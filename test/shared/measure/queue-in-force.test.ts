import { expect, test } from 'vitest';
import { nextInQueue, queueInForce } from '../../../shared/measure/queue-in-force';
import type { Draw } from '../../../shared/model/draw';
import { clientId, coachId, idOf, noon, repId, sampleCall, sampleCard } from '../samples';

const calls = [1, 2, 3, 4].map((n) => sampleCall(n));
const drawOf = (...numbers: number[]): Draw => ({
  id: idOf(1, 10),
  clientId,
  repId,
  method: 'random',
  seed: 7,
  callIds: numbers.map((n) => idOf(n, 6)),
  leftOut: [],
  createdAt: noon,
});
const today = '2026-04-01';

test('a drawn queue holds as long as one of its calls is to be scored', () => {
  const queue = queueInForce([drawOf(2, 4)], calls, [sampleCard(2, [3])], coachId, today);
  expect(queue.callIds).toEqual([idOf(4, 6)]);
  expect(queue.draw?.seed).toBe(7);
});

test('once all drawn calls are scored the last ten hold again', () => {
  const cards = [sampleCard(2, [3]), sampleCard(4, [3])];
  const queue = queueInForce([drawOf(2, 4)], calls, cards, coachId, today);
  expect(queue.callIds).toEqual([idOf(1, 6), idOf(3, 6)]);
  expect(queue.draw).toBeUndefined();
});

test('the next call is the one after; after the last comes the first that waits', () => {
  const queue = { callIds: ['a', 'b', 'c'], leftOut: [] };
  expect(nextInQueue(queue, 'a')).toBe('b');
  expect(nextInQueue(queue, 'c')).toBe('a');
  expect(nextInQueue(queue, 'x')).toBe('a');
  expect(nextInQueue({ callIds: ['a'], leftOut: [] }, 'a')).toBeUndefined();
});
