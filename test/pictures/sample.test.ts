import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, type Launched } from '../e2e/launch';
import { goTo, lookAtXRay, startWithSample } from '../e2e/walk';
import { Album, pictureCoach } from './album';
import { dialogScenes } from './dialog-scenes';
import { importScenes } from './import-scenes';
import { scoringScenes } from './scoring-scenes';
import { idOf } from './store';
import { usualScreens } from './usual-screens';

let launched: Launched;
let album: Album;

beforeAll(async () => {
  launched = await launch();
  album = await Album.of('sample');
  await startWithSample(launched.page, pictureCoach);
}, 300_000);

afterAll(async () => {
  await album.close();
  await launched.close();
});

test('the usual screens', async () => {
  const { page } = launched;
  const repId = await idOf(page, 'reps', ({ name }) => name === 'Dana Fox');
  const callId = await idOf(page, 'calls', (call) => call['repId'] === repId && call['recordingId'] !== null);
  const assessmentId = await idOf(page, 'assessments', ({ state }) => state === 'draft');
  await usualScreens(album, launched, { repId, callId, assessmentId });
  const newcomer = await idOf(page, 'reps', ({ name }) => name === 'Yuki Tanabe');
  await goTo(page, `/reps/${newcomer}/x-ray`);
  await album.take(launched, 'rep-x-ray-nothing-scored', 'A rep without a scorecard');
  const thin = await idOf(page, 'reps', ({ name }) => name === 'Callum Strachan');
  await lookAtXRay(page, thin);
  await album.take(launched, 'rep-x-ray-thin', 'A rep with too few scorecards for a diagnosis');
  expect(album.count).toBeGreaterThan(30);
});

test('the X-Ray further down, opened rows', async () => {
  const { page } = launched;
  const repId = await idOf(page, 'reps', ({ name }) => name === 'Dana Fox');
  await lookAtXRay(page, repId);
  await page.getByRole('button', { name: 'Discovery quality' }).first().click();
  await page.getByRole('columnheader', { name: 'Coach' }).waitFor();
  await page
    .getByRole('columnheader', { name: 'Coach' })
    .evaluate((cell) => cell.scrollIntoView({ block: 'center' }));
  await album.take(launched, 'rep-x-ray-scores', 'The scores behind a figure', { inSmall: true });
  await page.getByRole('region', { name: 'New business' }).evaluate((part) => part.scrollIntoView());
  await album.take(launched, 'rep-x-ray-team', 'The team beside the rep');
  await expect(page.getByRole('region', { name: 'New business' }).isVisible()).resolves.toBe(true);
});

test('states of the scoring screen', async () => {
  await expect(scoringScenes(album, launched)).resolves.toBeUndefined();
}, 600_000);
test('dialogs', async () => {
  await expect(dialogScenes(album, launched)).resolves.toBeUndefined();
}, 600_000);
test('a mixed import', async () => {
  await expect(importScenes(album, launched)).resolves.toBeUndefined();
}, 600_000);
