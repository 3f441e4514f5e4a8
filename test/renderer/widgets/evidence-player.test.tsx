import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { EvidencePlayer, spanOf } from '../../../renderer/widgets/evidence-player';
import type { Recording } from '../../../shared/model/recording';
import { showPart } from '../../fixtures/part';
import { soundHashes } from '../../fixtures/serve-recordings';
import { clientId, idOf, noon, sampleEvidence } from '../../shared/samples';

const recording = (hash: string): Recording => ({
  id: idOf(1, 9),
  clientId,
  hash,
  kind: 'wav',
  bytes: 1,
  durationMs: 60_000,
  repSide: null,
  fileName: 'call.wav',
  addedAt: noon,
});
const evidence = (startMs: number | null, endMs: number | null) =>
  sampleEvidence(1, 1, 'discoveryQuality', { startMs, endMs });
const sound = (): HTMLAudioElement => {
  const element = document.querySelector('audio');
  if (!element) throw new Error('nothing is there to play');
  return element;
};

describe('what is played of evidence', () => {
  test.each([
    ['a span as it is', 4000, 9000, { startMs: 4000, endMs: 9000 }],
    ['a moment with what is around it', 60_000, null, { startMs: 57_000, endMs: 72_000 }],
    ['a moment at the start from the start', 1000, null, { startMs: 0, endMs: 13_000 }],
    ['nothing of the whole call', null, null, undefined],
  ])('is %s', (_, startMs, endMs, span) => {
    expect(spanOf({ startMs, endMs })).toEqual(span);
  });
});

describe('the player', () => {
  test('plays the span, stops at its end, and starts it over', async () => {
    await showPart(
      <EvidencePlayer evidence={evidence(5000, 5600)} recording={recording(soundHashes.mono)} />,
    );
    await page.getByRole('button', { name: 'Play' }).click();
    await expect.poll(() => sound().currentTime).toBeGreaterThanOrEqual(5.6);
    await expect.element(page.getByRole('button', { name: 'Play' })).toBeVisible();
    expect(sound().currentTime).toBeLessThan(6.5);
    await page.getByRole('button', { name: 'Play' }).click();
    await expect.poll(() => sound().currentTime).toBeLessThan(5.6);
  });

  test('stays where it was paused', async () => {
    await showPart(
      <EvidencePlayer evidence={evidence(5000, 20_000)} recording={recording(soundHashes.mono)} />,
    );
    await page.getByRole('button', { name: 'Play' }).click();
    await expect.poll(() => sound().currentTime).toBeGreaterThan(5.2);
    await page.getByRole('button', { name: 'Pause' }).click();
    const at = sound().currentTime;
    await page.getByRole('button', { name: 'Play' }).click();
    await expect.poll(() => sound().paused).toBe(false);
    expect(sound().currentTime).toBeGreaterThanOrEqual(at);
  });

  test('says why there is nothing to hear', async () => {
    const { redraw } = await showPart(
      <EvidencePlayer evidence={evidence(null, null)} recording={recording(soundHashes.mono)} />,
    );
    await expect.element(page.getByText(/about the whole call/)).toBeVisible();
    await redraw(<EvidencePlayer evidence={evidence(1000, 2000)} recording={undefined} />);
    await expect.element(page.getByText('The call has no recording.')).toBeVisible();
    await redraw(<EvidencePlayer evidence={evidence(1000, 2000)} recording={recording('f'.repeat(64))} />);
    await expect.element(page.getByText(/is not on this machine, or cannot be played/)).toBeVisible();
    await redraw(
      <EvidencePlayer evidence={evidence(1000, 2000)} recording={recording(soundHashes.broken)} />,
    );
    await expect.element(page.getByText(/is not on this machine, or cannot be played/)).toBeVisible();
  });
});
