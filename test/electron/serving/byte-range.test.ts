import { expect, test } from 'vitest';
import { rangeAsked } from '../../../electron/serving/byte-range';

test.each([
  [null, 'whole'],
  ['bytes=0-', { start: 0, end: 99 }],
  ['bytes=0-0', { start: 0, end: 0 }],
  ['bytes=10-19', { start: 10, end: 19 }],
  ['bytes=90-500', { start: 90, end: 99 }],
  ['bytes=-10', { start: 90, end: 99 }],
  ['bytes=-500', { start: 0, end: 99 }],
  ['Bytes=5-6', { start: 5, end: 6 }],
  ['bytes=99-', { start: 99, end: 99 }],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=100-200', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  // RFC 9110, 14.2: a range that is not in order, of other units, or one of several may be passed over.
  ['bytes=20-10', 'whole'],
  ['bytes=-', 'whole'],
  ['bytes=a-b', 'whole'],
  ['lines=0-5', 'whole'],
  ['bytes=0-1,5-6', 'whole'],
] as const)('of 100 bytes, %s asks for %o', (header, asked) => {
  expect(rangeAsked(header, 100)).toEqual(asked);
});

test('nothing can be cut from an empty file', () => {
  expect(rangeAsked('bytes=0-', 0)).toBe('unsatisfiable');
  expect(rangeAsked('bytes=-5', 0)).toBe('unsatisfiable');
});
