import { useEffect } from 'react';
import type { ChosenFile } from '../../../shared/bridge/bridge';
import type { Id } from '../../../shared/model/fields';
import { repsOf } from '../../data/queries/reps';
import { openTranscriptReader } from '../../jobs/import';
import { useIntake } from '../../platform/intake';
import { useServices, type Services } from '../../platform/services';
import { useWorkspace } from '../../platform/workspace';
import { withFound, type DraftCall } from './calls/draft';
import { findTwins } from './calls/find-twins';
import { matchCall } from './calls/match-call';
import { useImportSession, type ImportSession } from './import-session';
import { recogniseAll, type Recognised } from './recognise';

/** Takes the files that wait, finds out what they are and puts them into the session. */
export function useIntakeFiles(): void {
  const services = useServices();
  const { client } = useWorkspace();
  const waiting = useIntake((state) => state.files.length);
  const takeWaiting = useIntake((state) => state.take);
  const isBusy = useImportSession(({ work }) => work !== undefined);

  useEffect(() => {
    const session = useImportSession.getState();
    if (session.clientId !== client.id) session.clear(client.id);
  }, [client.id]);

  useEffect(() => {
    if (waiting === 0 || isBusy) return;
    void lookAt(takeWaiting(), { services, clientId: client.id });
  }, [waiting, isBusy, takeWaiting, services, client.id]);
}

interface World {
  readonly services: Services;
  readonly clientId: Id;
}

async function lookAt(files: readonly ChosenFile[], { services, clientId }: World): Promise<void> {
  const { change } = useImportSession.getState();
  const controller = new AbortController();
  const { signal } = controller;
  const stop = (): void => controller.abort();
  const tell = (done: number): void =>
    change(() => ({
      work: { label: 'Looking at the files', done, total: files.length, stop },
      done: undefined,
    }));
  tell(0);
  const reader = openTranscriptReader();
  signal.addEventListener('abort', reader.close);
  try {
    const found = await recogniseAll(
      files,
      { bridge: services.bridge, reader },
      { onProgress: tell, signal },
    );
    if (!found) return;
    const reps = await repsOf(services.db, clientId);
    change((session) => withRecognised(session, found, reps));
  } finally {
    reader.close();
    change(() => ({ work: undefined }));
  }
  await lookCloser({ services, clientId });
}

function withRecognised(
  session: ImportSession,
  found: readonly Recognised[],
  reps: Awaited<ReturnType<typeof repsOf>>,
): Partial<ImportSession> {
  const recordings = found.filter((one) => one.is === 'recording');
  const transcripts = found.filter((one) => one.is === 'transcript');
  return {
    refused: [...session.refused, ...found.filter((one) => one.is === 'refused')],
    tables: [...session.tables, ...found.filter((one) => one.is === 'table').map(({ file }) => file)],
    bundles: [...session.bundles, ...found.filter((one) => one.is === 'bundle').map(({ file }) => file)],
    answers: [...session.answers, ...found.filter((one) => one.is === 'answers')],
    assessments: [...session.assessments, ...found.filter((one) => one.is === 'assessment')],
    transcripts: new Map([
      ...session.transcripts,
      ...transcripts.map((one) => [one.file.handle, one] as const),
    ]),
    drafts: withFound(session.drafts, { recordings, transcripts }, [
      ...reps.filter(({ archivedAt }) => archivedAt === null),
      ...session.newReps,
    ]),
  };
}

/** What takes longer comes after the table stands: which files are here already, whose transcript one is. */
async function lookCloser({ services, clientId }: World): Promise<void> {
  const { db, bridge, newId } = services;
  const tell = (key: string, fields: Partial<DraftCall>): void =>
    useImportSession.getState().change(({ drafts }) => ({
      drafts: drafts.map((draft) => (draft.key === key ? { ...draft, ...fields } : draft)),
    }));
  const { drafts } = useImportSession.getState();
  for (const draft of drafts.filter(({ recording, joins }) => recording === null && joins === null)) {
    const call = await matchCall(db, clientId, draft);
    if (call) tell(draft.key, { joins: call });
  }
  const heard = drafts.filter(({ twin }) => twin.is === 'none');
  await findTwins(heard, { db, bridge, clientId, newId }, (key, twin) => tell(key, { twin }));
}
