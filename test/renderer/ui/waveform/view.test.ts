import { describe, expect, test } from 'vitest';
import { rulerTime, ruleStep, spokenMoment } from '../../../../renderer/ui/waveform/time-words';
import {
  following,
  momentAt,
  placeOf,
  sensibleZoom,
  settled,
  zoomedAround,
  type View,
} from '../../../../renderer/ui/waveform/view';

/** Ten minutes on a thousand pixels: 600 ms a pixel. */
const whole: View = { startMs: 0, durationMs: 600_000, width: 1000, zoom: 1 };

describe('places and moments', () => {
  test('each is the other’s inverse, inside the recording', () => {
    const view = { ...whole, zoom: 4, startMs: 100_000 };
    expect(placeOf(view, 115_000)).toBe(100);
    expect(momentAt(view, 100)).toBe(115_000);
    expect(momentAt(whole, -20)).toBe(0);
    expect(momentAt(whole, 1020)).toBe(600_000);
  });

  test('zooming keeps the moment under the pointer where it is', () => {
    const near = zoomedAround(whole, 10, 500);
    expect(momentAt(near, 500)).toBe(300_000);
    expect(near.startMs).toBe(270_000);
    expect(zoomedAround(near, 1, 500).startMs).toBe(0);
  });

  test('nothing outside the recording shows', () => {
    expect(settled({ ...whole, zoom: 2, startMs: 400_000 }).startMs).toBe(300_000);
    expect(settled({ ...whole, startMs: -5 }).startMs).toBe(0);
  });

  test('the zoom goes from the whole to four pixels a hundredth of a second', () => {
    expect(sensibleZoom(0.2, 600_000, 1000)).toBe(1);
    // 1,000 px × 2.5 ms = 2.5 s of 600.
    expect(sensibleZoom(9999, 600_000, 1000)).toBe(240);
    expect(sensibleZoom(50, 1000, 1000)).toBe(1);
  });

  test('the view turns the page when the playhead is nine tenths across, and finds it a tenth in', () => {
    const near = { ...whole, zoom: 10, startMs: 60_000 };
    expect(following(near, 114_000)).toBe(near);
    expect(following(near, 115_000).startMs).toBe(109_000);
    expect(following(near, 10_000).startMs).toBe(4_000);
  });
});

describe('times in words', () => {
  test.each([
    [200_000, 2_520_000, 'minute 3 second 20 of 42 minutes'],
    [0, 60_000, 'minute 0 second 0 of 1 minute'],
    [5_500, 48_000, 'second 5 of 48 seconds'],
    [99_000, 48_000, 'second 48 of 48 seconds'],
  ])('%i of %i', (ms, of, words) => {
    expect(spokenMoment(ms, of)).toBe(words);
  });

  test.each([
    [5_000, false, '0:05'],
    [750_000, false, '12:30'],
    [3_750_000, false, '1:02:30'],
    [5_200, true, '0:05.2'],
    [59_960, true, '1:00.0'],
  ])('%i on the ruler', (ms, tenths, words) => {
    expect(rulerTime(ms, tenths)).toBe(words);
  });

  test('the ruler takes the smallest round step with room for its labels', () => {
    expect(ruleStep(600, 64)).toBe(60_000);
    expect(ruleStep(2.5, 64)).toBe(200);
    expect(ruleStep(1e9, 64)).toBe(3_600_000);
  });
});
