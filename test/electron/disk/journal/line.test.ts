import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  beginning,
  formatBase,
  formatLine,
  hashAfter,
  parseBase,
  parseLine,
} from '../../../../electron/disk/journal/line';

const hash = 'ab'.repeat(32);

test('the hash of a change is SHA-256 of the hash before and the text, in hexadecimal', () => {
  const expected = createHash('sha256')
    .update(`${'0'.repeat(64)}{"a":1}`)
    .digest('hex');
  expect(hashAfter(beginning.hash, '{"a":1}')).toBe(expected);
});

test('a line reads back as it was written, whatever its change and counts say', () => {
  fc.assert(
    fc.property(
      fc.json(),
      fc.dictionary(fc.string(), fc.nat()),
      fc.integer({ min: 1, max: 2 ** 40 }),
      (change, counts, seq) => {
        const line = { seq, hash, counts, schemaVersion: 3, change: JSON.stringify(JSON.parse(change)) };
        const text = formatLine(line);
        expect(text.endsWith('\n')).toBe(true);
        expect(parseLine(text.slice(0, -1))).toEqual(line);
      },
    ),
    { seed: 1 },
  );
});

test('counts that look like the mark before the change do not mislead the reader', () => {
  const line = {
    seq: 1,
    hash,
    counts: { '},"change":': 1, change: 2, '}': 3 },
    schemaVersion: 1,
    change: '{}',
  };
  expect(parseLine(formatLine(line).trimEnd())).toEqual(line);
});

test('any single changed character makes a line unreadable', () => {
  const text = formatLine({
    seq: 12,
    hash,
    counts: { calls: 1 },
    schemaVersion: 1,
    change: '{"a":1}',
  }).trimEnd();
  for (let at = 0; at < text.length; at++) {
    const other = text[at] === '5' ? '6' : '5';
    expect(parseLine(text.slice(0, at) + other + text.slice(at + 1))).toBeUndefined();
  }
});

test('a change with a line break is refused, because it would tear the line', () => {
  expect(() => formatLine({ seq: 1, hash, counts: {}, schemaVersion: 1, change: '{\n}' })).toThrow(
    /line breaks/,
  );
});

test('the first line of a segment says what came before it', () => {
  const base = { seq: 41, hash, counts: { reps: 2 }, schemaVersion: 2 };
  expect(parseBase(formatBase(base).trimEnd())).toEqual(base);
  expect(parseBase(formatBase(base).replace('41', '42').trimEnd())).toBeUndefined();
  expect(parseLine(formatBase(base).trimEnd())).toBeUndefined();
});
