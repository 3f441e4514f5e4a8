import { expect, test } from 'vitest';
import { PeaksOrder, PeaksReport } from '../../../../renderer/jobs/peaks/messages';

const part = { kind: 'part', progress: 0.5, from: 0, left: new Uint8Array([1]) };

test('an order names a kind of sound and a share of it, or is none', () => {
  const order = { url: 'app://sound', kind: 'mp3', bytes: 10, share: { index: 0, of: 1 } };
  const isTaken = (one: unknown): boolean => PeaksOrder.safeParse(one).success;
  expect(isTaken(order)).toBe(true);
  expect(isTaken({ ...order, kind: 'midi' })).toBe(false);
  expect(isTaken({ ...order, share: { index: 0, of: 0 } })).toBe(false);
});

test('a report carries its peaks as bytes, of one side or of both', () => {
  const isTaken = (one: unknown): boolean => PeaksReport.safeParse(one).success;
  expect(isTaken(part)).toBe(true);
  expect(isTaken({ ...part, right: new Uint8Array([2]) })).toBe(true);
  expect(isTaken({ ...part, left: [1] })).toBe(false);
  expect(isTaken({ kind: 'done', endMs: 10, sampleRate: 8000, channels: 3 })).toBe(false);
});

test('progress of a file of unknown length is none yet', () =>
  expect(PeaksReport.parse({ ...part, progress: NaN })).toMatchObject({ progress: 0 }));
