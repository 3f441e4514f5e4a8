import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { ChosenFile } from '../../../shared/bridge/bridge';
import { assertNever } from '../../../shared/lib/assert-never';
import { ok } from '../../../shared/lib/result';
import { useServices, type Services } from '../../platform/services';
import { startWithBundle } from './start-with-bundle';
import { startWithClient } from './start-with-client';
import type { Newcomer, Started, StartWatch } from './started';

/** What a newcomer starts with. A bundle may have been handed over already; otherwise it is asked for. */
export type Beginning =
  | { readonly with: 'sample' }
  | { readonly with: 'client'; readonly name: string }
  | { readonly with: 'bundle'; readonly file: ChosenFile | undefined };

/** Where the start is: waiting for answers, or at work with something to show for it. */
export type StartPhase =
  | { readonly is: 'asking'; readonly error: string | undefined }
  | { readonly is: 'working'; readonly label: string; readonly done: number; readonly total: number };

/** Starts the install with what was answered; once it worked, the client is open and Today is shown. */
export function useStart() {
  const services = useServices();
  const [, go] = useLocation();
  const [phase, setPhase] = useState<StartPhase>({ is: 'asking', error: undefined });
  const abort = useRef<AbortController | undefined>(undefined);

  const start = async (newcomer: Newcomer, beginning: Beginning): Promise<void> => {
    const { signal } = (abort.current = new AbortController());
    const tell = (label: string, done = 0, total = 0): void =>
      setPhase({ is: 'working', label, done, total });
    // Now and not afterwards: Today shows before the last word of the journal, and may have been left by then.
    go('/');
    const started = await begin(services, newcomer, beginning, { signal, tell });
    setPhase({ is: 'asking', error: started.ok ? undefined : started.error });
  };
  return { phase, start, cancel: () => abort.current?.abort() };
}

function begin(
  services: Services,
  newcomer: Newcomer,
  beginning: Beginning,
  watch: StartWatch,
): Promise<Started> {
  switch (beginning.with) {
    case 'sample':
      return startWithSample(services, newcomer, watch);
    case 'client':
      return startWithClient(services, beginning.name, newcomer);
    case 'bundle':
      return startWithBundle(services, newcomer, beginning.file, watch);
    default:
      return assertNever(beginning);
  }
}

async function startWithSample(
  services: Services,
  newcomer: Newcomer,
  { signal, tell }: StartWatch,
): Promise<Started> {
  tell('Preparing the sample client');
  // The descriptions, and what makes records of them, are loaded when somebody wants them.
  const { bringSample } = await import('./sample/add-sample');
  const added = await bringSample(services, newcomer, {
    signal,
    onProgress: ({ doneBytes, totalBytes, copied, recordings }) =>
      tell(`Copying the recordings, ${copied} of ${recordings}`, doneBytes, totalBytes),
  });
  if (!added.ok) return added;
  return ok(added.value === 'added' ? 'started' : 'nothing');
}
