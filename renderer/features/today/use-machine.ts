import { useCallback, useEffect, useState } from 'react';
import type { BackupInfo, Space } from '../../../shared/bridge/bridge';
import { wallOf } from '../../../shared/model/undo-history';
import { firstChange } from '../../data/history';
import { makeBackup } from '../../jobs/backup';
import { useServices } from '../../platform/services';

/** How this machine keeps the data safe: its backups, newest first, and its room. Undefined until it was asked. */
export interface Machine {
  readonly backups: readonly BackupInfo[];
  readonly space: Space;
  /** When the first change was made here, in milliseconds since 1970: since then there is something to back up. */
  readonly since: number;
}

/** Backups are made by themselves in the background: how often Today looks whether there is a new one. */
const lookAgainMs = 60_000;

/** Asks the main process for backups and room, and backs up by hand. */
export function useMachine(): {
  readonly machine: Machine | undefined;
  readonly isBackingUp: boolean;
  readonly backUp: () => Promise<void>;
} {
  const { bridge, db, door, now, say } = useServices();
  const [machine, setMachine] = useState<Machine | undefined>(undefined);
  const [isBackingUp, setBackingUp] = useState(false);

  const look = useCallback(async (): Promise<Machine> => {
    const [backups, space, first] = await Promise.all([
      bridge.backups.list(),
      bridge.app.space(),
      firstChange(db),
    ]);
    const since = first ? wallOf(first) : now();
    return { backups: backups.toSorted((a, b) => b.seq - a.seq), space, since };
  }, [bridge, db, now]);

  useEffect(() => {
    let isCurrent = true;
    const show = (): void =>
      void look().then((seen) => {
        if (isCurrent) setMachine(seen);
      });
    show();
    const timer = setInterval(show, lookAgainMs);
    const stop = bridge.on('space', (space) => setMachine((old) => old && { ...old, space }));
    return () => {
      isCurrent = false;
      clearInterval(timer);
      stop();
    };
  }, [bridge, look]);

  const backUp = async (): Promise<void> => {
    setBackingUp(true);
    await door.settled();
    const made = await makeBackup(db.name, bridge.backups, 'by hand');
    setBackingUp(false);
    if (made.ok) say({ tone: 'plain', text: 'The backup was written and read back.' });
    else say({ tone: 'danger', text: made.error });
    setMachine(await look());
  };
  return { machine, isBackingUp, backUp };
}
