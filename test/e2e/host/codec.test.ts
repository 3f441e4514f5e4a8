import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';

interface Codec {
  readonly frames: (message: object, value: unknown) => Iterable<string>;
  readonly createReader: (receive: (message: object, value: unknown) => void) => (line: string) => void;
}
const { createCodec } = createRequire(import.meta.url)('../../host/codec.cjs') as {
  createCodec: () => Codec;
};
const codec = createCodec();

/** What arrives at the other end. */
function sent(value: unknown): unknown {
  const arrived: unknown[] = [];
  const read = codec.createReader((_, got) => arrived.push(got));
  for (const line of codec.frames({}, value)) read(line);
  expect(arrived).toHaveLength(1);
  return arrived[0];
}

describe("the stand-in's structured clone", () => {
  test('keeps an object that is met twice one object, and a circle a circle', () => {
    const rep = { name: 'Dana' };
    const circle: { reps: object[]; self?: object } = { reps: [rep, rep] };
    circle.self = circle;
    const got = sent(circle) as typeof circle;
    expect(got.self).toBe(got);
    expect(got.reps[0]).toBe(got.reps[1]);
    expect(got.reps[0]).toEqual(rep);
  });

  test('keeps the keys of maps that are objects', () => {
    const key = { id: 1 };
    const got = sent([key, new Map([[key, [key]]])]) as [object, Map<object, object[]>];
    expect(got[1].get(got[0])?.[0]).toBe(got[0]);
  });

  test('takes a key called __proto__ for a key', () => {
    const got = sent(JSON.parse('{"__proto__": {"admin": true}}')) as object;
    expect(Object.keys(got)).toEqual(['__proto__']);
    expect('admin' in got).toBe(false);
  });

  test('carries binaries of any size, and only the part of a buffer that a view shows', () => {
    for (const size of [0, 1, 32 * 1024, 32 * 1024 + 1, 252 * 1024, 600_001]) {
      const bytes = Uint8Array.from({ length: size }, (_, at) => at % 256);
      const got = sent({ bytes, whole: bytes.buffer, part: bytes.subarray(size >> 1) }) as Record<
        string,
        Uint8Array
      >;
      expect(got['bytes']).toEqual(bytes);
      expect(got['whole']).toEqual(bytes.buffer);
      expect(got['part']).toEqual(bytes.subarray(size >> 1));
    }
  });

  test('refuses functions, symbols and objects of the system', () => {
    for (const value of [() => 1, Symbol('x'), new WeakMap(), { deep: [Promise.resolve()] }]) {
      expect(() => sent(value)).toThrow('An object could not be cloned.');
    }
  });
});
