import type { BridgeWindow } from '../../../../shared/bridge/bridge';
import type { Id } from '../../../../shared/model/fields';
import { callOfRecording, recordingsOfSizes } from '../../../data/queries/imports';
import type { Database } from '../../../data/open-db';
import type { DraftCall, Twin } from './draft';

interface World {
  readonly db: Database;
  readonly bridge: BridgeWindow;
  readonly clientId: Id;
  readonly newId: () => Id;
}

/**
 * Finds out which of the recordings are here already or came in twice, and tells it one by one. Only files of
 * the same size as another can be the same, so only they are read.
 */
export async function findTwins(
  drafts: readonly DraftCall[],
  world: World,
  tell: (key: string, twin: Twin) => void,
): Promise<void> {
  const heard = drafts.flatMap(({ key, fileName, recording }) =>
    recording ? [{ key, fileName, file: recording.file }] : [],
  );
  const here = await recordingsOfSizes(
    world.db,
    world.clientId,
    heard.map(({ file }) => file.size),
  );
  const sizes = Map.groupBy(heard, ({ file }) => file.size);
  const sizesHere = new Set(here.map(({ bytes }) => bytes));
  const names = new Map<string, string>();
  for (const { key, fileName, file } of heard) {
    const isAlone = (sizes.get(file.size)?.length ?? 0) < 2 && !sizesHere.has(file.size);
    if (isAlone) continue;
    const hash = await world.bridge.recordings
      .hash({ handle: file.handle, job: world.newId() })
      .catch(() => undefined);
    // What cannot be told now is told when the file is copied in.
    if (!hash?.ok) continue;
    const earlier = names.get(hash.value);
    names.set(hash.value, earlier ?? fileName);
    const recording = here.find((one) => one.hash === hash.value);
    if (recording) tell(key, await twinOf(world.db, recording.id));
    else if (earlier !== undefined) tell(key, { is: 'file', name: earlier });
  }
}

/** What a recording that is here belongs to. */
export async function twinOf(db: Database, recordingId: Id): Promise<Twin> {
  const call = await callOfRecording(db, recordingId);
  if (!call) return { is: 'recording', recordingId };
  const rep = await db.reps.get(call.repId);
  const hasTranscript = (await db.transcripts.where('callId').equals(call.id).count()) > 0;
  return { is: 'call', call: { ...call, repName: rep?.name ?? '' }, hasTranscript };
}
