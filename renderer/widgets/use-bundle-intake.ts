import { useCallback, useEffect, useRef, useState } from 'react';
import type { ChosenFile } from '../../shared/bridge/bridge';
import type { Client } from '../../shared/model/client';
import {
  openBundle,
  planBundle,
  takeBundle,
  type BundlePlan,
  type OpenedBundle,
} from '../data/bundle-import';
import { readTablesInWorker } from '../jobs/bundle';
import { useServices } from '../platform/services';
import { backUpBefore } from './back-up-before';

/** How far a bundle has come. */
export type BundleStage =
  | { readonly is: 'none' }
  | { readonly is: 'reading'; readonly name: string }
  | { readonly is: 'refused'; readonly name: string; readonly why: string }
  | {
      readonly is: 'ready';
      readonly name: string;
      readonly bundle: OpenedBundle;
      readonly plan: BundlePlan;
      readonly client: Client;
    }
  | {
      readonly is: 'taking';
      readonly name: string;
      readonly label: string;
      readonly done: number;
      readonly total: number;
    }
  | {
      readonly is: 'taken';
      readonly name: string;
      readonly client: Client;
      readonly records: number;
      readonly deletedHere: BundlePlan['deletedHere'];
    };

export interface BundleIntake {
  readonly stage: BundleStage;
  /** Asks for a bundle; nothing happens when the user changes his mind. */
  readonly choose: () => Promise<void>;
  /** Opens a bundle, checks it whole and says what it holds. Nothing is stored. */
  readonly open: (file: ChosenFile) => Promise<void>;
  /** Takes in what is ready: a backup first, then its recordings, then its records as one act. */
  readonly take: () => Promise<void>;
  /** Stops taking in; nothing is left behind. */
  readonly stop: () => void;
  /** Lets go of the bundle. */
  readonly close: () => void;
}

/**
 * Takes bundles in, from the first minute on: needs neither a coach nor a client. Whatever is refused is
 * refused whole, with a sentence, and then nothing has changed.
 */
export function useBundleIntake(): BundleIntake {
  const services = useServices();
  const { db, bridge } = services;
  const [stage, setStage] = useState<BundleStage>({ is: 'none' });
  const token = useRef<string>(undefined);
  const running = useRef<AbortController>(undefined);

  const letGo = useCallback((): void => {
    running.current?.abort();
    if (token.current !== undefined) void bridge.archives.abandon({ token: token.current });
    token.current = undefined;
  }, [bridge]);
  useEffect(() => letGo, [letGo]);

  const open = useCallback(
    async (file: ChosenFile): Promise<void> => {
      letGo();
      const { name } = file;
      const mine = new AbortController();
      running.current = mine;
      setStage({ is: 'reading', name });
      const opened = await openBundle(bridge.archives, file.handle, readTablesInWorker);
      if (!opened.ok) {
        if (!mine.signal.aborted) setStage({ is: 'refused', name, why: opened.error });
        return;
      }
      if (mine.signal.aborted) return void bridge.archives.abandon({ token: opened.value.token });
      token.current = opened.value.token;
      const plan = await planBundle(db, opened.value);
      const [client] = opened.value.workbook.clients;
      if (client) setStage({ is: 'ready', name, bundle: opened.value, plan, client });
    },
    [bridge, db, letGo],
  );

  const take = async (): Promise<void> => {
    if (stage.is !== 'ready') return;
    const { name, bundle, plan, client } = stage;
    const mine = new AbortController();
    running.current = mine;
    const tell = (label: string) => (done: number, total: number) =>
      setStage({ is: 'taking', name, label, done, total });
    tell('Backing up first')(0, 0);
    const backup = await backUpBefore(services, 'before an import', tell('Backing up first'));
    const taken = backup.ok
      ? await takeBundle(services, bundle, plan, {
          onProgress: tell('Unpacking and checking recordings'),
          signal: mine.signal,
        })
      : backup;
    letGo();
    if (!taken.ok) return setStage({ is: 'refused', name, why: `${taken.error} Nothing was taken in.` });
    if (!taken.value) return setStage({ is: 'none' });
    setStage({ is: 'taken', name, client, records: plan.edits.length, deletedHere: plan.deletedHere });
  };

  return {
    stage,
    open,
    take,
    choose: async () => {
      const [file] = await bridge.files.choose({ filter: 'bundles', title: 'Open a bundle', several: false });
      if (file) await open(file);
    },
    stop: () => running.current?.abort(),
    close: () => {
      letGo();
      setStage({ is: 'none' });
    },
  };
}

/**
 * Bundles that the system hands over: a double click on a file, a start with one. Each comes once, to whoever
 * listens first.
 */
export function useHandedOver(take: (file: ChosenFile) => void): void {
  const { bridge } = useServices();
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => bridge.on('openFile', (file) => latest.current(file)), [bridge]);
}
