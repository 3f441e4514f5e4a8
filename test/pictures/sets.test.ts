import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from '../e2e/launch';
import { startWithBundle, startWithClient } from '../e2e/walk';
import { writeBundle } from '../fixtures/bundle-file';
import { wholeClient } from '../fixtures/whole-client';
import type { SeededOptions } from '../fixtures/seeded-client';
import { Album, pictureCoach } from './album';
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
  await startWithClient(launched.page, 'Acme', pictureCoach);
  await usualScreens(album, launched, {});
  expect(album.count).toBeGreaterThan(20);
  await album.close();
  await launched.close();
  return album.count;
});

test('five hundred reps with 20,000 calls and 20,000 deals', { timeout: 1_200_000 }, async () => {
  const many = { reps: 500, calls: 40, teams: 24, deals: 20_000, name: 'Thornwick Instruments' };
  expect(await ofSeeded('many', many)).toBeGreaterThan(30);
});

test('the longest names', async () => {
  const name = 'Calderstow Environmental Monitoring Instruments and Services (International) Holdings plc';
  expect(
    await ofSeeded('longest', { reps: 12, calls: 14, hasLongestNames: true, deals: 400, name }),
  ).toBeGreaterThan(30);
});

/** A client of the given size, through a bundle. Answers how many pictures there are. */
async function ofSeeded(set: string, options: SeededOptions & { readonly deals: number }): Promise<number> {
  const { workbook, draft } = wholeClient(options);
  const file = path.join(folder, `${set}.benchcoach`);
  await writeBundle(file, workbook);
  const launched = await launch();
  const album = await Album.of(set);
  const begun = performance.now();
  await startWithBundle(launched, file, pictureCoach);
  console.log(`${set}: taken in after ${Math.round((performance.now() - begun) / 1000)} s`);
  const repId = workbook.reps[0]?.id;
  const scored = new Set(workbook.scorecards.map(({ callId }) => callId));
  const callId = workbook.calls.find((call) => call.repId === repId && !scored.has(call.id))?.id;
  await usualScreens(album, launched, { repId, callId, assessmentId: draft.id });
  await album.close();
  await launched.close();
  return album.count;
}
