import { expect, test } from 'vitest';
import { proportionOf } from '../../../../renderer/jobs/slides/picture-size';

const urlOf = (kind: string, bytes: readonly number[]): string =>
  `data:image/${kind};base64,${Buffer.from(bytes).toString('base64')}`;

test('a PNG says its size in its first chunk', () => {
  const head = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
  expect(proportionOf(urlOf('png', [...head, 0, 0, 1, 0x2c, 0, 0, 0, 0x64]))).toBe(3);
});

test('a JPEG says it in the marker that begins its frame', () => {
  const comment = [0xff, 0xfe, 0, 4, 1, 2];
  const frame = [0xff, 0xc0, 0, 17, 8, 0, 50, 0, 200, 3, 1, 1, 1];
  expect(proportionOf(urlOf('jpeg', [0xff, 0xd8, ...comment, ...frame]))).toBe(4);
});

test.each([
  '',
  'data:image/svg+xml;base64,AAAA',
  urlOf('png', [1, 2, 3]),
  urlOf('jpeg', [0xff, 0xd8, 1]),
  'data:image/png;base64,***',
])('what is no such picture has no size: %s', (url) => expect(proportionOf(url)).toBeUndefined());
