import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { dropFiles, type Launched } from '../e2e/launch';
import { goTo } from '../e2e/walk';
import type { Album } from './album';

const calls = path.resolve(import.meta.dirname, '../../assets/sample/calls');
const media = path.resolve(import.meta.dirname, '../fixtures/media');

/** Recordings, transcripts, a roster and files that are refused, dropped together on an open window. */
export async function importScenes(album: Album, launched: Launched): Promise<void> {
  const { page } = launched;
  const folder = await mkdtemp(path.join(os.tmpdir(), 'benchcoach-mixed-'));
  const put = async (from: string, name: string): Promise<string> => {
    await copyFile(from, path.join(folder, name));
    return path.join(folder, name);
  };
  const roster = path.join(folder, 'roster.csv');
  await writeFile(
    roster,
    'Name,Role,Team,Start date,Email\r\nNadia Rahman,AE,Enterprise,2025-03-01,nadia@calderstow.example\r\nDana Fox,AE,Mid-market,2021-09-13,dana@calderstow.example\r\nOle Brandt,Wizard,Enterprise,31/02/2024,ole\r\n',
  );
  const broken = path.join(folder, 'meeting.mp3');
  await writeFile(broken, 'This is text and no sound.');
  const files = [
    await put(path.join(media, 'm4a.m4a'), '2026-11-02 Dana Fox - Etterick Ice.m4a'),
    await put(path.join(media, 'opus.opus'), '2026-11-05 Marcus Adeyemi - Wexcombe Vaccines.opus'),
    await put(path.join(media, 'wav16-stereo.wav'), 'recording 14.wav'),
    await put(path.join(calls, '01-dana-fox-ashgrove-pathology.opus'), 'the same again.opus'),
    await put(
      path.join(calls, '01-dana-fox-ashgrove-pathology.vtt'),
      '2026-11-02 Dana Fox - Etterick Ice.vtt',
    ),
    roster,
    broken,
    await put(path.join(media, 'avi.avi'), 'screen.avi'),
  ];
  await goTo(page, '/');
  await dropFiles(page, 'body', files);
  await page.getByRole('heading', { name: 'Import', exact: true }).waitFor();
  await page.getByText('Wexcombe Vaccines').first().waitFor();
  await album.take(launched, 'import-mixed', 'What came in by one drop, before anything is stored', {
    inSmall: true,
  });
  await rm(folder, { recursive: true, force: true });
}
