import { expect, test } from 'vitest';
import { z } from 'zod';
import { inOrder } from '../../../renderer/jobs/in-order';
import { fail, ok } from '../../../shared/lib/result';

type Question = { readonly is: 'count' } | { readonly is: 'name' };
const answers = { count: z.int(), name: z.string() };

/** A worker that is told what to say, and remembers what it was asked. */
class SpokenFor extends EventTarget {
  asked: unknown[] = [];
  isEnded = false;
  onmessage: ((event: MessageEvent) => void) | null = null;
  onmessageerror = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  postMessage(question: unknown): void {
    this.asked.push(question);
  }
  terminate(): void {
    this.isEnded = true;
  }
  say(data: unknown): void {
    this.onmessage?.(new MessageEvent('message', { data }));
  }
}

function asking() {
  const worker = new SpokenFor();
  return {
    worker,
    ...inOrder<Question, { count: number; name: string }>(worker, answers, 'It could not be read'),
  };
}

test('questions are answered in their order, with progress for the first that waits', async () => {
  const { worker, ask } = asking();
  const shares: number[] = [];
  const first = ask({ is: 'count' }, (share) => shares.push(share));
  const second = ask({ is: 'name' });
  worker.say({ progress: 0.5 });
  worker.say(ok(3));
  worker.say(fail('No name.'));
  expect([await first, await second, shares]).toEqual([ok(3), fail('No name.'), [0.5]]);
  expect(worker.asked).toEqual([{ is: 'count' }, { is: 'name' }]);
});

test('what is no answer to the question ends the worker with a sentence, and nothing waits for ever', async () => {
  for (const data of [
    ok('three'),
    { ok: true },
    { progress: 1, value: 3 },
    null,
    'done',
    { ok: false, error: 7 },
  ]) {
    const { worker, ask } = asking();
    const first = ask({ is: 'count' });
    const second = ask({ is: 'name' });
    worker.say(data);
    const sentence = fail('It could not be read (its worker gave no answer).');
    expect([await first, await second, await ask({ is: 'name' })]).toEqual([sentence, sentence, sentence]);
    expect(worker.isEnded).toBe(true);
  }
});

test('who ends the worker says why, and is not contradicted by what comes later', async () => {
  const { worker, ask, end } = asking();
  const first = ask({ is: 'count' });
  end('Reading was stopped.');
  worker.say(ok(3));
  expect([await first, await ask({ is: 'count' })]).toEqual([
    fail('Reading was stopped.'),
    fail('Reading was stopped.'),
  ]);
});
