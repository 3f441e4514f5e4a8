import type { BridgeWindow, ChosenFile } from '../../../../shared/bridge/bridge';
import type { ImportedCall, ImportedRecording } from '../../../../shared/model/acts/import-calls';
import type { TranscriptFile } from '../../../../shared/model/acts/transcripts';
import { inOrder } from '../../../../shared/lib/in-order';
import type { Id } from '../../../../shared/model/fields';
import { fail, ok, type Result } from '../../../../shared/lib/result';
import { recordingKinds } from '../../../../shared/model/recording';
import type { Rep } from '../../../../shared/model/rep';
import { recordingOfHash } from '../../../data/queries/imports';
import { unusedHashes } from '../../../data/queries/recordings';
import type { Database } from '../../../data/open-db';
import type { FoundTranscript } from '../recognise';
import { stateToTry, type DraftCall, type Twin } from './draft';
import { twinOf } from './find-twins';

interface World {
  readonly db: Database;
  readonly bridge: BridgeWindow;
  readonly clientId: Id;
  readonly newId: () => Id;
  readonly reps: ReadonlyMap<Id, Pick<Rep, 'id' | 'name'>>;
  readonly transcripts: ReadonlyMap<string, FoundTranscript>;
}

interface Watch {
  /** Bytes copied so far, and the name of the file under way. */
  readonly onProgress: (done: number, fileName: string) => void;
  readonly signal: AbortSignal;
}

/** What was put safe, ready for the act; and what turned out otherwise. */
export interface Taken {
  readonly calls: readonly { readonly key: string; readonly call: ImportedCall }[];
  /** Contents of files that were copied in. */
  readonly hashes: readonly string[];
  readonly failed: readonly { readonly key: string; readonly why: string }[];
  /** Recordings that turned out to be here, or to come in twice. */
  readonly twins: readonly { readonly key: string; readonly twin: Twin }[];
}

/** While one copy is forced to disk, others are read and hashed. */
const copiedAtOnce = 4;

/**
 * Copies the recordings of ready drafts into the store, several at once, and says what their calls are to
 * be. Undefined when it was stopped: then nothing that was copied is left. A fault in between leaves nothing
 * either, and comes out as a sentence.
 */
export async function takeCalls(
  drafts: readonly DraftCall[],
  world: World,
  watch: Watch,
): Promise<Result<Taken | undefined>> {
  const copied: string[] = [];
  try {
    const taken = await takeEach(drafts, world, watch, copied);
    if (!watch.signal.aborted) return ok(taken);
  } catch {
    await forgetFiles(world, copied);
    return fail('The import was broken off by a fault. Nothing was stored; try it again.');
  }
  await forgetFiles(world, copied);
  return ok(undefined);
}

/** `copied` grows by the content of each file as it is copied, whatever becomes of it. */
async function takeEach(
  drafts: readonly DraftCall[],
  world: World,
  watch: Watch,
  copied: string[],
): Promise<Taken> {
  const taken = {
    calls: [] as Taken['calls'][number][],
    hashes: copied,
    failed: [] as Taken['failed'][number][],
    twins: [] as Taken['twins'][number][],
  };
  const names = new Map<string, string>();
  const copy = copier(world, watch, copied);
  for await (const { draft, kept } of inOrder(drafts, copiedAtOnce, copy)) {
    const state = stateToTry(draft);
    const transcript = transcriptOf(draft, world.transcripts);
    if (state.is === 'joins') {
      if (!transcript) continue;
      const call = {
        is: 'added transcript',
        call: state.call,
        repName: state.call.repName,
        transcript,
      } as const;
      taken.calls.push({ key: draft.key, call });
      continue;
    }
    const rep = world.reps.get(draft.repId ?? '');
    if (kept === undefined || !rep) continue;
    if (kept.is === 'failed') {
      if (!watch.signal.aborted) taken.failed.push({ key: draft.key, why: kept.why });
      continue;
    }
    if (kept.is === 'twin') {
      taken.twins.push({ key: draft.key, twin: kept.twin });
      continue;
    }
    if (kept.recording?.is === 'new') {
      const { hash } = kept.recording.file;
      const earlier = names.get(hash);
      names.set(hash, earlier ?? draft.fileName);
      if (earlier !== undefined) {
        taken.twins.push({ key: draft.key, twin: { is: 'file', name: earlier } });
        continue;
      }
    }
    const { date, time, kind, customer, outcome, deal } = draft;
    const fields = { date, time, kind, customer, outcome, deal };
    taken.calls.push({
      key: draft.key,
      call: { is: 'new call', rep, fields, recording: kept.recording, transcript },
    });
  }
  return taken;
}

/** Puts files away that were copied in and that no record names. */
export async function forgetFiles(
  { db, bridge }: Pick<World, 'db' | 'bridge'>,
  hashes: readonly string[],
): Promise<void> {
  const unused = await unusedHashes(db, hashes);
  if (unused.length > 0) await bridge.recordings.discard({ hashes: unused }).catch(() => undefined);
}

function transcriptOf(
  { transcriptKey }: DraftCall,
  transcripts: World['transcripts'],
): TranscriptFile | null {
  const found = transcripts.get(transcriptKey ?? '');
  if (!found) return null;
  const { notes: _, ...read } = found.read;
  return { ...read, fileName: found.file.name };
}

type Kept =
  | { readonly is: 'kept'; readonly recording: ImportedRecording | null }
  | { readonly is: 'twin'; readonly twin: Twin }
  | { readonly is: 'failed'; readonly why: string };

/**
 * How the recording of a draft is put safe; undefined for a draft that is not ready. Copies run at once: the
 * progress told is that of all of them, the name that of the one that has run longest.
 */
function copier(world: World, { onProgress, signal }: Watch, copied: string[]) {
  const running = new Map<ChosenFile, number>();
  let ended = 0;
  const tell = (): void => {
    const [longest] = running.keys();
    if (longest)
      onProgress(
        [...running.values()].reduce((sum, done) => sum + done, ended),
        longest.name,
      );
  };
  return async (
    draft: DraftCall,
  ): Promise<{ readonly draft: DraftCall; readonly kept: Kept | undefined }> => {
    const isWanted = stateToTry(draft).is === 'ready' && world.reps.has(draft.repId ?? '');
    if (!isWanted || signal.aborted) return { draft, kept: undefined };
    if (!draft.recording) return { draft, kept: { is: 'kept', recording: null } };
    const { file } = draft.recording;
    const hear = (done: number): void => {
      running.set(file, done);
      tell();
    };
    hear(0);
    const kept = await recordingOf(file, draft.twin, world, { hear, signal, copied });
    running.delete(file);
    ended += file.size;
    tell();
    return { draft, kept };
  };
}

interface Hearing {
  /** Told how many bytes are copied. */
  readonly hear: (done: number) => void;
  /** Grows by the content of each file as it is copied. */
  readonly copied: string[];
  readonly signal: AbortSignal;
}

async function recordingOf(file: ChosenFile, twin: Twin, world: World, hearing: Hearing): Promise<Kept> {
  if (twin.is === 'recording') return { is: 'kept', recording: { is: 'here', id: twin.recordingId } };
  const kept = await keep(file, world, hearing);
  if (!kept.ok) return { is: 'failed', why: kept.error };
  hearing.copied.push(kept.value.hash);
  const kind = recordingKinds.find((one) => one === kept.value.kind);
  if (!kind) return { is: 'failed', why: `${file.name} is of a kind that Benchcoach does not know.` };
  const here = await recordingOfHash(world.db, world.clientId, kept.value.hash);
  if (here) {
    const found = await twinOf(world.db, here.id);
    return found.is === 'call'
      ? { is: 'twin', twin: found }
      : { is: 'kept', recording: { is: 'here', id: here.id } };
  }
  const { hash, bytes, fileName } = kept.value;
  return { is: 'kept', recording: { is: 'new', file: { hash, kind, bytes, fileName } } };
}

async function keep(file: ChosenFile, { bridge, newId }: World, { hear, signal }: Hearing) {
  const job = newId();
  const stop = (): void => void bridge.recordings.cancel({ job });
  const stopHearing = bridge.on('progress', (progress) => {
    if (progress.job === job) hear(progress.done);
  });
  signal.addEventListener('abort', stop);
  try {
    return await bridge.recordings
      .keep({ handle: file.handle, job })
      .catch(() => fail(`${file.name} could not be copied. Nothing of it was kept; try it again.`));
  } finally {
    signal.removeEventListener('abort', stop);
    stopHearing();
  }
}
