import { importCalls } from '../../../../shared/model/acts/import-calls';
import type { Change } from '../../../../shared/model/change';
import { Recording } from '../../../../shared/model/recording';
import { useAct, useTakeBack } from '../../../platform/use-act';
import { useServices } from '../../../platform/services';
import { useWorkspace } from '../../../platform/workspace';
import { useImportSession } from '../import-session';
import { isReady } from './draft';
import { noteLengths } from './lengths';
import { forgetFiles, takeCalls } from './take-calls';
import type { NamedReps } from './use-drafts';

/**
 * Imports the calls that are ready, as one act. Stopped or refused, it leaves nothing behind; a file that could
 * not be copied stays in the table with its reason while the others come in.
 */
export function useImportCalls(reps: NamedReps): () => Promise<void> {
  const services = useServices();
  const { client } = useWorkspace();
  const act = useAct();
  const { offer } = useTakeBack();

  return async () => {
    const { db, bridge, door, now, newId, say } = services;
    const { drafts, transcripts, newReps, change } = useImportSession.getState();
    const ready = drafts.filter(isReady);
    const total = ready.reduce((sum, { recording }) => sum + (recording?.file.size ?? 0), 0);
    const controller = new AbortController();
    const stop = (): void => controller.abort();
    const world = { db, bridge, clientId: client.id, newId, reps, transcripts };
    const taken = await takeCalls(ready, world, {
      onProgress: (done, fileName) =>
        change(() => ({ work: { label: `Copying ${fileName}`, done, total, stop }, done: undefined })),
      signal: controller.signal,
    });
    change(() => ({ work: undefined }));
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
    if (taken.calls.length === 0) return;
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
      done: doneWords(done.value, taken.failed.length),
    }));
    say({
      tone: 'plain',
      text: doneWords(done.value, taken.failed.length),
      ...offer(done.value),
    });
    await noteLengths({ db, door }, client.id, recordingsOf(done.value));
  };
}

const doneWords = (change: Change | undefined, failed: number): string => {
  const what = (change?.label ?? '').replace(/^Import /, '');
  const rest =
    failed > 0 ? ` ${failed} could not be copied and ${failed === 1 ? 'stays' : 'stay'} here.` : '';
  return `Imported ${what}.${rest}`;
};

/** The recordings that a change made. */
const recordingsOf = (change: Change | undefined): readonly Recording[] =>
  (change?.edits ?? [])
    .filter(({ table }) => table === 'recordings')
    .flatMap(({ after }) => {
      const recording = Recording.safeParse(after);
      return recording.success ? [recording.data] : [];
    });
