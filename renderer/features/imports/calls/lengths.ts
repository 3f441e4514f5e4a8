import { altered, type Act } from '../../../../shared/model/change';
import type { Id } from '../../../../shared/model/fields';
import type { Door } from '../../../data/commit';
import type { Database } from '../../../data/open-db';
import { recordingUrl } from '../../../platform/recording-url';

const patienceMs = 10_000;

/**
 * Finds out how long recordings are, one after the other, and notes it in one quiet act. What cannot be told
 * stays unknown until the player opens it.
 */
export async function noteLengths(
  { db, door }: { readonly db: Database; readonly door: Pick<Door, 'commit'> },
  clientId: Id,
  recordings: readonly { readonly id: Id; readonly hash: string }[],
): Promise<void> {
  const lengths = new Map<Id, number>();
  for (const { id, hash } of recordings) {
    const length = await lengthOf(recordingUrl(hash));
    if (length !== undefined) lengths.set(id, length);
  }
  // Meanwhile the import may have been undone.
  const there = await db.recordings.bulkGet([...lengths.keys()]);
  const edits = there.flatMap((recording) => {
    const durationMs = recording ? lengths.get(recording.id) : undefined;
    return recording && durationMs !== undefined ? [altered('recordings', recording, { durationMs })] : [];
  });
  const act: Act = { clientId, label: 'Note how long recordings are', quiet: true, edits };
  if (act.edits.length > 0) await door.commit(act);
}

/** The length of a sound in milliseconds; undefined where the browser cannot tell. */
function lengthOf(url: string): Promise<number | undefined> {
  const audio = new Audio();
  audio.preload = 'metadata';
  return new Promise<number | undefined>((resolve) => {
    const timer = setTimeout(() => resolve(undefined), patienceMs);
    const end = (length: number | undefined): void => {
      clearTimeout(timer);
      resolve(length);
    };
    audio.onloadedmetadata = () =>
      end(Number.isFinite(audio.duration) ? Math.round(audio.duration * 1000) : undefined);
    audio.onerror = () => end(undefined);
    audio.src = url;
  }).finally(() => {
    audio.removeAttribute('src');
    audio.load();
  });
}
