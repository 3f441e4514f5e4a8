import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { XRayScreen } from '../../../../renderer/features/x-ray/x-ray-screen';
import { altered } from '../../../../shared/model/change';
import { axeFaults } from '../../../fixtures/axe';
import { put } from '../../../fixtures/data-room';
import { openSeededRoom, show, type ScreenRoom } from '../../../fixtures/screen';
import type { SeededOptions } from '../../../fixtures/seeded-client';
import { soundHashes } from '../../../fixtures/serve-recordings';

async function open(
  options: SeededOptions,
  prepare: (room: ScreenRoom) => Promise<void> = async () => undefined,
) {
  const room = await openSeededRoom(options);
  await prepare(room);
  const rep = (await room.db.reps.toArray()).find(({ name }) => name === 'Dana Fox');
  const shown = await show(room, <XRayScreen />, { path: `/reps/${rep?.id}`, route: '/reps/:repId' });
  return { room, rep, ...shown };
}

const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) }).first();

describe('the X-Ray', () => {
  test('gives each dimension its mean with n and band, and explains how it was made', async () => {
    const { room, rep } = await open({ reps: 4, calls: 10, scored: 1 });
    const levels = await levelsOf(room, rep?.id ?? '', 'discoveryQuality');
    const mean = (levels.reduce((sum, level) => sum + level, 0) / levels.length).toFixed(1);
    const figure = row('Discovery quality').getByRole('button', {
      name: new RegExp(`Discovery quality, 1 to 5: ${mean} n ${levels.length}`),
    });
    await figure.click();
    await expect.element(page.getByText(/sum of scores ÷ n; band: mean ± t·s÷√n/)).toBeVisible();
    expect(await axeFaults()).toEqual([]);
  });

  test('marks what stands on fewer than five scores', async () => {
    await open({ reps: 1, calls: 3, scored: 1 });
    await expect.element(page.getByText(/too few scores for a diagnosis/)).toBeVisible();
    await expect.element(row('Discovery quality').getByTitle('Fewer than five scores')).toBeVisible();
  });

  test('leaves scorecards of an older rubric version out of the figures and says so', async () => {
    await open({ reps: 1, calls: 10, scored: 1, onOlderVersion: 4 });
    await expect
      .element(page.getByText(/4 scorecards stand on another version and are left out/))
      .toBeVisible();
    await page.getByRole('button', { name: 'Discovery quality', exact: true }).click();
    expect(page.getByText('Version 1, left out').all()).toHaveLength(4);
  });

  test('opens a dimension to the scores that went in, and a score to its call', async () => {
    const { room, visited } = await open({ reps: 1, calls: 6, scored: 1 });
    await page.getByRole('button', { name: 'Next step clarity', exact: true }).click();
    const newest = (await room.db.calls.toArray()).toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];
    await page
      .getByRole('cell')
      .getByRole('link', { name: newest?.customer ?? '' })
      .first()
      .click();
    expect(visited?.at(-1)).toBe(`/calls/${newest?.id}`);
    expect(await axeFaults()).toEqual([]);
  });

  test('plays the best evidence where it stands and links to its moment', async () => {
    await open({ reps: 1, calls: 8, scored: 1 }, async (room) => {
      const evidence = await room.db.evidence.toArray();
      const recordings = await room.db.recordings.toArray();
      await room.db.recordings.bulkPut(recordings.map((one) => ({ ...one, hash: soundHashes.mono })));
      await room.db.evidence.bulkPut(evidence.map((one) => ({ ...one, startMs: 2000, endMs: 2600 })));
    });
    await page.getByRole('button', { name: 'Play the best evidence for Discovery quality' }).click();
    await expect.poll(() => document.querySelector('audio')?.currentTime ?? 0).toBeGreaterThan(2.55);
    await expect.poll(() => document.querySelector('audio')?.paused).toBe(true);
    expect(document.querySelector('audio')?.currentTime).toBeLessThan(3);
    await expect
      .element(page.getByRole('link', { name: /2026$/ }))
      .toHaveAttribute('href', expect.stringMatching(/^\/calls\/[0-9a-f-]+\/at\/2000$/));
    expect(await axeFaults()).toEqual([]);
  });

  test('shows the team by name and says why nobody is ranked', async () => {
    await open({ reps: 6, calls: 8, scored: 1, teams: 1 });
    await expect.element(page.getByText(/Reps are not ranked: where two bands overlap/)).toBeVisible();
    const bars = page.getByRole('figure', { name: 'Discovery quality' });
    const names = bars
      .getByRole('img')
      .elements()
      .map((bar) => bar.getAttribute('aria-label')?.split(':')[0]);
    expect(names).toEqual(names.toSorted((a, b) => (a ?? '').localeCompare(b ?? '')));
    expect(names).toHaveLength(6);
  });

  test('keeps colleagues without a comparable profile out of the team, and archived ones', async () => {
    await open({ reps: 3, calls: 6, scored: 1, teams: 1 }, async (room) => {
      const last = (await room.db.reps.toArray()).find(({ name }) => name === 'Priya Raghunathan');
      const edit = last && altered('reps', last, { archivedAt: '2026-11-01T00:00:00.000Z' });
      if (edit) await put(room, room.client.id, [edit]);
    });
    const bars = page.getByRole('figure', { name: 'Discovery quality' });
    await expect.element(bars).toBeVisible();
    expect(bars.getByRole('img').all()).toHaveLength(2);
  });

  test('says what is missing before anything is scored', async () => {
    await open({ reps: 1, calls: 2, scored: 0 });
    await expect.element(page.getByRole('heading', { name: 'Nothing scored yet' })).toBeVisible();
    expect(await axeFaults()).toEqual([]);
  });
});

async function levelsOf(
  room: ScreenRoom,
  repId: string,
  key: 'discoveryQuality',
): Promise<readonly number[]> {
  const calls = (await room.db.calls.toArray()).filter((call) => call.repId === repId);
  const ids = new Set(calls.map(({ id }) => id));
  const cards = (await room.db.scorecards.toArray()).filter(({ callId }) => ids.has(callId));
  return cards.flatMap((card) => (card[key].is === 'level' ? [card[key].level] : []));
}
