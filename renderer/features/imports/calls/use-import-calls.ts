import { importCalls } from '../../../../shared/model/acts/import-calls';
import type { Change } from '../../../../shared/model/change';
import { Recording } from '../../../../shared/model/recording';
import { recordingOfHash } from '../../../data/queries/imports';
import { peaksAhead } from '../../../platform/peaks-ahead';
import { useAct } from '../../../platform/use-act';
import { useOnce } from '../../../platform/use-once';
import { useServices } from '../../../platform/services';
import { useWorkspace } from '../../../platform/workspace';
import { useTellDone } from '../done';
import { useImportSession } from '../import-session';
import { isReady } from './draft';
import { noteLengths } from './lengths';
import { forgetFiles, takeCalls } from './take-calls';
import type { NamedReps } from './use-drafts';

/**
 * Imports the calls that are ready, as one act. Stopped or refused, it leaves nothing behind; a file that could
 * not be copied stays in the table with its reason while the others come in.
 */
export function useImportCalls(reps: NamedReps): () => void {
  const services = useServices();
  const { client } = useWorkspace();
  const act = useAct();
  const tellDone = useTellDone();

  return useOnce(async () => {
    const { db, bridge, door, now, newId, say } = services;
    const { drafts, transcripts, newReps, change } = useImportSession.getState();
    const ready = drafts.filter(isReady);
    const total = ready.reduce((sum, { recording }) => sum + (recording?.file.size ?? 0), 0);
    const controller = new AbortController();
    const stop = (): void => controller.abort();
    const world = { db, bridge, clientId: client.id, newId, reps, transcripts };
    const result = await takeCalls(ready, world, {
      onProgress: (done, fileName) =>
        change(() => ({ work: { label: `Copying ${fileName}`, done, total, stop }, done: undefined })),
      signal: controller.signal,
    });
    change(() => ({ work: undefined }));
    if (!result.ok) return say({ tone: 'danger', text: result.error });
    const taken = result.value;
    if (!taken) return say({ tone: 'plain', text: 'The import was stopped. Nothing was stored.' });

    const failed = new Map(taken.failed.map(({ key, why }) => [key, why]));
    const twins = new Map(taken.twins.map(({ key, twin }) => [key, twin]));
    change((session) => ({
      drafts: session.drafts.map((draft) => ({
        ...draft,
        failed: failed.get(draft.key) ?? null,
        twin: twins.get(draft.key) ?? draft.twin,
      })),
    }));
    if (taken.calls.length === 0) {
      if (taken.failed.length > 0)
        say({ tone: 'danger', text: `Nothing was imported.${failedWords(taken.failed.length)}` });
      return forgetFiles(services, taken.hashes);
    }
    const calls = taken.calls.map(({ call }) => call);
    const done = await act(
      importCalls(client.id, newReps, calls, { at: new Date(now()).toISOString(), newId }),
    );
    if (!done.ok) return forgetFiles(services, taken.hashes);

    const stored = new Set(taken.calls.map(({ key }) => key));
    const used = new Set(done.value?.about);
    change((session) => ({
      drafts: session.drafts.filter(({ key }) => !stored.has(key)),
      newReps: session.newReps.filter(({ id }) => !used.has(id)),
      selected: new Set([...session.selected].filter((key) => !stored.has(key))),
    }));
    tellDone({
      text: doneWords(done.value, taken.failed.length),
      change: done.value,
      place: { label: 'Open the calls', address: '/calls' },
    });
    await forgetFiles(services, taken.hashes);
    const recordings = recordingsOf(done.value);
    void noteLengths({ db, door }, client.id, recordings).then(() =>
      peaksAhead.add(recordings, async (hash) => (await recordingOfHash(db, client.id, hash)) !== undefined),
    );
  });
}

const doneWords = (change: Change | undefined, failed: number): string => {
  const what = (change?.label ?? '').replace(/^Import /, '');
  return `Imported ${what}.${failed > 0 ? failedWords(failed) : ''}`;
};

const failedWords = (failed: number): string =>
  ` ${failed} could not be copied and ${failed === 1 ? 'stays' : 'stay'} here.`;

/** The recordings that a change made. */
const recordingsOf = (change: Change | undefined): readonly Recording[] =>
  (change?.edits ?? [])
    .filter(({ table }) => table === 'recordings')
    .flatMap(({ after }) => {
      const recording = Recording.safeParse(after);
      return recording.success ? [recording.data] : [];
    });
