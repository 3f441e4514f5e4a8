import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, test } from 'vitest';
import { launch } from '../e2e/launch';
import { startWithBundle, startWithClient } from '../e2e/walk';
import { writeBundle } from '../fixtures/bundle-file';
import { seededClient, type SeededOptions } from '../fixtures/seeded-client';
import { Album } from './album';
import { usualScreens } from './usual-screens';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'benchcoach-pictures-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('an empty client', async () => {
  const launched = await launch();
  const album = await Album.of('empty');
  await album.take(launched, 'first-run', 'The first screen', { inSmall: true });
  await startWithClient(launched.page, 'Acme');
  await usualScreens(album, launched, {});
  await album.close();
  await launched.close();
});

test('five hundred reps with 20,000 calls', () =>
  ofSeeded('many', { reps: 500, calls: 40, teams: 24, name: 'Northwind Instruments' }));

test('the longest names', () =>
  ofSeeded('longest', {
    reps: 12,
    calls: 14,
    hasLongestNames: true,
    name: 'Calderstow Environmental Monitoring Instruments and Services (International) Holdings plc',
  }));

/** A client of the given size, through a bundle. */
async function ofSeeded(set: string, options: SeededOptions): Promise<void> {
  const { workbook } = seededClient({ ...options, lastDay: new Date().toISOString().slice(0, 10) });
  const file = path.join(folder, `${set}.benchcoach`);
  await writeBundle(file, workbook);
  const launched = await launch();
  const album = await Album.of(set);
  await startWithBundle(launched, file);
  const repId = workbook.reps[0]?.id;
  const scored = new Set(workbook.scorecards.map(({ callId }) => callId));
  const callId = workbook.calls.find((call) => call.repId === repId && !scored.has(call.id))?.id;
  await usualScreens(album, launched, { repId, callId });
  await album.close();
  await launched.close();
}
