import { useState } from 'react';
import type { BackupInfo, BridgeWindow } from '../../../shared/bridge/bridge';
import { assertNever } from '../../../shared/lib/assert-never';
import { fail } from '../../../shared/lib/result';
import { counted } from '../../../shared/lib/words';
import { beginNewJournal, discardStore, type Opening } from '../../data/opening';
import { rebuild, restore, type Rebuilt } from '../../data/rebuild';
import { Button } from '../../ui/controls/button';
import { Notice, Progress } from '../../ui/controls/empty';
import styles from './startup.module.css';

type Stopped = Exclude<Opening, { is: 'ready' }>;

/** What stands in the way of opening, in words, with what can be done about it. Never an empty list. */
export function Obstacle({
  bridge,
  opening,
  onSolved,
}: {
  readonly bridge: BridgeWindow;
  readonly opening: Stopped;
  readonly onSolved: () => void;
}) {
  switch (opening.is) {
    case 'too new':
      return (
        <Stop title="A newer Benchcoach wrote this data">
          <p>
            This is version {opening.info.version}. The data on this machine was last written by a newer
            version and could be damaged by this one, so it was not opened. Nothing was changed. Install the
            newer version to go on.
          </p>
        </Stop>
      );
    case 'failed':
      return <Failure opening={opening} onSolved={onSolved} />;
    case 'damaged':
      return <Recovery bridge={bridge} opening={opening} onSolved={onSolved} />;
    case 'journal lost':
      return <JournalLost bridge={bridge} opening={opening} onSolved={onSolved} />;
    default:
      return assertNever(opening);
  }
}

function Stop({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <main className={styles.center}>
      <div className={styles.box}>
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  );
}

function Failure({
  opening,
  onSolved,
}: {
  readonly opening: Extract<Stopped, { is: 'failed' }>;
  readonly onSolved: () => void;
}) {
  return (
    <Stop title="The data could not be opened">
      <p>{opening.why}</p>
      <p>Your backups and the journal are untouched.</p>
      {opening.mayRebuild ? (
        <p>If trying again does not help, the damaged database can be put together again from them.</p>
      ) : null}
      <div className={styles.buttons}>
        <Button look="primary" onClick={onSolved}>
          Try again
        </Button>
        {opening.mayRebuild ? (
          <Button onClick={() => void discardStore().then(onSolved)}>Rebuild from backup and journal</Button>
        ) : null}
      </div>
    </Stop>
  );
}

type Step =
  | { readonly is: 'asking' }
  | { readonly is: 'working'; readonly done: number; readonly total: number }
  | { readonly is: 'failed'; readonly why: string; readonly backups: readonly BackupInfo[] }
  | { readonly is: 'done'; readonly rebuilt: Rebuilt };

/** Records that do not fit each other, or a disk that is full: a reason like any other. */
const refusedBy = (error: unknown) => fail(`It could not be put together (${String(error)}).`);

/** The recovery screen: what was found, and the way back. */
function Recovery({
  bridge,
  opening,
  onSolved,
}: {
  readonly bridge: BridgeWindow;
  readonly opening: Extract<Stopped, { is: 'damaged' }>;
  readonly onSolved: () => void;
}) {
  const [step, setStep] = useState<Step>({ is: 'asking' });
  const { db, sentinel, losses } = opening;

  const failed = async (why: string): Promise<void> =>
    setStep({ is: 'failed', why, backups: await bridge.backups.list() });

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

  return (
    <Stop title="Some of your data is missing here">
      <p>
        The database on this machine does not agree with the journal that Benchcoach keeps beside it. This
        happens when a disk was full or a file was damaged. Nothing has been shown or changed yet.
      </p>
      <ul className={styles.list}>
        {losses.map((loss) => (
          <li key={loss}>{loss}</li>
        ))}
      </ul>
      {step.is === 'asking' ? (
        <div className={styles.buttons}>
          <Button look="primary" onClick={() => void rebuildAll()}>
            Rebuild from backup and journal
          </Button>
        </div>
      ) : null}
      {step.is === 'working' ? (
        <Progress label="Rebuilding your data" done={step.done} total={step.total} />
      ) : null}
      {step.is === 'failed' ? <Failed step={step} onRestore={(backup) => void restoreOne(backup)} /> : null}
      {step.is === 'done' ? <Done rebuilt={step.rebuilt} onSolved={onSolved} /> : null}
    </Stop>
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
        {records} records are back
        {rebuilt.changesReplayed > 0 ? `, ${rebuilt.changesReplayed} changes of them from the journal` : ''}.
      </Notice>
      <div className={styles.buttons}>
        <Button look="primary" onClick={onSolved}>
          Open Benchcoach
        </Button>
      </div>
    </>
  );
}

/** The journal is gone and the data is not: says what that means and begins a new one. */
function JournalLost({
  bridge,
  opening: { db, info, recordings },
  onSolved,
}: {
  readonly bridge: BridgeWindow;
  readonly opening: Extract<Stopped, { is: 'journal lost' }>;
  readonly onSolved: () => void;
}) {
  const [step, setStep] = useState<'asking' | 'working' | 'done'>('asking');
  const [why, setWhy] = useState<string | undefined>(undefined);
  const begin = async (): Promise<void> => {
    setStep('working');
    const begun = await beginNewJournal(db, bridge).catch(refusedBy);
    setWhy(begun.ok ? undefined : begun.error);
    setStep(begun.ok ? 'done' : 'asking');
  };
  return (
    <Stop title="The journal of your data is missing">
      <p>
        Beside the database Benchcoach keeps a journal of every change, from which the database can be put
        together again. It is not in {info.dataFolder} any more: that folder, or what was in it, was moved or
        removed. Your records are all here; they were counted, and none is missing.
      </p>
      {recordings.missing > 0 ? (
        <Notice tone="warning">
          {recordings.missing} of {counted(recordings.known, 'recording is', 'recordings are')} not there
          either. Put the folder back to hear them again.
        </Notice>
      ) : null}
      {step === 'done' ? (
        <Notice tone="good">A backup of everything was made and read back, and a new journal begun.</Notice>
      ) : (
        <p>
          If you moved the folder, close Benchcoach, put the folder back and start again. Otherwise begin a
          new journal: everything is backed up first. Backups that lay in the folder are gone with it.
        </p>
      )}
      {why === undefined ? null : <Notice tone="danger">{why} Nothing was changed.</Notice>}
      <div className={styles.buttons}>
        {step === 'done' ? (
          <Button look="primary" onClick={onSolved}>
            Open Benchcoach
          </Button>
        ) : (
          <Button look="primary" disabled={step === 'working'} onClick={() => void begin()}>
            {step === 'working' ? 'Backing up' : 'Back up and begin a new journal'}
          </Button>
        )}
      </div>
    </Stop>
  );
}
