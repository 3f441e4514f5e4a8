import { expect, test, vi } from 'vitest';
import { PeaksAhead, type WantedPeaks } from '../../../../renderer/jobs/peaks/ahead';
import type { Peaks } from '../../../../shared/lib/peaks';
import { fail, ok, type Result } from '../../../../shared/lib/result';

const peaks: Peaks = { durationMs: 1000, sampleRate: 8000, left: new Uint8Array(100) };
const recording = (hash: string): WantedPeaks => ({ hash, kind: 'wav', bytes: 100 });
const always = async (): Promise<boolean> => true;

/** A queue whose makings end when the test says so, as makings do that can be aborted. */
function room() {
  const kept = new Map<string, Peaks>();
  const begun: string[] = [];
  let end: (result: Result<Peaks>) => void = () => undefined;
  const ahead = new PeaksAhead({
    make: ({ hash }, signal) =>
      new Promise((resolve) => {
        begun.push(hash);
        end = resolve;
        signal.addEventListener('abort', () => resolve(fail('cancelled')));
      }),
    find: async (hash) => kept.get(hash),
    keep: async (hash, made) => void kept.set(hash, made),
  });
  return { ahead, kept, begun, end: (result: Result<Peaks> = ok(peaks)) => end(result) };
}

test('recordings are made one after the other and kept', async () => {
  const { ahead, kept, begun, end } = room();
  ahead.add([recording('a'), recording('b')], always);
  await vi.waitFor(() => expect(begun).toEqual(['a']));
  end();
  await vi.waitFor(() => expect(begun).toEqual(['a', 'b']));
  end();
  await vi.waitFor(() => expect(ahead.count).toBe(0));
  expect([...kept.keys()]).toEqual(['a', 'b']);
});

test('somebody who looks at a recording goes first; what was under way begins again afterwards', async () => {
  const { ahead, kept, begun, end } = room();
  ahead.add([recording('a')], always);
  await vi.waitFor(() => expect(begun).toEqual(['a']));
  const letGo = ahead.hold();
  const letGoToo = ahead.hold();
  letGo();
  letGo();
  expect(kept.size).toBe(0);
  expect(begun).toEqual(['a']);
  letGoToo();
  await vi.waitFor(() => expect(begun).toEqual(['a', 'a']));
  end();
  await vi.waitFor(() => expect([...kept.keys()]).toEqual(['a']));
});

test('a recording that is gone meanwhile leaves nothing', async () => {
  const { ahead, kept, begun, end } = room();
  let isThere = true;
  ahead.add([recording('a')], async () => isThere);
  await vi.waitFor(() => expect(begun).toEqual(['a']));
  isThere = false;
  end();
  await vi.waitFor(() => expect(ahead.count).toBe(0));
  expect(kept.size).toBe(0);
});

test('what is kept already is not made, what cannot be made does not stop the next', async () => {
  const { ahead, kept, begun, end } = room();
  kept.set('a', peaks);
  ahead.add([recording('a'), recording('b'), recording('c')], always);
  await vi.waitFor(() => expect(begun).toEqual(['b']));
  end(fail('no sound in it'));
  await vi.waitFor(() => expect(begun).toEqual(['b', 'c']));
  end();
  await vi.waitFor(() => expect(ahead.count).toBe(0));
  expect([...kept.keys()]).toEqual(['a', 'c']);
});
