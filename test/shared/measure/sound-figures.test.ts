import { describe, expect, test } from 'vitest';
import type { Peaks } from '../../../shared/lib/peaks';
import { soundFigures } from '../../../shared/measure/sound-figures';
import { speechStretches } from '../../../shared/measure/voice-activity';

type Burst = readonly [fromSeconds: number, toSeconds: number];

/** A side that speaks at a steady loudness over steady noise. */
function side(seconds: number, bursts: readonly Burst[], { voice = 150, noise = 8 } = {}): Uint8Array {
  const lane = new Uint8Array(seconds * 100).fill(noise);
  for (const [from, to] of bursts) lane.fill(voice, Math.round(from * 100), Math.round(to * 100));
  return lane;
}

function call(seconds: number, left: readonly Burst[], right: readonly Burst[]): Peaks {
  return {
    durationMs: seconds * 1000,
    sampleRate: 8000,
    left: side(seconds, left),
    right: side(seconds, right),
  };
}

const stretches = (lane: Uint8Array) =>
  speechStretches(lane).map(({ start, end }) => [start / 100, end / 100]);

describe('speech on one side', () => {
  test('is where it is loud, with pauses of up to 0.3 s closed and blips under 0.15 s left out', () => {
    const lane = side(20, [
      [1, 2],
      [2.3, 3],
      [3.31, 4],
      [6, 6.14],
      [8, 8.15],
    ]);
    expect(stretches(lane)).toEqual([
      [1, 3],
      [3.31, 4],
      [8, 8.15],
    ]);
  });

  test('is found over noise that rises in the middle of the call', () => {
    const lane = side(
      240,
      [
        [20, 25],
        [200, 205],
      ],
      { voice: 160 },
    );
    // A fan at 45 (−30 dB) from the second minute on: 2 × 45 = 90 becomes the threshold there.
    for (let at = 120 * 100; at < lane.length; at++) lane[at] = Math.max(45, lane[at] ?? 0);
    expect(stretches(lane)).toEqual([
      [20, 25],
      [200, 205],
    ]);
  });

  test('is not the other voice leaking in, more than 26 dB quieter: 150 × 0.22 = 33', () => {
    const lane = side(60, [[10, 20]]);
    lane.fill(32, 3000, 4000);
    expect(stretches(lane)).toEqual([[10, 20]]);
    lane.fill(34, 3000, 4000);
    expect(stretches(lane)).toEqual([
      [10, 20],
      [30, 40],
    ]);
  });

  test('is also somebody who does not pause for two minutes', () => {
    expect(stretches(side(200, [[30, 150]]))).toEqual([[30, 150]]);
  });

  test('is not silence, line noise under −50 dB, or an even hum', () => {
    expect(stretches(new Uint8Array(1000))).toEqual([]);
    expect(stretches(side(60, [[1, 20]], { voice: 13, noise: 2 }))).toEqual([]);
    expect(stretches(new Uint8Array(6000).fill(90))).toEqual([]);
    expect(stretches(new Uint8Array(0))).toEqual([]);
  });
});

describe('figures of a call with the rep on the left', () => {
  // Rep 0–10, 16–20, 30–36; customer 11–15, 22–29.
  const peaks = call(
    40,
    [
      [0, 10],
      [16, 20],
      [30, 36],
    ],
    [
      [11, 15],
      [22, 29],
    ],
  );
  const figures = soundFigures(peaks, 'left');

  test('talk share: 20 s of 31 s', () => {
    expect(figures?.talkShare).toMatchObject({ value: 20 / 31, n: 5 });
    expect(figures?.talkShare?.inputs).toEqual([
      { label: 'rep’s speech in seconds', value: 20 },
      { label: 'customer’s speech in seconds', value: 11 },
    ]);
  });

  test('longest monologue: the first ten seconds', () => {
    expect(figures?.longestMonologue).toMatchObject({ value: 10, n: 3 });
    expect(figures?.longestMonologue?.inputs).toEqual([
      { label: 'start in seconds', value: 0 },
      { label: 'end in seconds', value: 10 },
    ]);
  });

  test('patience: the rep answers after 1 s (15 → 16) and 1 s (29 → 30)', () => {
    expect(figures?.patience).toMatchObject({ value: 1, n: 2 });
  });

  test('switches: rep, customer, rep, customer, rep make four in 36 s', () => {
    expect(figures?.switches).toMatchObject({ value: 4, n: 5 });
    expect(figures?.switchesPerMinute?.value).toBeCloseTo(4 / 0.6, 10);
  });

  test('with the sides exchanged: 11 s of 31 s, 7 s at a stretch, answers after 1 s and 2 s', () => {
    const other = soundFigures(peaks, 'right');
    expect(other?.talkShare?.value).toBeCloseTo(11 / 31, 10);
    expect(other?.longestMonologue).toMatchObject({ value: 7, n: 2 });
    expect(other?.patience).toMatchObject({ value: 1.5, n: 2 });
  });
});

describe('turns', () => {
  test('a word of agreement while the rep goes on does not end a monologue, a real turn does', () => {
    // The customer's 'mm-hm' at 12.2–12.8 s lies in the rep's pause of 12–13 s; 30–32 s is a turn.
    const figures = soundFigures(
      call(
        60,
        [
          [0, 12],
          [13, 28],
          [33, 40],
        ],
        [
          [12.2, 12.8],
          [30, 32],
        ],
      ),
      'left',
    );
    expect(figures?.longestMonologue).toMatchObject({ value: 28, n: 2 });
    expect(figures?.switches?.value).toBe(2);
    // The customer spoke 0.6 + 2 s all the same.
    expect(figures?.talkShare?.value).toBeCloseTo(34 / 36.6, 10);
  });

  test('a silence of over three seconds ends a monologue, of three it does not', () => {
    const figures = soundFigures(
      call(
        60,
        [
          [0, 10],
          [13, 20],
          [23.1, 28],
        ],
        [[40, 45]],
      ),
      'left',
    );
    expect(figures?.longestMonologue).toMatchObject({ value: 20, n: 2 });
  });

  test('falling into the customer’s words counts as no patience, ten seconds of silence as no answer', () => {
    // Answers: 9 → 8.5 s (early: 0), 20 → 22 s (2 s), 30 → 41 s (no answer). (0 + 2) ÷ 2
    const figures = soundFigures(
      call(
        60,
        [
          [8.5, 12],
          [22, 25],
          [41, 45],
        ],
        [
          [1, 9],
          [14, 20],
          [26, 30],
        ],
      ),
      'left',
    );
    expect(figures?.patience).toMatchObject({ value: 1, n: 2 });
    expect(figures?.patience?.inputs.at(-1)).toEqual({
      label: 'answers before the customer had finished',
      value: 1,
    });
  });

  test('a rep who never speaks has a talk share of nothing, and no monologue or patience', () => {
    const figures = soundFigures(call(60, [], [[1, 20]]), 'left');
    expect(figures?.talkShare?.value).toBe(0);
    expect(figures?.longestMonologue).toBeUndefined();
    expect(figures?.patience).toBeUndefined();
  });
});

describe('no data', () => {
  const voices: readonly Burst[] = [
    [1, 5],
    [8, 20],
  ];

  test('a mono recording', () => {
    const { left } = call(30, voices, []);
    expect(soundFigures({ durationMs: 30_000, sampleRate: 8000, left }, 'left')).toBeUndefined();
  });

  test('the same sound on both channels, also where coding has changed it a little', () => {
    expect(soundFigures(call(30, voices, voices), 'left')).toBeUndefined();
    const { left } = call(30, voices, []);
    const right = left.map((value, index) => value + ((index * 7) % 5) - 2);
    expect(soundFigures({ durationMs: 30_000, sampleRate: 8000, left, right }, 'left')).toBeUndefined();
  });

  test('nobody speaks', () => {
    const silent = { left: new Uint8Array(3000), right: side(30, [], { noise: 5 }) };
    expect(soundFigures({ durationMs: 30_000, sampleRate: 8000, ...silent }, 'left')).toBeUndefined();
  });
});
