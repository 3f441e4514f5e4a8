import { useEffect, useRef, useState } from 'react';
import type { BackupInfo, BridgeWindow } from '../../../shared/bridge/bridge';
import type { Opening } from '../../data/opening';
import { counted } from '../../../shared/lib/words';
import { rebuild, restore, type Rebuilt } from '../../data/rebuild';
import { Button } from '../../ui/controls/button';
import { Notice, Progress } from '../../ui/controls/empty';
import styles from './startup.module.css';
import { howItRebuilds, refusedBy, Restarting, Stop } from './stop';

type Step =
  | { readonly is: 'asking' }
  | { readonly is: 'restarting' }
  | { readonly is: 'working'; readonly done: number; readonly total: number }
  | { readonly is: 'failed'; readonly why: string; readonly backups: readonly BackupInfo[] }
  | { readonly is: 'done'; readonly rebuilt: Rebuilt };

/**
 * The recovery screen: what was found, and the way back. A rebuild goes into a database that is new from
 * the ground: what is written into a damaged one may be gone at the next start. So the damaged one is set aside
 * at a new start, where the rebuild begins by itself; it goes in place only where setting aside failed.
 */
export function Recovery({
  bridge,
  opening,
  onSolved,
}: {
  readonly bridge: BridgeWindow;
  readonly opening: Extract<Opening, { is: 'damaged' }>;
  readonly onSolved: () => void;
}) {
  const [step, setStep] = useState<Step>({ is: 'asking' });
  const { db, sentinel, losses, setAside } = opening;
  const hasBegun = useRef(false);

  const failed = async (why: string): Promise<void> =>
    setStep({ is: 'failed', why, backups: await bridge.backups.list() });

  const restart = async (): Promise<void> => {
    setStep({ is: 'restarting' });
    const asked = await bridge.database.setAside().catch(refusedBy);
    if (!asked.ok) await failed(asked.error);
  };

  const rebuildAll = async (): Promise<void> => {
    setStep({ is: 'working', done: 0, total: 0 });
    if (!sentinel) return failed('The journal is missing, so there is nothing to rebuild from.');
    const result = await rebuild(db, bridge, sentinel, (done, total) =>
      setStep({ is: 'working', done, total }),
    ).catch(refusedBy);
    if (result.ok) setStep({ is: 'done', rebuilt: result.value });
    else await failed(result.error);
  };

  const restoreOne = async (backup: BackupInfo): Promise<void> => {
    setStep({ is: 'working', done: 0, total: 0 });
    const result = await restore(db, bridge, backup).catch(refusedBy);
    if (result.ok) setStep({ is: 'done', rebuilt: result.value });
    else await failed(result.error);
  };

  useEffect(() => {
    if (setAside !== 'done' || hasBegun.current) return;
    hasBegun.current = true;
    void rebuildAll();
  });

  return (
    <Stop
      title={setAside === 'done' ? 'Your data is put together again' : 'Some of your data is missing here'}
    >
      {setAside === 'done' ? (
        <p>The damaged database was moved aside; nothing of it was deleted.</p>
      ) : (
        <>
          <Losses losses={losses} />
          {setAside === 'not yet' ? <p>{howItRebuilds}</p> : null}
        </>
      )}
      {step.is === 'asking' && setAside !== 'done' ? (
        <div className={styles.buttons}>
          <Button look="primary" onClick={() => void (setAside === 'failed' ? rebuildAll() : restart())}>
            Rebuild from backup and journal
          </Button>
        </div>
      ) : null}
      {step.is === 'restarting' ? <Restarting /> : null}
      {step.is === 'working' ? (
        <Progress label="Rebuilding your data" done={step.done} total={step.total} />
      ) : null}
      {step.is === 'failed' ? <Failed step={step} onRestore={(backup) => void restoreOne(backup)} /> : null}
      {step.is === 'done' ? <Done rebuilt={step.rebuilt} onSolved={onSolved} /> : null}
    </Stop>
  );
}

function Losses({ losses }: { readonly losses: readonly string[] }) {
  return (
    <>
      <p>
        The database on this machine does not agree with the journal that Benchcoach keeps beside it. This
        happens when a disk was full or a file was damaged. Nothing has been shown or changed yet.
      </p>
      <ul className={styles.list}>
        {losses.map((loss) => (
          <li key={loss}>{loss}</li>
        ))}
      </ul>
    </>
  );
}

function Failed({
  step,
  onRestore,
}: {
  readonly step: Extract<Step, { is: 'failed' }>;
  readonly onRestore: (backup: BackupInfo) => void;
}) {
  return (
    <>
      <Notice tone="danger">{step.why}</Notice>
      {step.backups.length > 0 ? (
        <p>You can go back to a backup instead. What came after it stays on disk, set aside.</p>
      ) : null}
      <div className={styles.buttons}>
        {step.backups.slice(0, 5).map((backup) => (
          <Button key={backup.name} onClick={() => onRestore(backup)}>
            Restore the backup of {new Date(backup.madeAt).toLocaleString()}
          </Button>
        ))}
      </div>
    </>
  );
}

function Done({ rebuilt, onSolved }: { readonly rebuilt: Rebuilt; readonly onSolved: () => void }) {
  const records = Object.values(rebuilt.counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <Notice tone="good">
        {counted(records, 'record is', 'records are')} back.
        {rebuilt.changesReplayed > 0
          ? ` ${counted(rebuilt.changesReplayed, 'change', 'changes')} came from the journal.`
          : ''}
      </Notice>
      <div className={styles.buttons}>
        <Button look="primary" onClick={onSolved}>
          Open Benchcoach
        </Button>
      </div>
    </>
  );
}
