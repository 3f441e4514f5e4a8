import { expect, test } from 'vitest';
import { inOrder } from '../../../shared/lib/in-order';

const gates = (count: number) => Array.from({ length: count }, () => Promise.withResolvers<string>());

test('answers come in the order of the items, whichever task is done first', async () => {
  const [first, second, third] = gates(3);
  const answers: string[] = [];
  const all = (async () => {
    for await (const answer of inOrder([first, second, third], 3, async (gate) => gate?.promise))
      answers.push(answer ?? '');
  })();
  third?.resolve('three');
  second?.resolve('two');
  first?.resolve('one');
  await all;
  expect(answers).toEqual(['one', 'two', 'three']);
});

test('no more tasks run at once than were allowed, and each item gets one', async () => {
  let running = 0;
  let most = 0;
  const done: number[] = [];
  const items = Array.from({ length: 10 }, (_, place) => place);
  for await (const answer of inOrder(items, 3, async (item) => {
    most = Math.max(most, (running += 1));
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    return item;
  }))
    done.push(answer);
  expect(done).toEqual(items);
  expect(most).toBe(3);
});

test('whoever stops asking waits for what is under way, and nothing begins after that', async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  for await (const answer of inOrder([1, 2, 3, 4, 5], 2, async (item) => {
    begun.push(item);
    await new Promise((resolve) => setImmediate(resolve));
    ended.push(item);
    return item;
  }))
    if (answer === 1) break;
  expect(begun).toEqual([1, 2]);
  expect(ended).toEqual([1, 2]);
});

test('a failure comes when its turn comes, after the answers before it', async () => {
  const answers: number[] = [];
  const failing = async () => {
    for await (const answer of inOrder([1, 2, 3], 3, async (item) => {
      if (item === 2) throw new Error('The second is broken');
      return item;
    }))
      answers.push(answer);
  };
  await expect(failing()).rejects.toThrow('The second is broken');
  expect(answers).toEqual([1]);
});

test('nothing to do ends at once', async () => {
  const answers: unknown[] = [];
  for await (const answer of inOrder([], 4, async (item) => item)) answers.push(answer);
  expect(answers).toEqual([]);
});
