import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText, looksBinary } from '../../../shared/codec/text-encoding';

const utf16 = (text: string, high: 0 | 1): number[] =>
  text.split('').flatMap((_, place) => {
    const unit = text.charCodeAt(place);
    return high === 0 ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff];
  });

describe('each encoding', () => {
  test('UTF-8, with and without its mark', () => {
    const bytes = new TextEncoder().encode('Zoë – 你好 😀');
    expect(decodeText(bytes)).toEqual({ text: 'Zoë – 你好 😀', encoding: 'UTF-8' });
    expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes])).text).toBe('Zoë – 你好 😀');
  });

  test('UTF-16 of both orders, with and without its mark', () => {
    expect(decodeText(new Uint8Array([0xff, 0xfe, ...utf16('Zoë 😀', 0)]))).toEqual({
      text: 'Zoë 😀',
      encoding: 'UTF-16 LE',
    });
    expect(decodeText(new Uint8Array([0xfe, 0xff, ...utf16('Zoë 😀', 1)]))).toEqual({
      text: 'Zoë 😀',
      encoding: 'UTF-16 BE',
    });
    expect(decodeText(new Uint8Array(utf16('name;role\r\n', 0))).text).toBe('name;role\r\n');
    expect(decodeText(new Uint8Array(utf16('name;role\r\n', 1))).text).toBe('name;role\r\n');
  });

  test('Windows-1252 where the bytes are no UTF-8', () => {
    // 0x80 is €, 0xe9 é, 0x96 an en dash
    expect(decodeText(new Uint8Array([0x80, 0x20, 0xe9, 0x96]))).toEqual({
      text: '€ é–',
      encoding: 'Windows-1252',
    });
  });

  test('nothing is nothing', () => expect(decodeText(new Uint8Array()).text).toBe(''));
});

/** What the platform makes of bytes: UTF-8 where they are well formed, otherwise Windows-1252. */
function platformReading(bytes: Uint8Array) {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
}

test('bytes are read exactly as the platform reads them, malformed ones included', () =>
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      const decoded = decodeText(bytes);
      fc.pre(!decoded.encoding.startsWith('UTF-16'));
      expect(decoded).toEqual(platformReading(bytes));
    }),
    { numRuns: 800, seed: 1 },
  ));

test('every text survives UTF-8, whatever its length', () =>
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.integer({ min: 1, max: 600 }),
      (text, times) => {
        const long = `a${text.replaceAll('\0', '')}`.repeat(times);
        expect(decodeText(new TextEncoder().encode(long)).text).toBe(long);
      },
    ),
    { numRuns: 50, seed: 2 },
  ));

test('bytes of a picture are no text', () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49]);
  expect(looksBinary(decodeText(png).text)).toBe(true);
  expect(looksBinary('Name\tRole\r\nZoë\tAE\f')).toBe(false);
});
