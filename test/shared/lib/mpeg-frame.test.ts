import { expect, test } from 'vitest';
import { id3Length, mpegFrameAt } from '../../../shared/lib/mpeg-frame';

const bytes = (...values: number[]) => new Uint8Array(values);

test('an MPEG-1 layer III frame of 128 kbit/s at 44.1 kHz is 417 bytes, 418 with padding, and holds 1,152 samples', () => {
  // 144 × 128,000 ÷ 44,100 = 417.96
  expect(mpegFrameAt(bytes(0xff, 0xfb, 0x90, 0x00), 0)).toEqual({
    layer: 3,
    version: 1,
    sampleRate: 44_100,
    channels: 2,
    samples: 1152,
    length: 417,
    sideEnd: 36,
  });
  expect(mpegFrameAt(bytes(0xff, 0xfb, 0x92, 0xc0), 0)).toMatchObject({
    length: 418,
    channels: 1,
    sideEnd: 21,
  });
});

test('a low-rate frame (MPEG-2, 16 kHz, 32 kbit/s, mono) is 144 bytes of 576 samples', () => {
  // 72 × 32,000 ÷ 16,000 = 144
  expect(mpegFrameAt(bytes(0xff, 0xf3, 0x48, 0xc0), 0)).toMatchObject({
    version: 2,
    samples: 576,
    length: 144,
    sideEnd: 13,
  });
});

test('layer I counts in slots of four bytes, layer II has its own rates', () => {
  // (12 × 384,000 ÷ 44,100 = 104.48) × 4; 144 × 192,000 ÷ 48,000
  expect(mpegFrameAt(bytes(0xff, 0xff, 0xc0, 0x00), 0)).toMatchObject({
    layer: 1,
    length: 416,
    samples: 384,
  });
  expect(mpegFrameAt(bytes(0xff, 0xfd, 0xa4, 0x00), 0)).toMatchObject({
    layer: 2,
    length: 576,
    samples: 1152,
  });
});

test.each([
  ['no sync', bytes(0xfe, 0xfb, 0x90, 0)],
  ['a reserved version', bytes(0xff, 0xeb, 0x90, 0)],
  ['a reserved layer', bytes(0xff, 0xf9, 0x90, 0)],
  ['a free bit rate', bytes(0xff, 0xfb, 0x00, 0)],
  ['a forbidden bit rate', bytes(0xff, 0xfb, 0xf0, 0)],
  ['a reserved sample rate', bytes(0xff, 0xfb, 0x9c, 0)],
  ['too few bytes', bytes(0xff, 0xfb, 0x90)],
])('%s is no frame', (_, header) => {
  expect(mpegFrameAt(header, 0)).toBeUndefined();
});

test('the length of an ID3 tag is 7 bits a byte, with its header, and its footer where it has one', () => {
  const tag = (flags: number) => bytes(0x49, 0x44, 0x33, 4, 0, flags, 0, 0, 2, 1);
  expect(id3Length(tag(0), 0)).toBe(2 * 128 + 1 + 10);
  expect(id3Length(tag(0x10), 0)).toBe(2 * 128 + 1 + 20);
  expect(id3Length(bytes(0x49, 0x44, 0x33, 4), 0)).toBe(0);
});
