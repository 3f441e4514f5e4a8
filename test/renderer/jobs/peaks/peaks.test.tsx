import { describe, expect, test } from 'vitest';
import { withStretch, type PeaksPart } from '../../../../shared/lib/peaks';
import { soundFigures } from '../../../../shared/measure/sound-figures';
import { makePeaks, type SoundKind } from '../../../../renderer/jobs/peaks';
import { createBuckets } from '../../../../renderer/jobs/peaks/buckets';
import { deliverBy } from '../../../../renderer/jobs/peaks/deliver';
import type { PeaksOrder, PeaksReport, Share, ShareDone } from '../../../../renderer/jobs/peaks/messages';
import { peaksOfMp3 } from '../../../../renderer/jobs/peaks/mp3';
import { peaksOfPackets } from '../../../../renderer/jobs/peaks/packets';

const fixture = (name: string) => new URL(`../../../fixtures/media/${name}`, import.meta.url).href;

async function peaksOf(name: string, kind: SoundKind) {
  const { byteLength } = await (await fetch(fixture(name))).arrayBuffer();
  return makePeaks(fixture(name), { kind, bytes: byteLength });
}

async function peaksOrThrow(name: string, kind: SoundKind) {
  const result = await peaksOf(name, kind);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

const extremes = (lane: Uint8Array, from: number, to: number) => {
  const values = [...lane.subarray(from, to)];
  return [Math.min(...values), Math.max(...values)] as const;
};

describe('peaks of a recording, two people on two channels', () => {
  // Left a tone of 0.5 until 0.8 s, 255·√0.5 = 180; right one of 0.35 from 1.1 to 1.8 s, 255·√0.35 = 151.
  test.each([
    ['mp3-stereo.mp3', 'mp3', 2000, 80],
    ['opus-stereo.opus', 'opus', 2000, 30],
  ] as const)('%s', async (name, kind, durationMs, longer) => {
    const peaks = await peaksOrThrow(name, kind);
    expect(peaks.durationMs).toBeGreaterThanOrEqual(durationMs - 15);
    expect(peaks.durationMs).toBeLessThanOrEqual(durationMs + longer);
    const right = peaks.right ?? new Uint8Array(0);
    const [leftLow, leftHigh] = extremes(peaks.left, 5, 75);
    expect(leftLow).toBeGreaterThan(170);
    expect(leftHigh).toBeLessThan(195);
    const [rightLow, rightHigh] = extremes(right, 115, 175);
    expect(rightLow).toBeGreaterThan(140);
    expect(rightHigh).toBeLessThan(165);
    expect(extremes(peaks.left, 115, 175)[1]).toBeLessThan(40);
    expect(extremes(right, 5, 75)[1]).toBeLessThan(40);
  });

  test('WAV to the byte: the tone starts in the first hundredth and the loudest sample is 0.5', async () => {
    const peaks = await peaksOrThrow('wav16-stereo.wav', 'wav');
    expect(peaks).toMatchObject({ durationMs: 1000, sampleRate: 8000 });
    expect(peaks.left).toHaveLength(100);
    expect(extremes(peaks.left, 0, 79)).toEqual([180, 180]);
    expect(extremes(peaks.left, 82, 100)[1]).toBeLessThanOrEqual(6);
    expect(peaks.right).toHaveLength(100);
  });
});

describe('peaks of one channel, whatever it is coded in', () => {
  // Both voices mixed to one: the left one at half its height, 255·√0.25 = 128, until 0.8 s of one second.
  test.each([
    ['wav8.wav', 'wav', 2],
    ['wav24-extensible.wav', 'wav', 2],
    ['wav-float.wav', 'wav', 2],
    ['wav-mulaw.wav', 'wav', 3],
    ['wav-alaw.wav', 'wav', 3],
    ['wav-streamed.wav', 'wav', 2],
    ['rf64.wav', 'wav', 2],
    ['mp3-info.mp3', 'mp3', 10],
    ['mp3-vbr.mp3', 'mp3', 10],
    ['mp3-bare.mp3', 'mp3', 10],
    ['m4a.m4a', 'm4a', 10],
    ['m4a-fragmented.mp4', 'm4a', 10],
    ['video.mp4', 'mp4', 10],
    ['bare.aac', 'aac', 10],
    ['opus.opus', 'opus', 10],
    ['vorbis.ogg', 'ogg', 10],
    ['flac.flac', 'flac', 2],
    ['audio.webm', 'webm', 10],
    ['webm-streamed.webm', 'webm', 10],
    ['video.webm', 'webm', 10],
  ] as const)('%s', async (name, kind, tolerance) => {
    const peaks = await peaksOrThrow(name, kind);
    expect(peaks.right).toBeUndefined();
    expect(peaks.durationMs).toBeGreaterThan(950);
    expect(peaks.durationMs).toBeLessThan(1200);
    const [low, high] = extremes(peaks.left, 15, 70);
    expect(low).toBeGreaterThanOrEqual(128 - tolerance);
    expect(high).toBeLessThanOrEqual(128 + tolerance);
    expect(extremes(peaks.left, 91, 98)[1]).toBeLessThan(40);
  });
});

describe('shares of one recording', () => {
  const decodeShare = async (name: string, kind: SoundKind, share: Share, decode: typeof peaksOfMp3) => {
    const url = fixture(name);
    const bytes = (await (await fetch(url)).arrayBuffer()).byteLength;
    const parts: PeaksPart[] = [];
    const keep = (report: PeaksReport) => {
      if (report.kind === 'part') parts.push(report);
    };
    const order: PeaksOrder = { url, kind, bytes, share };
    const done: ShareDone = await decode(order, deliverBy(keep));
    return { parts, done };
  };

  test.each([
    ['mp3-stereo.mp3', 'mp3', peaksOfMp3],
    ['opus-stereo.opus', 'opus', peaksOfPackets],
    ['m4a.m4a', 'm4a', peaksOfPackets],
    ['flac.flac', 'flac', peaksOfPackets],
    ['audio.webm', 'webm', peaksOfPackets],
  ] as const)('two halves of %s meet without a seam', async (name, kind, decode) => {
    const whole = await decodeShare(name, kind, { index: 0, of: 1 }, decode);
    const halves = await Promise.all(
      [0, 1].map((index) => decodeShare(name, kind, { index, of: 2 }, decode)),
    );
    const lane = (parts: readonly PeaksPart[]) =>
      parts.reduce<Uint8Array>((sum, part) => withStretch(sum, part.from, part.left), new Uint8Array(0));
    const expected = lane(whole.parts);
    const seamed = lane(halves.flatMap((half) => half.parts));
    const differences = expected.map((value, index) => Math.abs(value - (seamed[index] ?? 0)));
    expect(Math.max(...differences)).toBeLessThanOrEqual(3);
    expect(halves[1]?.done.endMs).toBeCloseTo(whole.done.endMs, 0);
    expect(halves[1]?.parts[0]?.from).toBeGreaterThan(30);
  });
});

describe('what does not work is said', () => {
  test('a file without sound, one that is something else, and FLAC in Ogg, which plays but is not taken apart', async () => {
    const error = 'The recording has no sound that a waveform can be drawn of.';
    expect(await peaksOf('silent-video.mp4', 'mp4')).toEqual({ ok: false, error });
    expect(await peaksOf('flac.oga', 'ogg')).toEqual({ ok: false, error });
    expect(await peaksOf('make.sh', 'mp3')).toEqual({
      ok: false,
      error: 'The MP3 file has no frame of sound in it.',
    });
    expect(await peaksOf('wav-gsm.wav', 'wav')).toEqual({
      ok: false,
      error: 'The WAV file holds sound in an unusual coding (number 49, 0 bits).',
    });
    expect(await makePeaks('/no-such-recording.wav', { kind: 'wav', bytes: 5000 })).toMatchObject({
      ok: false,
    });
  });

  test('a stretch at an impossible time', () => {
    const buckets = createBuckets(8000, 1);
    expect(() => buckets.push([new Float32Array(8)], 8000 * 3600 * 49, 8)).toThrow('times are damaged');
  });

  test('an abort ends it at once: no further part, no result', async () => {
    const already = AbortSignal.abort();
    expect(
      await makePeaks(fixture('mp3-info.mp3'), { kind: 'mp3', bytes: 2403 }, { signal: already }),
    ).toEqual({
      ok: false,
      error: 'cancelled',
    });
    const aborter = new AbortController();
    const heard: number[] = [];
    const running = makePeaks(
      fixture('mp3-info.mp3'),
      { kind: 'mp3', bytes: 2403 },
      { signal: aborter.signal, onPart: (part) => heard.push(part.from) },
    );
    aborter.abort();
    expect(await running).toEqual({ ok: false, error: 'cancelled' });
    expect(heard).toEqual([]);
  });
});

test('the figures of a real stereo recording: left speaks 0–0.8 s, right 1.1–1.8 s', async () => {
  const figures = soundFigures(await peaksOrThrow('mp3-stereo.mp3', 'mp3'), 'right');
  expect(figures?.talkShare?.value).toBeCloseTo(0.7 / 1.5, 1);
  expect(figures?.longestMonologue?.value).toBeCloseTo(0.7, 1);
  expect(figures?.patience?.value).toBeCloseTo(0.3, 1);
  expect(figures?.switches?.value).toBe(1);
});
