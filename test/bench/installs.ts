import { cp, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { mkdtemp } from 'node:fs/promises';
import { launch, type Launched } from '../e2e/launch';
import { fillInstall } from '../fixtures/fill-install';
import { noiseWav } from '../fixtures/noise';
import { diceOf } from '../fixtures/random';
import { seededClient, type SeededClient } from '../fixtures/seeded-client';

const shelf = path.resolve(import.meta.dirname, '../../out/bench');

/** The rep whose calls are opened, and one of these calls with a recording that plays. */
export interface Install {
  /** A data folder of its own; whoever asked removes it. */
  readonly folder: string;
  readonly repId: string;
  readonly callId: string;
}

const playedHash = 'b'.repeat(64);
const playedSeconds = 600;

/**
 * A data folder with so many calls of forty reps, filled once and copied for whoever asks. The newest call of
 * the first rep is not scored and has a recording of ten minutes.
 */
export async function installWith(calls: number): Promise<Install> {
  const reps = Math.min(40, Math.max(1, Math.round(calls / 20)));
  const seeded = playable(seededClient({ reps, calls: Math.round(calls / reps) }));
  const filled = path.join(shelf, `install-${calls}`);
  if (!(await isThere(filled))) await fill(filled, seeded.client);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'benchcoach-bench-'));
  await cp(filled, folder, { recursive: true });
  return { folder, repId: seeded.repId, callId: seeded.callId };
}

/** Starts the built program on a folder and waits for the first screen. */
export async function openToday(folder: string): Promise<Launched> {
  const started = await launch({ userDataDir: folder });
  await started.page.getByRole('heading', { name: 'Today', exact: true }).waitFor({ timeout: 120_000 });
  return started;
}

export const remove = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 5 });

async function fill(filled: string, client: SeededClient): Promise<void> {
  await mkdir(shelf, { recursive: true });
  const made = `${filled}.making`;
  await remove(made);
  const started = await launch({ userDataDir: made });
  await started.page.getByRole('heading', { name: 'Welcome to Benchcoach' }).waitFor();
  await fillInstall(started.page, client);
  await started.close();
  const recording = path.join(made, 'benchcoach/recordings', playedHash.slice(0, 2), playedHash);
  await mkdir(path.dirname(recording), { recursive: true });
  await writeFile(recording, noiseWav(playedSeconds * 32_000, diceOf(1)));
  await cp(made, filled, { recursive: true });
  await remove(made);
}

function playable(client: SeededClient) {
  const [rep] = client.workbook.reps;
  const call = client.workbook.calls.findLast(({ repId }) => repId === rep?.id);
  if (!rep || !call) throw new Error('A seeded client has reps with calls');
  const recordings = client.workbook.recordings.map((recording) =>
    recording.id === call.recordingId
      ? { ...recording, hash: playedHash, kind: 'wav' as const, durationMs: playedSeconds * 1000 }
      : recording,
  );
  return {
    client: { ...client, workbook: { ...client.workbook, recordings } },
    repId: rep.id,
    callId: call.id,
  };
}

const isThere = (folder: string): Promise<boolean> =>
  stat(folder).then(
    () => true,
    () => false,
  );
