import type { Bridge, BridgeWindow, ChosenFile, KeptRecording } from '../../../../shared/bridge/bridge';
import { readTranscript } from '../../../../shared/codec/transcripts';
import { fail, ok, type Result } from '../../../../shared/lib/result';
import type { TranscriptFile } from '../../../../shared/model/acts/transcripts';
import type { Id } from '../../../../shared/model/fields';
import type { DescribedCall } from './descriptions';

/** How far the copying is, in bytes and in recordings. */
export interface CopyProgress {
  readonly doneBytes: number;
  readonly totalBytes: number;
  readonly copied: number;
  readonly recordings: number;
}

export interface CopyWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: CopyProgress) => void;
}

/** The sample's files, once the store has the recordings. */
export interface BroughtFiles {
  readonly kept: ReadonlyMap<string, KeptRecording>;
  readonly transcripts: ReadonlyMap<string, TranscriptFile>;
}

const incomplete =
  'Some of the sample client’s files are missing from this copy of Benchcoach. Nothing was added. ' +
  'Start with a client of your own, or install the program again.';
const longestTranscript = 1_000_000;

/**
 * Copies the shipped recordings into the store, one after the other, and reads their transcripts. What was
 * copied before it failed or was cancelled stands in `copied`, for the caller to put away.
 */
export async function bringFiles(
  bridge: Pick<BridgeWindow, 'files' | 'recordings' | 'on'>,
  calls: readonly DescribedCall[],
  newId: () => Id,
  watch: CopyWatch,
  copied: Set<string>,
): Promise<Result<BroughtFiles>> {
  const shipped = new Map((await bridge.files.shipped()).map((file) => [file.name, file]));
  const sounds = calls.flatMap(({ file }) => shipped.get(file) ?? []);
  const texts = calls.flatMap(({ transcript }) => shipped.get(transcript.file) ?? []);
  if (sounds.length < calls.length || texts.length < calls.length) return fail(incomplete);

  const kept = new Map<string, KeptRecording>();
  const totalBytes = sounds.reduce((sum, { size }) => sum + size, 0);
  let before = 0;
  for (const sound of sounds) {
    const tell = (doneBytes: number): void =>
      watch.onProgress({ doneBytes, totalBytes, copied: kept.size, recordings: sounds.length });
    tell(before);
    const result = await keepOne(bridge, sound, newId(), watch.signal, (done) => tell(before + done));
    if (!result.ok) return result;
    kept.set(sound.name, result.value);
    copied.add(result.value.hash);
    before += sound.size;
  }
  const transcripts = new Map<string, TranscriptFile>();
  for (const text of texts) {
    const read = await readOne(bridge.files, text);
    if (!read.ok) return read;
    transcripts.set(text.name, read.value);
  }
  return ok({ kept, transcripts });
}

async function keepOne(
  bridge: Pick<BridgeWindow, 'recordings' | 'on'>,
  { handle }: ChosenFile,
  job: Id,
  signal: AbortSignal,
  onDone: (bytes: number) => void,
): Promise<Result<KeptRecording>> {
  if (signal.aborted) return fail('Cancelled.');
  const stop = (): void => void bridge.recordings.cancel({ job });
  const unsubscribe = bridge.on('progress', (progress) => {
    if (progress.job === job) onDone(progress.done);
  });
  signal.addEventListener('abort', stop);
  try {
    return await bridge.recordings.keep({ handle, job });
  } finally {
    signal.removeEventListener('abort', stop);
    unsubscribe();
  }
}

async function readOne(
  files: Pick<Bridge['files'], 'read'>,
  { handle, name }: ChosenFile,
): Promise<Result<TranscriptFile>> {
  const bytes = await files.read({ handle, limit: longestTranscript });
  if (!bytes.ok) return bytes;
  const read = readTranscript(bytes.value);
  return read.ok ? ok({ ...read.value, fileName: name }) : fail(`${name}: ${read.error}`);
}
