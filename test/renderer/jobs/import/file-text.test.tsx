import { expect, test } from 'vitest';
import { textOfFile } from '../../../../renderer/jobs/import/file-text';
import { decodeText } from '../../../../shared/codec/text-encoding';

const utf16 = (text: string, high: 0 | 1): number[] =>
  Array.from({ length: text.length }, (_, place) => {
    const unit = text.charCodeAt(place);
    return high === 0 ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff];
  }).flat();

test.each([
  ['UTF-8', [...new TextEncoder().encode('Łódź;1 €')]],
  ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...new TextEncoder().encode('Łódź;1 €')]],
  ['UTF-8 by its mark that is none', [0xef, 0xbb, 0xbf, 0x61, 0xff]],
  ['UTF-16 LE', [0xff, 0xfe, ...utf16('näme;1', 0)]],
  ['UTF-16 BE', [0xfe, 0xff, ...utf16('näme;1', 1)]],
  ['Windows-1252, all of it', Array.from({ length: 256 }, (_, byte) => byte)],
])('the platform reads %s as the core does', (_, bytes) => {
  const file = new Uint8Array(bytes);
  expect(textOfFile(file)).toEqual({ text: decodeText(file).text, units: undefined });
});

test('of ASCII the bytes are the units', () => {
  const file = new TextEncoder().encode('a,b');
  expect(textOfFile(file)).toEqual({ text: 'a,b', units: file });
});
